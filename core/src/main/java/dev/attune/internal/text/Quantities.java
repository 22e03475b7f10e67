package dev.attune.internal.text;

import java.util.Currency;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words of a text are one number: its groups of digits, a unit or currency on either side, a phone number, a date, a
 * range. Reads a text from its start.
 */
final class Quantities {
  /** Numbers are kept together up to this length, so that no text is one number. */
  private static final int MAX_LENGTH = 50;

  /** More characters do not stand between the last digit and the end of what closes its number. */
  private static final int MAX_CLOSING = 3;

  private static final String SEPARATORS = "-–—−/·×x:&";
  private static final String SIGNS = "+±≈~№§#";
  private static final Pattern AMOUNT_WITHOUT_CENTS = Pattern.compile("\\d[.,]?[-–—]{1,2}$");
  private static final Properties WORDS = Texts.read(Quantities.class, "quantities");
  private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
      .map(Currency::getCurrencyCode)
      .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> BEFORE = words("before");
  private static final Set<String> AFTER = words("after");
  private static final Set<String> BETWEEN = words("between");
  private static final Set<String> MONTHS = words("months");

  private final String text;
  private boolean open;
  private int start;

  Quantities(String text) {
    this.text = text;
  }

  private static Set<String> words(String name) {
    return Stream.of(WORDS.getProperty(name).split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the words before and after a space are of one number. Asked for every space, in order. */
  boolean join(int end, int next) {
    boolean was = open;
    open = concerns(end, next) && joins(end, next);
    if (open && !was) {
      start = end - Spaces.wordBefore(text, end).length();
    }
    open &= next - start <= MAX_LENGTH;
    return open;
  }

  /** Whether the last space asked for is within a number. */
  boolean isOpen() {
    return open;
  }

  /** A line break ends every number. */
  void end() {
    open = false;
  }

  /** A quick look: a number stands on one side, or has begun before. */
  private boolean concerns(int end, int next) {
    return open
        || startsNumber(next)
        || isNumber(end - 1)
        || (".,-–—)".indexOf(text.charAt(end - 1)) >= 0 && hasNumberBefore(end - 1));
  }

  /** Whether a digit stands right before what closes a number. */
  private boolean hasNumberBefore(int closing) {
    for (int i = Math.max(0, closing - MAX_CLOSING); i < closing; i++) {
      if (isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean joins(int end, int next) {
    String before = Spaces.wordBefore(text, end);
    String after = Spaces.word(text, next);
    if (startsNumber(next)) {
      return endsNumber(before)
          || isCurrency(before)
          || isOneOf(before, SIGNS)
          || MONTHS.contains(bare(before))
          || (open && isOneOf(before, SEPARATORS));
    }
    if (isDay(before) && MONTHS.contains(bare(after))) {
      return true;
    }
    if (isNumber(end - 1) || AMOUNT_WITHOUT_CENTS.matcher(before).find()) {
      return isUnit(after)
          || BETWEEN.contains(after)
          || BETWEEN.contains(bare(after))
          || isRange(after, next);
    }
    return open && BETWEEN.contains(before) && isUnit(after);
  }

  private boolean startsNumber(int at) {
    char c = text.charAt(at);
    boolean sign = c == '(' || c == '+' || c == '-' || c == '−';
    return isNumber(at) || (sign && at + 1 < text.length() && isNumber(at + 1));
  }

  private static boolean endsNumber(String word) {
    int last = word.length() - 1;
    char c = word.charAt(last);
    return isNumber(c) || (last > 0 && isNumber(word.charAt(last - 1)) && (c == '.' || c == ')'));
  }

  /** A number of one or two digits, with a full stop or without. */
  private static boolean isDay(String word) {
    int length = word.endsWith(".") ? word.length() - 1 : word.length();
    return (length == 1 || length == 2)
        && isNumber(word.charAt(0))
        && isNumber(word.charAt(length - 1));
  }

  private boolean isRange(String separator, int at) {
    int next = Spaces.end(text, at + separator.length());
    return isOneOf(separator, SEPARATORS) && next < text.length() && isNumber(next);
  }

  private static boolean isUnit(String word) {
    String bare = bare(word);
    int slash = bare.indexOf('/');
    return AFTER.contains(word)
        || AFTER.contains(bare)
        || isCurrency(bare)
        || (slash > 0 && isUnit(bare.substring(0, slash)))
        || Character.getType(word.charAt(0)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isCurrency(String word) {
    int first = 0;
    while (first < word.length() - 1 && !Character.isLetterOrDigit(word.charAt(first))) {
      first++;
    }
    return CURRENCIES.contains(word.substring(first))
        || BEFORE.contains(word.substring(first))
        || Character.getType(word.charAt(word.length() - 1)) == Character.CURRENCY_SYMBOL;
  }

  /** A word without what closes a sentence or a bracket after it. */
  private static String bare(String word) {
    int end = word.length();
    while (end > 1 && ".,;:!?…)]}»”’\"'、。，؟،।".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean isOneOf(String word, String characters) {
    return word.length() == 1 && characters.contains(word);
  }

  private boolean isNumber(int at) {
    return isNumber(text.charAt(at));
  }

  private static boolean isNumber(char c) {
    return Character.isDigit(c) || (c > 0x7F && Character.getType(c) == Character.OTHER_NUMBER);
  }
}
