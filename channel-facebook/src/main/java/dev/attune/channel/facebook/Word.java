package dev.attune.channel.facebook;

import java.util.Locale;

/** The platform's own words, which may be shown and logged; anything else could stand in their place. */
final class Word {
  private static final String UNREADABLE = "unreadable";
  private static final int MAX_LENGTH = 40;

  private Word() {}

  static String shown(String word) {
    if (!isWord(word)) {
      return UNREADABLE;
    }
    return hasCapitals(word) ? word.toLowerCase(Locale.ROOT) : word;
  }

  private static boolean hasCapitals(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 'A' && word.charAt(i) <= 'Z') {
        return true;
      }
    }
    return false;
  }

  /** Whether it has 1 to 40 letters, digits, underscores and hyphens. */
  static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isWord(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= MAX_LENGTH;
  }

  private static boolean isWord(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || sign == '_'
        || sign == '-';
  }
}
