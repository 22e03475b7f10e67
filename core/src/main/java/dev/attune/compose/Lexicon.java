package dev.attune.compose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of one language by which lip service is known.
 *
 * @param promise tell that something will follow
 * @param vague tell no time, though they sound like one
 * @param future tell that we will do it, beside vague words
 * @param condition make a promise depend on something
 * @param time tell when
 * @param call send the customer to the phone
 * @param write send the customer to a mailbox
 * @param see send the customer to a page
 * @param look are said beside a bare link
 * @param click are said instead of what a link is for
 * @param polite are said without answering
 */
record Lexicon(
    Terms promise,
    Terms vague,
    Terms future,
    Terms condition,
    Terms time,
    Terms call,
    Terms write,
    Terms see,
    Terms look,
    Terms click,
    Terms polite) {
  private static final Properties OTHERS = Texts.read("words_others");
  private static final Terms CALL = terms(OTHERS, "call");
  private static final Terms WRITE = terms(OTHERS, "write");
  private static final Control LOCALES = Control.getControl(Control.FORMAT_PROPERTIES);
  private static final Map<String, Lexicon> LANGUAGES = Stream.of(
          "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh")
      .collect(Collectors.toUnmodifiableMap(Function.identity(), Lexicon::read));

  /** The words of the locale's language, if they are known. */
  static Optional<Lexicon> in(Locale locale) {
    return Optional.ofNullable(LANGUAGES.get(locale.getLanguage()));
  }

  /** Words that send the customer to the phone, also in languages of which no more is known. */
  static Terms call(Optional<Lexicon> words) {
    return words.map(Lexicon::call).orElse(CALL);
  }

  /** Words that send the customer to a mailbox, also in languages of which no more is known. */
  static Terms write(Optional<Lexicon> words) {
    return words.map(Lexicon::write).orElse(WRITE);
  }

  /** The tags of a locale and of those above it, the nearest first. */
  static List<String> tags(Locale locale) {
    return LOCALES.getCandidateLocales("words", locale).stream()
        .map(Locale::toLanguageTag)
        .toList();
  }

  private static Lexicon read(String language) {
    Properties words = Texts.read("words_" + language);
    return new Lexicon(
        terms(words, "promise"),
        terms(words, "vague"),
        terms(words, "future"),
        terms(words, "condition"),
        terms(words, "time"),
        terms(words, "call"),
        terms(words, "write"),
        terms(words, "see"),
        terms(words, "look"),
        terms(words, "click"),
        terms(words, "polite"));
  }

  private static Terms terms(Properties words, String name) {
    String all = Objects.requireNonNull(words.getProperty(name), name);
    return new Terms(List.of(all.split(";", -1)));
  }
}
