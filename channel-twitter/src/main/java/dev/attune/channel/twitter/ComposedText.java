package dev.attune.channel.twitter;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/** Texts in Normalization Form C, in which X counts them. */
final class ComposedText {
  /** The first combining mark. No text of characters before it can be composed any further. */
  private static final char FIRST_MARK = '\u0300';

  /** By UTF-16 unit: whether it is composed, is not to be sorted, and becomes no part of another character. */
  private static final boolean[] SETTLED = settled();

  private ComposedText() {}

  /**
   * The composed form of a text, in a time that grows with its length only.
   *
   * @return the same text if it is composed already
   */
  static String of(String text) {
    return isSettled(text, plainEnd(text))
        ? text
        : Normalizer.normalize(MarkOrder.sort(text), Form.NFC);
  }

  private static int plainEnd(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < FIRST_MARK) {
      i++;
    }
    return i;
  }

  private static boolean isSettled(String text, int from) {
    int i = from;
    while (i < text.length() && isSettled(text.charAt(i))) {
      i++;
    }
    return i == text.length();
  }

  /** Whether a UTF-16 unit needs no look at its neighbours; false for some that need none either. */
  static boolean isSettled(char c) {
    return SETTLED[c];
  }

  /** What most texts are written in without marks of their own. */
  private static boolean[] settled() {
    boolean[] settled = new boolean[Character.MAX_VALUE + 1];
    settle(settled, 0, 0x2FF); // Latin
    settle(settled, 0x400, 0x482); // Cyrillic
    settle(settled, 0x1E00, 0x1EFF); // Latin, for Vietnamese
    settle(settled, 0x2002, 0x205F); // Punctuation, the joiner of emoji
    settle(settled, 0x20A0, 0x20CF); // Currencies
    settle(settled, 0x20E2, 0x20E4); // Keycaps
    settle(settled, 0x2190, 0x2328); // Arrows, technical signs
    settle(settled, 0x232B, 0x2ADB); // Symbols
    settle(settled, 0x2B00, 0x2BFF);
    settle(settled, 0x3000, 0x3029); // Chinese and Japanese punctuation
    settle(settled, 0x3030, 0x3098); // Hiragana
    settle(settled, 0x309B, 0x9FFF); // Katakana, Han
    settle(settled, 0xAC00, 0xD7A3); // Hangul
    settle(settled, 0xD83C, 0xD83F); // The first halves of most emoji
    settle(settled, 0xDC00, 0xDFFF); // Second halves
    settle(settled, 0xFE00, 0xFE0F); // Variation selectors
    settle(settled, 0xFF00, 0xFFEF); // Half and full widths
    return settled;
  }

  private static void settle(boolean[] settled, int first, int last) {
    Arrays.fill(settled, first, last + 1, true);
  }
}
