package dev.attune.channel.email;

import java.util.Optional;

/** Takes out of texts what must not stand where they go. Every text that enters a header or a body comes through here. */
final class Clean {

  private static final int MAX_NAME = 200;

  private Clean() {}

  /** One line: every run of control characters and line ends becomes one space. */
  static String line(String text) {
    return isClean(text) && isPlain(text) ? text.strip() : oneLine(text);
  }

  /** Whether nothing in it has to be looked at closely. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x200B && c <= 0x2069) || c == 0x061C || c == 0xFEFF) {
        return false;
      }
    }
    return true;
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int c : text.codePoints().toArray()) {
      boolean control = isControl(c);
      if (!control) {
        line.append(gap ? " " : "").appendCodePoint(Character.isBmpCodePoint(c) ? whole(c) : c);
      }
      gap = control;
    }
    return line.toString().strip();
  }

  /** A name of a person or a file: one line, without characters that turn the direction of what is read. */
  static Optional<String> name(String text) {
    String line = line(text);
    String stripped = isPlain(line) ? line : visible(line);
    return Optional.of(cut(stripped, MAX_NAME)).filter(shown -> !shown.isEmpty());
  }

  private static String visible(String line) {
    StringBuilder visible = new StringBuilder(line.length());
    line.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
    return visible.toString().strip();
  }

  /** Several lines, each ended by a line feed, without other control characters than tabs. */
  static String lines(String text) {
    return isClean(text) ? text : cleaned(text);
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
      if (control || (Character.isSurrogate(c) && isHalf(text, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHalf(String text, int i) {
    int other = Character.isHighSurrogate(text.charAt(i)) ? i + 1 : i - 1;
    return other < 0
        || other >= text.length()
        || !Character.isSurrogatePair(
            text.charAt(Math.min(i, other)), text.charAt(Math.max(i, other)));
  }

  private static String cleaned(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        lines.append('\n');
        i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
      } else if (Character.isSurrogate(c)) {
        lines.append(isHalf(text, i) ? '\uFFFD' : c);
      } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
        lines.append(c);
      }
    }
    return lines.toString();
  }

  /** The beginning of a text, not cut inside a surrogate pair. */
  static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
  }

  static boolean isControl(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  private static boolean isInvisible(int c) {
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return turns || c == 0x200E || c == 0x200F || c == 0x061C || c == 0xFEFF;
  }

  private static int whole(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
  }
}
