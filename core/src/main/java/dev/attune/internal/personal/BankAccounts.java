package dev.attune.internal.personal;

import dev.attune.internal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * International bank account numbers: a country, its length, and the check digits of ISO 7064. Spaces and dashes between groups,
 * and what is not seen, do not matter.
 *
 * @see <a href="https://www.swift.com/standards/data-standards/iban-international-bank-account-number">The IBAN registry, read
 *     on 2026-11-22 by way of open lists that follow it</a>
 */
public final class BankAccounts {
  private static final String SEPARATORS =
      " \u00a0\u2007\u202f\u2009-‐‑–—.\u200b\u200c\u200d\u2060\u00ad";
  private static final int MAX_SEPARATORS = 2;
  private static final Map<String, Integer> LENGTHS = lengths();

  private BankAccounts() {}

  private static Map<String, Integer> lengths() {
    Properties lengths = Texts.read(BankAccounts.class, "iban");
    return lengths.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(
            country -> country,
            country -> Integer.valueOf(lengths.getProperty(country).strip())));
  }

  /** Those in a text, without what stands between their groups. Looks where a country and its check digits meet. */
  public static List<String> in(String text) {
    List<String> found = new ArrayList<>(0);
    for (int i = 2; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        int start = countryBefore(text, i);
        String account = start < 0 ? "" : read(text, start);
        if (isChecked(account)) {
          found.add(account);
        }
      }
    }
    return found;
  }

  private static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** Where the two letters start that stand before a digit, by themselves; -1 if none do. */
  private static int countryBefore(String text, int digit) {
    int end = digit;
    while (digit - end < MAX_SEPARATORS && SEPARATORS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean country = end >= 2
        && isAscii(text.charAt(end - 1), 'A', 'Z')
        && isAscii(text.charAt(end - 2), 'A', 'Z')
        && (end == 2 || !Character.isLetterOrDigit(text.charAt(end - 3)));
    return country ? end - 2 : -1;
  }

  private static boolean isAscii(char c, char first, char last) {
    char upper = plain(c);
    return upper >= first && upper <= last;
  }

  /** The capital letter or the digit of ASCII that a character stands for. */
  private static char plain(char c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    char narrow = c >= 0xFF21 && c <= 0xFF5A ? (char) (c - 0xFEE0) : c;
    return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 32) : narrow;
  }

  /** As many letters and digits as the country's accounts have; nothing if there are fewer or more. */
  private static String read(String text, int start) {
    String country = "" + plain(text.charAt(start)) + plain(text.charAt(start + 1));
    int length = LENGTHS.getOrDefault(country, 0);
    StringBuilder account = new StringBuilder();
    int separators = 0;
    int at = start;
    while (at < text.length() && account.length() < length && separators <= MAX_SEPARATORS) {
      char c = text.charAt(at++);
      if (isAscii(c, 'A', 'Z') || isAscii(c, '0', '9')) {
        account.append(plain(c));
        separators = 0;
      } else {
        separators = SEPARATORS.indexOf(c) >= 0 ? separators + 1 : MAX_SEPARATORS + 1;
      }
    }
    boolean goesOn = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    return account.length() == length && !goesOn ? account.toString() : "";
  }

  private static boolean isChecked(String account) {
    if (account.isEmpty() || !account.substring(2, 4).chars().allMatch(Character::isDigit)) {
      return false;
    }
    int rest = 0;
    for (char c : (account.substring(4) + account.substring(0, 4)).toCharArray()) {
      int value = Character.digit(c, 36);
      rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
    }
    return rest == 1;
  }
}
