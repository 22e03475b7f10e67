package dev.attune.internal.text;

/** Words between white space. Never looks at more than a word's first or last characters, however long the text. */
public final class Spaces {
  private static final int MAX_WORD = 40;

  /** No white space beyond ASCII comes before it. */
  private static final char FIRST_WIDE = '\u1680';

  private Spaces() {}

  /** Where white space that starts here ends; here if there is none. No-break spaces are none. */
  public static int end(String text, int start) {
    int end = start;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether it is white space at which a text is broken. */
  public static boolean isSpace(char c) {
    return (c <= ' ' || c >= FIRST_WIDE) && Character.isWhitespace(c);
  }

  /** The word that starts here: its first 40 characters. */
  public static String word(String text, int start) {
    int most = Math.min(text.length(), start + MAX_WORD);
    int end = start;
    while (end < most && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** The word that ends here: its last 40 characters. */
  public static String wordBefore(String text, int end) {
    int least = Math.max(0, end - MAX_WORD);
    int start = end;
    while (start > least && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }
}
