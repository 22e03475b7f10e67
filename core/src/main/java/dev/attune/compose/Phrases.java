package dev.attune.compose;

import dev.attune.internal.text.Texts;
import dev.attune.resolution.Ask;
import java.util.EnumMap;
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
import org.jspecify.annotations.Nullable;

/** The few sentences the library says itself, in one language. */
final class Phrases {
  /** More variants of a sentence than this are in no file. */
  static final int MAX_VARIANTS = 5;

  private static final String WHAT = "{what}";
  private static final String WHY = "{why}";
  private static final Control LOCALES = Control.getControl(Control.FORMAT_PROPERTIES);
  private static final Map<String, Sheet> LANGUAGES = Stream.of(
          "ar", "cs", "da", "de", "en", "es", "fi", "fr", "he", "hi", "it", "ja", "ko", "nb", "nl",
          "pl", "pt", "pt-BR", "ru", "sv", "th", "tr", "uk", "zh", "zh-Hant")
      .collect(Collectors.toUnmodifiableMap(Function.identity(), Sheet::read));

  private final List<Locale> candidates;
  private final PhraseBook book;
  private final Sheet sheet;
  private final boolean known;

  private Phrases(Locale locale, PhraseBook book) {
    this.candidates = LOCALES.getCandidateLocales("phrases", locale);
    this.book = book;
    Sheet own = own(candidates);
    this.known = own != null;
    this.sheet = own != null ? own : Objects.requireNonNull(LANGUAGES.get("en"));
  }

  private static @Nullable Sheet own(List<Locale> candidates) {
    for (Locale candidate : candidates) {
      Sheet own = LANGUAGES.get(candidate.toLanguageTag());
      if (own != null) {
        return own;
      }
    }
    return null;
  }

  /** The sentences in the locale's language, or in English. */
  static Phrases in(Locale locale) {
    return in(locale, PhraseBook.standard());
  }

  /** The same with a host's own sentences before them. */
  static Phrases in(Locale locale, PhraseBook book) {
    return new Phrases(locale, book);
  }

  /** Whether the library has the sentences in this language. */
  boolean isShipped() {
    return known;
  }

  /** Whether a sentence is in English though that was not asked for. */
  boolean isFallback(Phrase phrase) {
    return !known && candidates.stream().allMatch(each -> book.own(each, phrase).isEmpty());
  }

  /** The ways to say it, the preferred one first. */
  List<String> variants(Phrase phrase) {
    for (Locale candidate : candidates) {
      Optional<List<String>> own = book.own(candidate, phrase);
      if (own.isPresent()) {
        return own.get();
      }
    }
    return Objects.requireNonNull(sheet.variants().get(phrase));
  }

  /** One way to say it; the last, if there are fewer. */
  String sentence(Phrase phrase, int variant) {
    List<String> variants = variants(phrase);
    return variants.get(Math.min(variant, variants.size() - 1));
  }

  /** Whether a text says itself that something is corrected, as far as a look at its words can tell. */
  boolean saysItCorrects(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return sheet.corrections().stream().anyMatch(lower::contains);
  }

  /** The phrase that asks for something. */
  static Phrase asking(Ask ask) {
    return ask.why().isPresent() ? Phrase.ASK_WHY : Phrase.ASK;
  }

  /** The sentence that asks for something. What is asked for is not looked into, whatever it looks like. */
  String ask(Ask ask) {
    String sentence = sentence(asking(ask), 0);
    StringBuilder asking = new StringBuilder();
    int at = 0;
    while (at < sentence.length()) {
      if (sentence.startsWith(WHAT, at)) {
        asking.append(ask.what());
        at += WHAT.length();
      } else if (sentence.startsWith(WHY, at)) {
        asking.append(ask.why().orElse(""));
        at += WHY.length();
      } else {
        asking.append(sentence.charAt(at++));
      }
    }
    return asking.toString();
  }

  /**
   * What one language has.
   *
   * @param variants the ways to say each sentence, the preferred one first
   * @param corrections words that say that something is corrected
   */
  private record Sheet(Map<Phrase, List<String>> variants, List<String> corrections) {
    static Sheet read(String language) {
      Properties texts = Texts.read(Phrases.class, "phrases_" + language);
      Map<Phrase, List<String>> variants = new EnumMap<>(Phrase.class);
      for (Phrase phrase : Phrase.values()) {
        variants.put(phrase, variants(texts, phrase.key()));
      }
      return new Sheet(variants, List.of(texts.getProperty("correction-said").split(" ", -1)));
    }

    private static List<String> variants(Properties texts, String key) {
      return IntStream.rangeClosed(1, MAX_VARIANTS)
          .mapToObj(number -> texts.getProperty(number == 1 ? key : key + "-" + number))
          .filter(Objects::nonNull)
          .toList();
    }
  }
}
