package dev.attune.examples.cli;

/**
 * Resolves the escapes of Java's string literals: {@code \b \t \n \f \r \s \" \' \\}, octal up to {@code \377}, and Unicode
 * escapes, which may make half a surrogate pair.
 */
final class Escapes {
  private static final String LETTERS = "btnfrs\"'\\";
  private static final String CHARACTERS = "\b\t\n\f\r \"'\\";
  private static final String KNOWN = "\\b \\t \\n \\f \\r \\s \\\" \\' \\\\ \\0 to \\377 \\uXXXX";
  private static final int HEX_DIGITS = 4;

  private final String line;
  private final StringBuilder resolved;
  private int next;

  private Escapes(String line) {
    this.line = line;
    this.resolved = new StringBuilder(line.length());
  }

  /** The line with its escapes resolved; what is no escape is refused with its column, counted from 1. */
  static String resolve(String line) {
    return line.indexOf('\\') < 0 ? line : new Escapes(line).resolve();
  }

  private String resolve() {
    while (next < line.length()) {
      char unit = line.charAt(next++);
      resolved.append(unit == '\\' ? escape() : unit);
    }
    return resolved.toString();
  }

  /** The character of the escape whose backslash was just passed. */
  private char escape() {
    int start = next;
    char kind = next < line.length() ? line.charAt(next++) : 0;
    int letter = LETTERS.indexOf(kind);
    if (letter >= 0) {
      return CHARACTERS.charAt(letter);
    }
    if (kind == 'u') {
      return unicode(start);
    }
    if (octalDigit(start) >= 0) {
      return octal(start);
    }
    throw refused(start, "begins no escape");
  }

  private char unicode(int start) {
    while (next < line.length() && line.charAt(next) == 'u') {
      next++;
    }
    int value = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      int digit = next < line.length() ? hexDigit(line.charAt(next)) : -1;
      if (digit < 0) {
        throw refused(start, "and its u need four hexadecimal digits");
      }
      value = value * 16 + digit;
      next++;
    }
    return (char) value;
  }

  private char octal(int start) {
    int most = line.charAt(start) <= '3' ? 3 : 2;
    int value = 0;
    for (next = start; next < start + most && octalDigit(next) >= 0; next++) {
      value = value * 8 + octalDigit(next);
    }
    return (char) value;
  }

  private int octalDigit(int index) {
    char unit = index < line.length() ? line.charAt(index) : 0;
    return unit >= '0' && unit <= '7' ? unit - '0' : -1;
  }

  /** The digit's value; ASCII alone, unlike {@link Character#digit(char, int)}. */
  private static int hexDigit(char unit) {
    return unit < 0x80 ? Character.digit(unit, 16) : -1;
  }

  private static BadInputException refused(int start, String problem) {
    return new BadInputException(
        "the backslash in column %s %s. Known are %s".formatted(start, problem, KNOWN));
  }
}
