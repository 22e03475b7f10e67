package dev.attune.channel.facebook;

/** Makes any text one that can be written as UTF-8 and kept by every store. */
final class WellFormed {
  private static final char REPLACEMENT = '\ufffd';

  private WellFormed() {}

  /** The text, with the replacement character for NUL and for each half of a surrogate pair that stands alone. */
  static String of(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      if (isPair(clean, i)) {
        i++;
      } else if (clean.charAt(i) == 0 || Character.isSurrogate(clean.charAt(i))) {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static boolean isPair(StringBuilder text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
