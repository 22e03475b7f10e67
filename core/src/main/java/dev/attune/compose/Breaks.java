package dev.attune.compose;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a text may be broken over two messages, and how good a place that is.
 *
 * <p>Never inside a word, URL, mention, hashtag, number with its unit, phone number or grapheme cluster. Writing without
 * spaces is broken where its lines may end.
 */
final class Breaks {
  /** How bad it is to end a message there; between two parts it is 0. */
  static final int PARAGRAPH = 1;

  static final int LINE = 2;
  static final int SENTENCE = 4;
  static final int CLAUSE = 10;
  static final int WORD = 20;

  /** Numbers written in groups stay together up to this length. */
  private static final int MAX_NUMBER = 40;

  private static final String SENTENCE_ENDS = ".!?…。！？؟।։።";
  private static final String CLAUSE_ENDS = ",;:–—、，；：،؛";
  private static final String CLOSERS = ")]}»”’\"'」』）】›";
  private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
      .map(Currency::getCurrencyCode)
      .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> UNITS = Set.of(
      "%",
      "‰", "°", "°C", "°F", "mm", "cm", "m", "km", "g", "kg", "t", "ml", "cl", "l", "L", "KB", "MB",
      "GB", "TB", "kB", "kbit/s", "Mbit/s", "Gbit/s", "W", "kW", "kWh", "V", "A", "mA", "mAh", "s",
      "min", "h", "am", "pm", "a.m.", "p.m.", "Uhr", "days", "hours", "minutes", "Tage", "Stunden",
      "Minuten", "jours", "heures", "días", "horas", "giorni", "ore", "kr", "zł", "Kč", "Ft", "lei",
      "руб.", "miles", "ft", "in", "lb", "oz", "inch");

  private static final Locale THAI = Locale.forLanguageTag("th");
  private static final int JOINER = 0x200D;

  private final String text;
  private final BitSet lineEnds;

  private Breaks(String text, Locale locale) {
    this.text = text;
    this.lineEnds = lineEnds(text, locale);
  }

  /** A stretch that is never broken: from {@code start} to {@code end}, after a break of that cost. */
  record Stretch(int start, int end, int cost) {}

  /** The stretches of a text, without the white space between them. The first has the given cost. */
  static List<Stretch> of(String text, Locale locale, int firstCost) {
    return new Breaks(text, locale).stretches(firstCost);
  }

  private List<Stretch> stretches(int firstCost) {
    List<Stretch> stretches = new ArrayList<>();
    int start = endOfSpace(0);
    int cost = firstCost;
    for (int i = start; i < text.length(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      int rest = endOfSpace(next);
      if (rest == text.length() || isBreak(start, next, rest)) {
        stretches.add(new Stretch(start, next, cost));
        start = rest;
        cost = rest == text.length() ? cost : cost(next, rest);
      }
      i = rest;
    }
    return stretches;
  }

  private boolean isBreak(int start, int end, int next) {
    int before = text.codePointBefore(end);
    int after = text.codePointAt(next);
    if (clings(after) || before == JOINER || (isRegional(before) && isRegional(after))) {
      return false;
    }
    if (end == next) {
      return lineEnds.get(next) && !isAscii(end - 1) && !isAscii(next) && !inTag(start, end);
    }
    return next - start > MAX_NUMBER || !splitsNumber(end, next);
  }

  /** Whether the stretch so far ends in a hashtag or mention that the next character would go on with. */
  private boolean inTag(int start, int end) {
    int i = end;
    while (i > start && Character.isLetterOrDigit(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
    }
    return i > start
        && "#＃@＠$".indexOf(text.charAt(i - 1)) >= 0
        && Character.isLetterOrDigit(text.codePointAt(end));
  }

  private boolean splitsNumber(int end, int next) {
    int before = text.codePointBefore(end);
    int after = text.codePointAt(next);
    boolean digitAfter =
        Character.isDigit(after) || (after == '(' && next + 1 < text.length() && isDigit(next + 1));
    if (Character.isDigit(before) || before == ')') {
      return digitAfter || (before != ')' && isUnit(word(next)));
    }
    return Character.isDigit(after) && isCurrency(wordBefore(end));
  }

  private boolean isUnit(String word) {
    String bare = word.substring(0, endOfWord(word));
    return UNITS.contains(word) || UNITS.contains(bare) || isCurrency(bare);
  }

  private static boolean isCurrency(String word) {
    int first = 0;
    while (first < word.length() && !isCurrencyStart(word.charAt(first))) {
      first++;
    }
    String bare = word.substring(first);
    return CURRENCIES.contains(bare)
        || (!bare.isEmpty()
            && bare.codePoints().allMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL));
  }

  private static boolean isCurrencyStart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static int endOfWord(String word) {
    int end = word.length();
    while (end > 0 && isClosing(word.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isClosing(char c) {
    return SENTENCE_ENDS.indexOf(c) >= 0 || CLAUSE_ENDS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
  }

  /** The word that starts here, no longer than a unit can be. */
  private String word(int start) {
    int end = start;
    while (end < text.length()
        && end - start < MAX_NUMBER
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private String wordBefore(int end) {
    int start = end;
    while (start > 0
        && end - start < MAX_NUMBER
        && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private int cost(int end, int next) {
    long lineBreaks = text.substring(end, next).chars().filter(c -> c == '\n').count();
    if (lineBreaks > 0) {
      return lineBreaks > 1 ? PARAGRAPH : LINE;
    }
    int last = end - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    if (SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0
        && !Character.isLowerCase(text.codePointAt(next))) {
      return SENTENCE;
    }
    return CLAUSE_ENDS.indexOf(text.charAt(last)) >= 0 ? CLAUSE : WORD;
  }

  private int endOfSpace(int start) {
    int end = start;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isAscii(int index) {
    return text.charAt(index) < 0x80;
  }

  private boolean isDigit(int index) {
    return Character.isDigit(text.charAt(index));
  }

  /** Whether a character belongs to the one before it: marks, joiners, selectors, skin tones, tags. */
  private static boolean clings(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
        || (codePoint >= 0xFF9E && codePoint <= 0xFF9F);
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static BitSet lineEnds(String text, Locale locale) {
    BitSet ends = new BitSet();
    if (text.codePoints().anyMatch(Breaks::isWrittenWithoutSpaces)) {
      BreakIterator lines =
          BreakIterator.getLineInstance(text.codePoints().anyMatch(Breaks::isThai) ? THAI : locale);
      lines.setText(text);
      for (int end = lines.first(); end != BreakIterator.DONE; end = lines.next()) {
        ends.set(end);
      }
    }
    return ends;
  }

  private static boolean isThai(int codePoint) {
    return codePoint >= 0x0E00 && codePoint <= 0x0E7F;
  }

  private static boolean isWrittenWithoutSpaces(int codePoint) {
    return isThai(codePoint)
        || (codePoint >= 0x3000 && codePoint <= 0x30FF)
        || (codePoint >= 0xFF00 && codePoint <= 0xFFEF)
        || Character.isIdeographic(codePoint);
  }
}
