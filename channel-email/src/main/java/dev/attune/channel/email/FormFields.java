package dev.attune.channel.email;

import dev.attune.channel.UnreadableDeliveryException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of an HTML form as it is posted, as octets. A field that comes twice is as good as none: nobody could say which
 * was signed.
 */
final class FormFields {

  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final int MAX_FIELDS = 200;
  private static final int MAX_HEADER = 8 * 1024;
  private static final int MAX_BOUNDARY = 1000;
  private static final byte[] LINE_END = {'\r', '\n'};

  private final Set<String> wanted;
  private final Map<String, Optional<byte[]>> fields = new HashMap<>();
  private int count;

  private FormFields(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Whether a body of that type is a form. */
  static boolean isForm(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT).strip();
    return type.startsWith(URL_ENCODED) || type.startsWith(MULTIPART);
  }

  /** The wanted fields of a form. */
  static FormFields of(String contentType, byte[] body, Set<String> wanted) {
    FormFields form = new FormFields(wanted);
    if (contentType.toLowerCase(Locale.ROOT).strip().startsWith(MULTIPART)) {
      form.readParts(contentType, body);
    } else {
      form.readPairs(body);
    }
    return form;
  }

  /** The octets of a field; empty if it is missing or came twice. */
  Optional<byte[]> octets(String name) {
    return fields.getOrDefault(name, Optional.empty());
  }

  /** A field as text; empty if it is missing or came twice. */
  Optional<String> text(String name) {
    return octets(name).map(octets -> new String(octets, StandardCharsets.UTF_8));
  }

  private void put(String name, byte[] value) {
    count();
    if (wanted.contains(name)) {
      fields.merge(name, Optional.of(value), (one, two) -> Optional.empty());
    }
  }

  private void count() {
    count++;
    if (count > MAX_FIELDS) {
      throw UnreadableDeliveryException.malformed(
          "a form has at most " + MAX_FIELDS + " fields, this one has more");
    }
  }

  private void readPairs(byte[] body) {
    int start = 0;
    while (start < body.length) {
      int end = next(body, start, body.length, '&');
      int equals = next(body, start, end, '=');
      if (equals < end && equals - start <= 100) {
        put(
            new String(decoded(body, start, equals), StandardCharsets.UTF_8),
            decoded(body, equals + 1, end));
      } else {
        count();
      }
      start = end + 1;
    }
  }

  private static int next(byte[] octets, int from, int to, char wanted) {
    int i = from;
    while (i < to && octets[i] != wanted) {
      i++;
    }
    return i;
  }

  private static byte[] decoded(byte[] octets, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
    for (int i = from; i < to; i++) {
      int high = i + 2 < to ? Character.digit(octets[i + 1], 16) : -1;
      int low = i + 2 < to ? Character.digit(octets[i + 2], 16) : -1;
      if (octets[i] == '%' && high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(octets[i] == '+' ? ' ' : octets[i]);
      }
    }
    return out.toByteArray();
  }

  private void readParts(String contentType, byte[] body) {
    byte[] delimiter = ("\r\n--" + boundary(contentType)).getBytes(StandardCharsets.UTF_8);
    int at = find(body, 0, Arrays.copyOfRange(delimiter, 2, delimiter.length));
    while (at >= 0) {
      int line = find(body, at, LINE_END);
      int part = line < 0 ? body.length : line + LINE_END.length;
      int end = find(body, Math.max(part - LINE_END.length, at), delimiter);
      if (end < 0) {
        return;
      }
      readPart(body, part, end);
      at = end + LINE_END.length;
    }
  }

  private static String boundary(String contentType) {
    MailPart form = new MailPart(MULTIPART);
    byte[] field = ("Content-Type:" + Clean.line(contentType)).getBytes(StandardCharsets.UTF_8);
    form.fields().add(field, field.length);
    String boundary = form.parameter("boundary");
    if (boundary.isBlank() || boundary.length() > MAX_BOUNDARY) {
      throw UnreadableDeliveryException.malformed("the request's type names no boundary");
    }
    return boundary;
  }

  private void readPart(byte[] body, int start, int end) {
    MailPart part = new MailPart("text/plain");
    int at = start;
    while (at < end) {
      int line = find(body, at, LINE_END);
      int stop = line < 0 || line > end ? end : line;
      if (stop == at) {
        String name = name(part);
        int from = Math.min(end, stop + LINE_END.length);
        put(name, wanted.contains(name) ? Arrays.copyOfRange(body, from, end) : new byte[0]);
        return;
      }
      if (stop - start > MAX_HEADER) {
        break;
      }
      byte[] field = Arrays.copyOfRange(body, at, stop);
      part.fields().add(field, field.length);
      at = stop + LINE_END.length;
    }
    throw UnreadableDeliveryException.malformed("the request's body is not the form its type says");
  }

  private static int find(byte[] octets, int from, byte[] wanted) {
    for (int i = from; i <= octets.length - wanted.length; i++) {
      if (octets[i] == wanted[0]
          && Arrays.equals(octets, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  private static String name(MailPart part) {
    String name = part.fields().disposition().getParameter("name");
    return name == null ? "" : name;
  }
}
