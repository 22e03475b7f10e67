package dev.attune.compose;

import dev.attune.internal.text.FoldedWords;
import dev.attune.internal.text.Terms;
import dev.attune.internal.text.Texts;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What words of one language tell. Immutable. */
final class Lexicon {
  private static final Control LOCALES = Control.getControl(Control.FORMAT_PROPERTIES);
  private static final Lexicon OTHERS = new Lexicon("others", false);
  private static final Map<String, Lexicon> LANGUAGES = Stream.of(
          "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh")
      .collect(Collectors.toUnmodifiableMap(
          Function.identity(), language -> new Lexicon(language, true)));

  private final boolean known;
  private final Terms<Set<Sense>> terms;

  private Lexicon(String language, boolean known) {
    this.known = known;
    this.terms = new Terms<>(read(Texts.read(Lexicon.class, "words_" + language)));
  }

  /** The words of the locale's language; of one that is not known only some that send customers to phones and mailboxes. */
  static Lexicon in(Locale locale) {
    return LANGUAGES.getOrDefault(locale.getLanguage(), OTHERS);
  }

  /** Whether the language is known. */
  boolean isKnown() {
    return known;
  }

  /** What the words of a sentence tell. */
  Set<Sense> senses(FoldedWords words) {
    Set<Sense> senses = EnumSet.noneOf(Sense.class);
    terms.forEach(words, (found, start, end) -> {
      for (Sense sense : found) {
        if (start == 0 || sense != Sense.POLITE) {
          senses.add(sense);
        }
      }
    });
    return senses;
  }

  /** The tags of a locale and of those above it, the nearest first. */
  static List<String> tags(Locale locale) {
    return LOCALES.getCandidateLocales("words", locale).stream()
        .map(Locale::toLanguageTag)
        .toList();
  }

  private static Map<String, Set<Sense>> read(Properties words) {
    Map<String, Set<Sense>> terms = new HashMap<>();
    for (Sense sense : Sense.values()) {
      for (String term : words.getProperty(name(sense), "").split(";", -1)) {
        terms.computeIfAbsent(term.strip(), key -> EnumSet.noneOf(Sense.class)).add(sense);
      }
    }
    return terms;
  }

  private static String name(Sense sense) {
    return sense.name().toLowerCase(Locale.ROOT);
  }
}
