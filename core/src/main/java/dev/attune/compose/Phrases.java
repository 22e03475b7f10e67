package dev.attune.compose;

import dev.attune.resolution.Ask;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The few sentences the library says itself, in one language. */
final class Phrases {
  /** More variants of a sentence than this are in no file. */
  static final int MAX_VARIANTS = 5;

  private static final Properties ENGLISH = read("en");
  private static final Control LOCALES = Control.getControl(Control.FORMAT_PROPERTIES);
  private static final Map<String, Properties> LANGUAGES = Stream.of(
          "ar", "cs", "da", "de", "en", "es", "fi", "fr", "he", "hi", "it", "ja", "ko", "nb", "nl",
          "pl", "pt", "pt-BR", "ru", "sv", "th", "tr", "uk", "zh", "zh-Hant")
      .collect(Collectors.toUnmodifiableMap(Function.identity(), Phrases::read));

  private final List<Locale> candidates;
  private final PhraseBook book;
  private final Properties sentences;
  private final boolean known;

  private Phrases(Locale locale, PhraseBook book) {
    this.candidates = LOCALES.getCandidateLocales("phrases", locale);
    this.book = book;
    Optional<Properties> own = candidates.stream()
        .map(candidate -> LANGUAGES.get(candidate.toLanguageTag()))
        .filter(Objects::nonNull)
        .findFirst();
    this.known = own.isPresent();
    this.sentences = own.orElse(ENGLISH);
  }

  /** The sentences in the locale's language, or in English. */
  static Phrases in(Locale locale) {
    return in(locale, PhraseBook.standard());
  }

  /** The same with a host's own sentences before them. */
  static Phrases in(Locale locale, PhraseBook book) {
    return new Phrases(locale, book);
  }

  /** Whether a sentence is in English though that was not asked for. */
  boolean isFallback(Phrase phrase) {
    return !known && candidates.stream().allMatch(each -> book.own(each, phrase).isEmpty());
  }

  /** The ways to say it, the preferred one first. */
  List<String> variants(Phrase phrase) {
    return candidates.stream()
        .flatMap(candidate -> book.own(candidate, phrase).stream())
        .findFirst()
        .orElseGet(() -> shipped(phrase));
  }

  private List<String> shipped(Phrase phrase) {
    return IntStream.rangeClosed(1, MAX_VARIANTS)
        .mapToObj(number -> number == 1 ? phrase.key() : phrase.key() + "-" + number)
        .map(sentences::getProperty)
        .filter(Objects::nonNull)
        .toList();
  }

  /** One way to say it; the last, if there are fewer. */
  String sentence(Phrase phrase, int variant) {
    List<String> variants = variants(phrase);
    return variants.get(Math.min(variant, variants.size() - 1));
  }

  /** Whether a text says itself that something is corrected, as far as a look at its words can tell. */
  boolean saysItCorrects(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(sentences.getProperty("correction-said").split(" ", -1))
        .anyMatch(lower::contains);
  }

  /** The phrase that asks for something. */
  static Phrase asking(Ask ask) {
    return ask.why().isPresent() ? Phrase.ASK_WHY : Phrase.ASK;
  }

  String ask(Ask ask) {
    return Stream.of(sentence(asking(ask), 0).split("\\{why}", -1))
        .map(piece -> piece.replace("{what}", ask.what()))
        .collect(Collectors.joining(ask.why().orElse("")));
  }

  private static Properties read(String language) {
    return Texts.read("phrases_" + language);
  }
}
