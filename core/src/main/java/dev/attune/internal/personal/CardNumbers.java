package dev.attune.internal.personal;

import dev.attune.internal.text.Glance;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers of payment cards: 13 to 19 digits with the check digit of Luhn, of lengths and first digits that issuers use.
 *
 * @see <a href="https://www.iso.org/standard/70484.html">ISO/IEC 7812-1, the numbering of cards</a>
 */
public final class CardNumbers {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final Pattern ISSUED = Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})"
      + "|5[0-8]\\d{14}"
      + "|2(?:2[2-9]|[3-6]\\d|7[01]|20)\\d{13}"
      + "|3[47]\\d{13}"
      + "|3(?:0[0-5]|[68]\\d)\\d{11}|35\\d{14}|36\\d{17}"
      + "|6\\d{15}|6[0-9]\\d{17}"
      + "|9792\\d{12}");

  /** With two separators after each digit. */
  private static final int SPAN = 3 * SHORTEST;

  private CardNumbers() {}

  /** Whether one stands in a text, in one piece or in groups. */
  public static boolean isIn(String text) {
    return Glance.hasDigits(text, SHORTEST, SPAN)
        && DigitGroups.of(text).stream().anyMatch(row -> isIn(row, 1));
  }

  /** Whether one stands there in groups; what is in one piece may be any number, as in addresses of pages. */
  public static boolean isInGroups(String text) {
    return DigitGroups.of(text).stream().anyMatch(row -> isIn(row, 3));
  }

  private static boolean isIn(List<String> row, int fewest) {
    for (int first = 0; first < row.size(); first++) {
      StringBuilder digits = new StringBuilder();
      for (int next = first; next < row.size() && digits.length() < LONGEST; next++) {
        digits.append(row.get(next));
        if (next - first + 1 >= fewest && isCard(digits)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isCard(CharSequence digits) {
    return digits.length() >= SHORTEST
        && digits.length() <= LONGEST
        && ISSUED.matcher(digits).matches()
        && isChecked(digits);
  }

  private static boolean isChecked(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
    }
    return sum % 10 == 0;
  }
}
