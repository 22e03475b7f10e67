package dev.attune.preview;

import java.util.Locale;
import java.util.Set;

/** What a browser has to know of the language of a text. */
final class Language {
  private static final Set<String> LEFTWARD_SCRIPTS = Set.of(
      "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
  private static final Set<String> LEFTWARD_LANGUAGES = Set.of(
      "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug",
      "ur", "yi");

  private Language() {}

  /** An element that holds a text in a language. */
  static Element mark(Element element, Locale locale) {
    return element.with("lang", locale.toLanguageTag()).with("dir", direction(locale));
  }

  /** Where lines begin: {@code ltr} or {@code rtl}. */
  static String direction(Locale locale) {
    boolean leftward = locale.getScript().isEmpty()
        ? LEFTWARD_LANGUAGES.contains(locale.getLanguage())
        : LEFTWARD_SCRIPTS.contains(locale.getScript());
    return leftward ? "rtl" : "ltr";
  }
}
