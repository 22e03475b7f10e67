package dev.attune.internal.text;

/** Quick looks at a text that spare most texts a closer one. */
public final class Glance {
  private Glance() {}

  /** Whether so many digits stand within so many characters somewhere. */
  public static boolean hasDigits(String text, int count, int span) {
    int[] last = new int[count];
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        last[seen % count] = i;
        seen++;
        if (seen >= count && i - last[seen % count] < span) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether so many characters stand somewhere without white space between them. */
  public static boolean hasLongWord(String text, int length) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ') {
        start = i + 1;
      } else if (i - start + 1 >= length) {
        return true;
      }
    }
    return false;
  }

  /** Whether a web address may stand there. */
  public static boolean mayHaveLink(String text) {
    if (text.contains("://")) {
      return true;
    }
    int dot = text.indexOf('.');
    while (dot >= 0) {
      if (dot > 0 && (text.charAt(dot - 1) | 0x20) == 'w') {
        return true;
      }
      dot = text.indexOf('.', dot + 1);
    }
    return false;
  }

  /** A digit; of those beyond the basic plane also the halves, which may be of one. */
  private static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c) || Character.isLowSurrogate(c);
  }
}
