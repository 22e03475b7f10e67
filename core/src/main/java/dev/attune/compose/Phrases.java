package dev.attune.compose;

import dev.attune.resolution.Ask;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few sentences the library says itself, in one language. */
final class Phrases {
  private static final Properties ENGLISH = read("en");
  private static final Control LOCALES = Control.getControl(Control.FORMAT_PROPERTIES);
  private static final Map<String, Properties> LANGUAGES = Stream.of(
          "ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "pt-BR", "sv", "tr", "zh",
          "zh-Hant")
      .collect(Collectors.toUnmodifiableMap(Function.identity(), Phrases::read));

  private final Properties sentences;
  private final boolean fallback;

  private Phrases(Properties sentences, boolean fallback) {
    this.sentences = sentences;
    this.fallback = fallback;
  }

  /** The sentences in the locale's language, or in English. */
  static Phrases in(Locale locale) {
    return LOCALES.getCandidateLocales("phrases", locale).stream()
        .map(candidate -> LANGUAGES.get(candidate.toLanguageTag()))
        .filter(Objects::nonNull)
        .findFirst()
        .map(own -> new Phrases(own, false))
        .orElseGet(() -> new Phrases(ENGLISH, true));
  }

  /** Whether there are none in the language asked for. */
  boolean isFallback() {
    return fallback;
  }

  String sentPrivately() {
    return sentence("sent-privately");
  }

  String invitePrivately() {
    return sentence("invite-privately");
  }

  String ask(Ask ask) {
    String template = sentence(ask.why().isPresent() ? "ask-why" : "ask");
    return Stream.of(template.split("\\{why}", -1))
        .map(piece -> piece.replace("{what}", ask.what()))
        .collect(Collectors.joining(ask.why().orElse("")));
  }

  private String sentence(String name) {
    return sentences.getProperty(name);
  }

  private static Properties read(String language) {
    return Texts.read("phrases_" + language);
  }
}
