package dev.attune.channel;

import java.util.Locale;
import java.util.Map;

/** How a language writes lists: what stands after a label, and the letters of answers. */
final class Typography {
  private static final String LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String CYRILLIC = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШ";
  private static final Map<String, String> LETTERS = Map.of(
      "ar", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
      "he", "אבגדהוזחטיכלמנסעפצקרשת",
      "el", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
      "ru", CYRILLIC,
      "uk", CYRILLIC,
      "bg", CYRILLIC,
      "sr", CYRILLIC);

  private Typography() {}

  /** What stands between a label and what it labels. French, but not in Canada, has a space before the colon. */
  static String colon(Locale locale) {
    return switch (locale.getLanguage()) {
      case "zh", "ja" -> "\uFF1A";
      case "fr" -> locale.getCountry().equals("CA") ? ": " : "\u00A0: ";
      default -> ": ";
    };
  }

  /** The letter of an answer, from 0: of the language's own script, so that a line is laid out in its direction. */
  static char letter(Locale locale, int number) {
    String own = locale.getScript().equals("Latn")
        ? LATIN
        : LETTERS.getOrDefault(locale.getLanguage(), LATIN);
    return (number < own.length() ? own : LATIN).charAt(number);
  }
}
