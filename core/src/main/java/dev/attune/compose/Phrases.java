package dev.attune.compose;

import dev.attune.AttuneException;
import dev.attune.resolution.Ask;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The few sentences the library says itself, in one language. */
final class Phrases {
  private static final String ENGLISH = "en";

  private final Properties sentences;
  private final boolean fallback;

  private Phrases(Properties sentences, boolean fallback) {
    this.sentences = sentences;
    this.fallback = fallback;
  }

  /** The sentences in the locale's language, or in English. */
  static Phrases in(Locale locale) {
    Properties own = read(locale.getLanguage());
    return own != null ? new Phrases(own, false) : new Phrases(required(ENGLISH), true);
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

  private static Properties required(String language) {
    Properties found = read(language);
    if (found == null) {
      throw new AttuneException(
          "The sentences in " + language + " are missing from the jar of core");
    }
    return found;
  }

  private static @Nullable Properties read(String language) {
    try (InputStream in =
        Phrases.class.getResourceAsStream("phrases_" + language + ".properties")) {
      return in == null ? null : read(in);
    } catch (IOException e) {
      throw new AttuneException(
          "The sentences in " + language + " cannot be read from the jar of core", e);
    }
  }

  private static Properties read(InputStream in) throws IOException {
    Properties sentences = new Properties();
    sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return sentences;
  }
}
