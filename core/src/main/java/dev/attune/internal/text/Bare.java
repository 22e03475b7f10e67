package dev.attune.internal.text;

import java.text.Normalizer;

/** Texts without all that is easily written otherwise: letters and digits alone, without their case, width and
 * accents, digits of any writing as those of ASCII. */
public final class Bare {
  private Bare() {}

  /** The letters and digits of a text. Marks are taken off first: normalising many in a row takes the square of their number. */
  public static String of(String text) {
    String letters = lettersAndDigits(text);
    return isPlain(letters)
        ? letters
        : lettersAndDigits(Normalizer.normalize(letters, Normalizer.Form.NFKD));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String lettersAndDigits(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isDigit(c)) {
        bare.append(Character.digit(c, 10));
      } else if (Character.isLetter(c)) {
        bare.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
      }
    }
    return bare.toString();
  }
}
