package dev.attune.internal.text;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;

/**
 * Where Thai words end, by the JDK's dictionary; nowhere if the runtime has none (module {@code jdk.localedata}).
 *
 * <p>The dictionary takes a time that grows with the square of a text without spaces. It is given a piece at a time.
 */
final class ThaiWords {
  private static final int PIECE = 200;
  private static final int MARGIN = 50;

  private final String text;
  private final BitSet ends = new BitSet();
  private final BreakIterator words = BreakIterator.getLineInstance(Locale.forLanguageTag("th"));

  private ThaiWords(String text) {
    this.text = text;
  }

  /** The indexes after words, in what is Thai of a text. */
  static BitSet ends(String text) {
    return hasThai(text) ? new ThaiWords(text).ends() : new BitSet();
  }

  private static boolean hasThai(String text) {
    int i = 0;
    while (i < text.length() && !Letters.isThai(text.charAt(i))) {
      i++;
    }
    return i < text.length();
  }

  private BitSet ends() {
    int start = 0;
    while (start < text.length()) {
      int end = endOfThai(start);
      for (int from = start; from < end; ) {
        from = read(from, end);
      }
      start = end + 1;
    }
    return ends;
  }

  private int endOfThai(int start) {
    int end = start;
    while (end < text.length() && Letters.isThai(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Reads a piece, up to its last word that surely ends there; gives where to go on. */
  private int read(int from, int end) {
    int to = Math.min(end, from + PIECE);
    int sure = to == end ? PIECE : PIECE - MARGIN;
    int last = 0;
    words.setText(text.substring(from, to));
    for (int word = words.next(); word != BreakIterator.DONE && word <= sure; word = words.next()) {
      ends.set(from + word);
      last = word;
    }
    return last == 0 ? to : from + last;
  }
}
