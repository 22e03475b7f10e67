package dev.attune.internal;

/** What every store and every encoder keeps as it is. Half a surrogate pair and U+0000 are not among it. */
public final class Unicode {
  private static final char REPLACEMENT = '\ufffd';

  private Unicode() {}

  /** The index of the first half of a surrogate pair that stands without its other half; -1 if there is none. */
  public static int halfPair(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isPair(text, i)) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a control character is in the text: a header or the lines of a log would not survive it. */
  public static boolean hasControl(CharSequence text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  /** The text with U+FFFD for each half of a surrogate pair and each U+0000. */
  public static String clean(String text) {
    return text.indexOf('\0') < 0 && halfPair(text) < 0 ? text : replaced(text);
  }

  private static String replaced(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      if (isPair(clean, i)) {
        i++;
      } else if (clean.charAt(i) == '\0' || Character.isSurrogate(clean.charAt(i))) {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static boolean isPair(CharSequence text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }
}
