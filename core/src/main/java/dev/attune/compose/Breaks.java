package dev.attune.compose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a text may be broken over two messages, and how good a place that is.
 *
 * <p>Never inside a word, URL, mention, hashtag, number with its unit, phone number or grapheme cluster, and never between
 * the mark of a list and what it marks. Chinese and Japanese are broken where their lines may end, Thai between the words of
 * the JDK's dictionary. Takes time in proportion to the text.
 */
final class Breaks {
  /** How bad it is to end a message there; between two parts it is 0. */
  static final int PARAGRAPH = 1;

  static final int LINE = 2;
  static final int SENTENCE = 4;
  static final int CLAUSE = 10;
  static final int WORD = 20;

  /** Tears apart what belongs together: only if there is no other way. */
  static final int TORN = 1000;

  private static final String SENTENCE_ENDS = ".!?…。！？؟۔।॥։።｡．";
  private static final String CLAUSE_ENDS = ",;:–—、，；：،؛፣､";
  private static final String CLOSERS = ")]}»”’\"'」』）】›》〉〕］｝";
  private static final String LONELY_ENDS = "!?:;»›…%)]}";
  private static final String LONELY_STARTS = "«‹„“‚([{¿¡";
  private static final int MAX_MARK = 5;
  private static final Pattern LIST_MARK =
      Pattern.compile("[-–—*•·‣▪●◦►▸➤→✓✔✅👉]|\\(?(?:\\d{1,3}|\\p{L})[.)]|\\d\\x{FE0F}?\\x{20E3}");

  private final String text;
  private final BitSet thai;
  private final Unbroken unbroken;
  private final Quantities quantities;
  private int lineStart;

  private Breaks(String text) {
    this.text = text;
    this.thai = ThaiWords.ends(text);
    this.unbroken = new Unbroken(text);
    this.quantities = new Quantities(text);
  }

  /** A stretch that is never broken: from {@code start} to {@code end}, after a break of that cost. */
  record Stretch(int start, int end, int cost) {}

  /** The stretches of a text, without the white space between them. */
  static List<Stretch> of(String text) {
    return new Breaks(text).stretches();
  }

  /** The whole text as one stretch, without the white space around it. */
  static List<Stretch> none(String text) {
    int start = Spaces.end(text, 0);
    return List.of(new Stretch(start, start + text.strip().length(), 0));
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int start = Spaces.end(text, 0);
    int cost = 0;
    lineStart = start;
    for (int i = start; i < text.length(); ) {
      int end = i + Character.charCount(text.codePointAt(i));
      int next = Spaces.end(text, end);
      unbroken.read(i);
      if (next == text.length() || mayBreak(end, next)) {
        stretches.add(new Stretch(start, end, cost));
        cost = next == text.length() ? 0 : cost(end, next);
        start = next;
      }
      i = next;
    }
    return stretches;
  }

  private boolean mayBreak(int end, int next) {
    if (end == next) {
      return mayBreakWithin(end);
    }
    unbroken.end();
    if (lineBreaks(end, next) > 0) {
      quantities.end();
      lineStart = next;
      return !Letters.isMark(text.codePointAt(next));
    }
    return !quantities.join(end, next)
        && !Letters.isMark(text.codePointAt(next))
        && !isLonely(end, next)
        && !isListMark(end);
  }

  /** Where no white space stands, only writing that has none between its words is broken. */
  private boolean mayBreakWithin(int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (before < 0x80 && after < 0x80) {
      return false;
    }
    if (Letters.clings(after) || Letters.isJoiner(before) || unbroken.goesOn(at)) {
      return false;
    }
    if (Letters.isThai(before) && Letters.isThai(after)) {
      return thai.get(at) && !Character.isDigit(before);
    }
    return Letters.isZeroWidthSpace(before) || Letters.mayEndLine(before, after);
  }

  /** French puts a space between a sentence and its mark, and inside quotes: the mark stays with its sentence. */
  private boolean isLonely(int end, int next) {
    boolean ends = LONELY_ENDS.indexOf(text.charAt(next)) >= 0;
    boolean starts = LONELY_STARTS.indexOf(text.charAt(end - 1)) >= 0;
    if (!ends && !starts) {
      return false;
    }
    String before = Spaces.wordBefore(text, end);
    String after = Spaces.word(text, next);
    return (ends && isOf(after, LONELY_ENDS) && !isOf(before, LONELY_ENDS))
        || (starts && isOf(before, LONELY_STARTS) && !isOf(after, LONELY_STARTS));
  }

  private static boolean isOf(String word, String characters) {
    return word.chars().allMatch(c -> characters.indexOf(c) >= 0);
  }

  private boolean isListMark(int end) {
    return end - lineStart <= MAX_MARK
        && LIST_MARK.matcher(text).region(lineStart, end).matches();
  }

  private int cost(int end, int next) {
    int lines = lineBreaks(end, next);
    if (lines > 0) {
      return lines > 1 ? PARAGRAPH : LINE;
    }
    int last = end - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    boolean sentence = SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    if (sentence && !Character.isLowerCase(text.codePointAt(next))) {
      return SENTENCE;
    }
    return CLAUSE_ENDS.indexOf(text.charAt(last)) >= 0 ? CLAUSE : WORD;
  }

  private int lineBreaks(int start, int end) {
    int lines = 0;
    for (int i = start; i < end; i++) {
      lines += "\n\u2028".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      lines += text.charAt(i) == '\u2029' ? 2 : 0;
    }
    return lines;
  }
}
