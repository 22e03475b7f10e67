package dev.attune.internal.personal;

import dev.attune.internal.text.Bare;
import dev.attune.internal.text.Glance;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers: with a plus sign and 8 to 15 digits, or in a national way, with separators and at least 9 digits, that begins
 * with 0 or is written as in North America. Numbers that are free or dear to call belong to companies, and are none here.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164">ITU-T E.164, international numbers</a>
 */
public final class PhoneNumbers {
  private static final String GAP = "[ \\u00a0\\u202f./()‐‑–-]{0,3}+";
  private static final Pattern INTERNATIONAL =
      Pattern.compile("(?<![\\p{L}\\p{N}+])[+＋](?:" + GAP + "\\d){8,15}+(?!\\d)");
  private static final Pattern NATIONAL = Pattern.compile(
      "(?<![\\p{L}\\p{N}+.,:/-])(?<!\\d[ \\u00a0\\u202f])\\(?0\\d{1,5}+\\)?(?:[ \\u00a0\\u202f./‐‑–-]{1,3}+\\d{2,8}+){1,5}+(?![\\p{L}\\d])");
  private static final Pattern AMERICAN = Pattern.compile(
      "(?<![\\p{L}\\p{N}+.,:/-])(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[.-])\\d{3}[.-]\\d{4}(?![\\p{L}\\d])");
  private static final Pattern OF_COMPANIES = Pattern.compile(
      "0?(?:0800|0808|080\\d|084[345]|087[0-3]|0900|0180|0120|0570)\\d*|(?:1?8(?:00|88|77|66|55|44|33))\\d{7}|800\\d{8}");

  /** No phone number has fewer digits, nor are so many of one further apart. */
  private static final int FEWEST = 8;

  private static final int SPAN = 40;

  private PhoneNumbers() {}

  public static boolean isIn(String text) {
    return !in(text).isEmpty();
  }

  /** Those in a text, as they are written. */
  public static List<String> in(String text) {
    return Glance.hasDigits(text, FEWEST, SPAN)
        ? Stream.of(INTERNATIONAL, NATIONAL, AMERICAN)
            .flatMap(pattern -> pattern.matcher(text).results())
            .map(MatchResult::group)
            .filter(PhoneNumbers::isLong)
            .filter(number -> !OF_COMPANIES.matcher(Bare.of(number)).matches())
            .toList()
        : List.of();
  }

  private static boolean isLong(String number) {
    long digits = number.chars().filter(Character::isDigit).count();
    return digits >= (number.startsWith("+") || number.startsWith("＋") ? 8 : 9) && digits <= 15;
  }
}
