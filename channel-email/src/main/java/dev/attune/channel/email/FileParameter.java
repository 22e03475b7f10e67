package dev.attune.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file name as a parameter of {@code Content-Disposition}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2231#section-4">RFC 2231 section 4, parameter values in other alphabets</a>
 */
final class FileParameter {

  private static final int SEGMENT = 52;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ._+()-]{1,55}");

  private FileParameter() {}

  /** The parameter, with the semicolon before it. */
  static String of(String name) {
    if (PLAIN.matcher(name).matches()) {
      return ";\r\n filename=\"" + name + "\"";
    }
    List<String> segments = segments(name);
    if (segments.size() == 1) {
      return ";\r\n filename*=utf-8''" + segments.get(0);
    }
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      all.append(";\r\n filename*").append(i).append("*=");
      all.append(i == 0 ? "utf-8''" : "").append(segments.get(i));
    }
    return all.toString();
  }

  /** No character is torn between two segments. */
  private static List<String> segments(String name) {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    name.codePoints().forEach(c -> {
      String next = encoded(c);
      if (segment.length() + next.length() > SEGMENT) {
        segments.add(segment.toString());
        segment.setLength(0);
      }
      segment.append(next);
    });
    segments.add(segment.toString());
    return segments;
  }

  private static String encoded(int c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_') {
      return Character.toString(c);
    }
    StringBuilder escaped = new StringBuilder();
    for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      escaped.append("%%%02X".formatted(octet & 0xFF));
    }
    return escaped.toString();
  }
}
