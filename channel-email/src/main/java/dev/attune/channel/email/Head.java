package dev.attune.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/**
 * The header of a mail to be sent. Every value goes through {@link #add}: nothing that a customer or an author wrote can
 * begin a line of its own. Not thread-safe.
 */
final class Head {

  private static final int LINE = 76;
  private static final int MAX_LINE = 998;
  private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");

  private final StringBuilder lines = new StringBuilder(512);

  /** Words for people. */
  Head text(String name, String value) {
    String clean = Clean.line(value);
    return add(name, isPlain(clean) ? clean : encoded(clean, Usage.TEXT_TOKEN, name.length() + 2));
  }

  /** One address, with a name if there is one. */
  Head address(String name, MailAddress address, Optional<String> shown) {
    String phrase =
        shown.flatMap(Clean::name).map(clean -> phrase(clean, name) + " ").orElse("");
    return add(name, phrase + "<" + address + ">");
  }

  /** Message ids, one per line if they are long. */
  Head ids(String name, List<String> ids) {
    return ids.isEmpty() ? this : add(name, MessageIds.written(ids));
  }

  /** A value of our own, in ASCII. */
  Head token(String name, String value) {
    return add(name, value);
  }

  private Head add(String name, String value) {
    if (!isAscii(value)) {
      throw new IllegalArgumentException(
          "header " + name + " must be one line of printable ASCII at this point");
    }
    int used = name.length() + 1;
    lines.append(name).append(':');
    for (int start = 0; start <= value.length(); ) {
      int end = end(value, start);
      boolean full = start > 0 && used + 1 + end - start > LINE;
      lines.append(full ? "\r\n " : " ").append(value, start, end);
      used = (full ? 0 : used) + 1 + end - start;
      requireShort(name, used);
      start = end + 1;
    }
    lines.append("\r\n");
    return this;
  }

  /** Where the word ends that begins there. */
  private static int end(String value, int start) {
    int space = value.indexOf(' ', start);
    return space < 0 ? value.length() : space;
  }

  private static boolean isAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static void requireShort(String name, int length) {
    if (length > MAX_LINE) {
      throw new IllegalArgumentException(
          "header " + name + " has a word that does not fit a line of 998 octets");
    }
  }

  private static String phrase(String shown, String field) {
    if (!isPlain(shown)) {
      return encoded(shown, Usage.WORD_ENTITY, field.length() + 2);
    }
    return WORDS.matcher(shown).matches()
        ? shown
        : '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Whether it can stand as it is: ASCII, and nothing in it that a reader would take for an encoded word. */
  private static boolean isPlain(String text) {
    return isAscii(text) && !text.contains("=?") && !text.contains("  ");
  }

  private static String encoded(String text, Usage usage, int used) {
    return EncoderUtil.encodeEncodedWord(text, usage, used, StandardCharsets.UTF_8, null);
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
