package dev.attune.channel.email;

import java.util.Optional;

/** Takes out of texts what must not stand where they go. Every text that enters a header or a body comes through here. */
final class Clean {

  private static final int MAX_NAME = 200;

  private Clean() {}

  /** One line: every run of control characters and line ends becomes one space. */
  static String line(String text) {
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
    StringBuilder name = new StringBuilder();
    line(text).codePoints().filter(c -> !isInvisible(c)).forEach(name::appendCodePoint);
    String stripped = name.toString().strip();
    return Optional.of(cut(stripped, MAX_NAME)).filter(shown -> !shown.isEmpty());
  }

  /** Several lines, each ended by a line feed, without other control characters than tabs. */
  static String lines(String text) {
    String normal = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder lines = new StringBuilder(normal.length());
    normal
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .map(Clean::whole)
        .forEach(lines::appendCodePoint);
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
