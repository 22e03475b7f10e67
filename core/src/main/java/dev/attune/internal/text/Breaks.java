package dev.attune.internal.text;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Where a text may be broken over two messages, and how good a place that is.
 *
 * <p>Never inside a word, URL, mention, hashtag, number with its unit, phone number or grapheme cluster, and never between
 * the mark of a list and what it marks. Chinese and Japanese are broken where their lines may end, Thai between the words of
 * the JDK's dictionary. Takes time in proportion to the text.
 */
public final class Breaks {
  /** How bad it is to end a message there; between two parts it is 0. */
  public static final int PARAGRAPH = 1;

  public static final int LINE = 2;
  public static final int SENTENCE = 4;
  public static final int CLAUSE = 10;
  public static final int COLON = 15;
  public static final int WORD = 20;

  /** After what belongs to what follows, as a word of one letter does; and where a Japanese word may go on. */
  public static final int POINTING = 40;

  /** Tears apart what belongs together: only if there is no other way. */
  public static final int TORN = 1000;

  private static final String SENTENCE_ENDS = ".!?…。！？؟۔।॥։።｡．";
  private static final String CLAUSE_ENDS = ",;–—、，；،؛፣､";
  private static final String COLONS = ":：";
  private static final String CLOSERS = ")]}»”’\"'」』）】›》〉〕］｝";
  private static final String LONELY_ENDS = "!?:;»›…%)]}";
  private static final String LONELY_STARTS = "«‹„“‚([{¿¡";
  private static final int MAX_MARK = 5;
  private static final Pattern LIST_MARK =
      Pattern.compile("[-–—*•·‣▪●◦►▸➤→✓✔✅👉]|\\(?(?:\\d{1,3}|\\p{L})[.)]|\\d\\x{FE0F}?\\x{20E3}");

  /** For the first size of a list alone. */
  private static final int TYPICAL_STRETCH = 5;

  /** No word of characters before this one is broken. */
  private static final int FIRST_BREAKABLE = 0xE00;

  private final String text;
  private final BitSet thai;
  private final Unbroken unbroken;
  private final Quantities quantities;
  private final Abbreviations abbreviations;
  private final Cuts.Builder cuts;
  private int start;
  private int costBefore;
  private int lineStart;

  private Breaks(String text) {
    this.text = text;
    this.thai = ThaiWords.ends(text);
    this.unbroken = new Unbroken(text);
    this.quantities = new Quantities(text);
    this.abbreviations = new Abbreviations(text);
    this.cuts = new Cuts.Builder(text.length() / TYPICAL_STRETCH + 1);
  }

  /** The stretches of a text, without the white space between them. */
  public static Cuts of(String text) {
    return new Breaks(text).read();
  }

  private Cuts read() {
    start = Spaces.end(text, 0);
    lineStart = start;
    for (int word = start; word < text.length(); ) {
      int end = readWord(word);
      int next = Spaces.end(text, end);
      if (next == text.length()) {
        cuts.add(start, end, costBefore);
      } else if (mayBreak(end, next)) {
        cut(end, next, cost(end, next));
      }
      word = next;
    }
    return cuts.build(Quotations.spans(text));
  }

  private void cut(int end, int next, int cost) {
    cuts.add(start, end, costBefore);
    start = next;
    costBefore = cost;
  }

  /** Reads a word, and breaks it where it may be; gives where it ends. */
  private int readWord(int word) {
    int end = word;
    boolean breakable = false;
    while (end < text.length() && !Spaces.isSpace(text.charAt(end))) {
      char c = text.charAt(end++);
      breakable |= c >= FIRST_BREAKABLE && Letters.isBreakable(c);
    }
    if (breakable) {
      breakWord(word, end);
    }
    return end;
  }

  private void breakWord(int word, int wordEnd) {
    for (int i = word; i < wordEnd; ) {
      int end = i + Character.charCount(text.codePointAt(i));
      unbroken.read(i);
      if (end < wordEnd && mayBreakWithin(end)) {
        cut(end, end, cost(end, end));
      }
      i = end;
    }
    unbroken.end();
  }

  private boolean mayBreak(int end, int next) {
    if (isPlain(end, next)) {
      return true;
    }
    if (lineBreaks(end, next) > 0) {
      quantities.end();
      abbreviations.end();
      lineStart = next;
      return !Letters.isMark(text.codePointAt(next));
    }
    // Both are asked for every space, since they remember what they joined.
    boolean number = quantities.join(end, next);
    boolean abbreviation = abbreviations.join(end, next);
    return !number
        && !abbreviation
        && !Letters.isMark(text.codePointAt(next))
        && !isLonely(end, next)
        && !isListMark(end);
  }

  /** A quick yes for one space between two words of plain letters. */
  private boolean isPlain(int end, int next) {
    return next == end + 1
        && text.charAt(end) == ' '
        && isPlainLetter(text.charAt(end - 1))
        && isPlainLetter(text.charAt(next))
        && !quantities.isOpen();
  }

  private static boolean isPlainLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
    if (isPlain(end, next) && !isOneLetter(end)) {
      return WORD;
    }
    int lines = lineBreaks(end, next);
    if (lines > 0) {
      return lines > 1 ? PARAGRAPH : LINE;
    }
    int last = end - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    boolean sentence = SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    if (sentence
        && !Character.isLowerCase(text.codePointAt(next))
        && !abbreviations.endsWithOne(last + 1)) {
      return SENTENCE;
    }
    if (CLAUSE_ENDS.indexOf(text.charAt(last)) >= 0) {
      return CLAUSE;
    }
    if (pointsAhead(text.charAt(last))) {
      return COLON;
    }
    return end == next ? costWithin(end) : costOfSpace(end, next);
  }

  /** Whether a text that ends with this announces what follows. */
  public static boolean pointsAhead(int last) {
    return COLONS.indexOf(last) >= 0;
  }

  /** Japanese words begin with a Chinese character or katakana, and go on in hiragana. */
  private int costWithin(int at) {
    return Letters.isHiragana(text.charAt(at)) ? POINTING : WORD;
  }

  /** Thai has a space where others have a comma, and one-letter words belong to what follows. */
  private int costOfSpace(int end, int next) {
    if (Letters.isThai(text.charAt(end - 1)) && Letters.isThai(text.charAt(next))) {
      return CLAUSE;
    }
    return isOneLetter(end) ? POINTING : WORD;
  }

  private boolean isOneLetter(int end) {
    return Character.isLetter(text.charAt(end - 1))
        && !Letters.isSpaceless(text.charAt(end - 1))
        && (end == 1 || Spaces.isSpace(text.charAt(end - 2)));
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
