package dev.attune.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.internal.text.Texts;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  private static final Path FILES = Path.of("src/main/resources/dev/attune/compose");
  private static final Ask WHY = Ask.of("WHAT", "WHY");
  private static final Ask PLAIN =
      new Ask("WHAT", Optional.empty(), Weight.MUST, Sensitivity.CUSTOMER);

  static Set<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("phrases_"))
          .map(name -> name.substring("phrases_".length(), name.indexOf('.')))
          .collect(Collectors.toSet());
    }
  }

  @Nested
  class EveryFile {
    @Test
    void isOfALanguageThatIsRead() throws IOException {
      assertThat(languages())
          .hasSizeGreaterThan(12)
          .allMatch(
              language -> !Phrases.in(Locale.forLanguageTag(language)).isFallback(Phrase.ASK));
    }

    @ParameterizedTest
    @MethodSource("dev.attune.compose.PhrasesTest#languages")
    void hasAllSentencesWithTheirPlaces(String language) {
      Properties sentences = Texts.read(Phrases.class, "phrases_" + language);
      assertThat(sentences.stringPropertyNames())
          .containsExactlyInAnyOrder(
              "sent-privately",
              "sent-privately-2",
              "invite-privately",
              "invite-privately-2",
              "asked-privately",
              "asked-privately-2",
              "invite-for-details",
              "invite-for-details-2",
              "invite-to-answer",
              "invite-to-answer-2",
              "closed-privately",
              "closed-privately-2",
              "details",
              "correction",
              "correction-said",
              "ask",
              "ask-why");
      assertThat(places(sentences, "sent-privately")).isZero();
      assertThat(places(sentences, "invite-privately")).isZero();
      assertThat(places(sentences, "invite-for-details")).isZero();
      assertThat(sentences.getProperty("ask")).containsOnlyOnce("{what}").doesNotContain("{why}");
      assertThat(sentences.getProperty("ask-why"))
          .containsOnlyOnce("{what}")
          .containsOnlyOnce("{why}");
      assertThat(places(sentences, "ask-why")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("dev.attune.compose.PhrasesTest#languages")
    void hasWholeSentencesThatFitBesideSomethingElse(String language) {
      Phrases phrases = Phrases.in(Locale.forLanguageTag(language));
      assertThat(Stream.of(
              phrases.sentence(Phrase.SENT_PRIVATELY, 0),
              phrases.sentence(Phrase.SENT_PRIVATELY, 1),
              phrases.sentence(Phrase.INVITE_PRIVATELY, 0),
              phrases.sentence(Phrase.INVITE_PRIVATELY, 1),
              phrases.sentence(Phrase.ASKED_PRIVATELY, 0),
              phrases.sentence(Phrase.ASKED_PRIVATELY, 1),
              phrases.sentence(Phrase.INVITE_FOR_DETAILS, 0),
              phrases.sentence(Phrase.INVITE_FOR_DETAILS, 1),
              phrases.sentence(Phrase.INVITE_TO_ANSWER, 0),
              phrases.sentence(Phrase.INVITE_TO_ANSWER, 1),
              phrases.sentence(Phrase.CLOSED_PRIVATELY, 0),
              phrases.sentence(Phrase.CLOSED_PRIVATELY, 1),
              phrases.sentence(Phrase.DETAILS, 0),
              phrases.sentence(Phrase.CORRECTION, 0),
              phrases.ask(WHY),
              phrases.ask(PLAIN)))
          .allSatisfy(
              sentence -> assertThat(sentence).matches(".*[.。।:：\\p{IsThai}]").hasSizeLessThan(100))
          .doesNotHaveDuplicates();
    }

    private static long places(Properties sentences, String name) {
      return sentences.getProperty(name).chars().filter(c -> c == '{').count();
    }
  }

  @Nested
  class AreFound {
    @ParameterizedTest
    @CsvSource({
      "en, Please send us WHAT.",
      "en-GB, Please send us WHAT.",
      "en-Latn-US-x-lvariant-POSIX, Please send us WHAT.",
      "de-AT, Bitte schicken Sie uns WHAT.",
      "pt, 'Por favor, envie-nos WHAT.'",
      "pt-PT, 'Por favor, envie-nos WHAT.'",
      "pt-BR, 'Por favor, envie para nós WHAT.'",
      "he-IL, אנא שלחו לנו WHAT.",
      "iw, אנא שלחו לנו WHAT.",
      "nb-NO, Send oss gjerne WHAT.",
      "no, Send oss gjerne WHAT.",
      "no-NO, Send oss gjerne WHAT.",
      "zh, 请将WHAT发送给我们。",
      "zh-CN, 请将WHAT发送给我们。",
      "zh-Hans-SG, 请将WHAT发送给我们。",
      "zh-TW, 請將WHAT傳送給我們。",
      "zh-HK, 請將WHAT傳送給我們。",
      "zh-Hant, 請將WHAT傳送給我們。"
    })
    void byLanguageScriptAndCountry(String tag, String sentence) {
      Phrases phrases = Phrases.in(Locale.forLanguageTag(tag));
      assertThat(phrases.ask(PLAIN)).isEqualTo(sentence);
      assertThat(phrases.isFallback(Phrase.ASK)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu", "nn", "sw-KE", "xx", "qaa-Latn"})
    void inEnglishIfThereAreNone(String tag) {
      Phrases phrases = Phrases.in(Locale.forLanguageTag(tag));
      assertThat(phrases.sentence(Phrase.SENT_PRIVATELY, 0))
          .isEqualTo("We have sent you a private message.");
      assertThat(phrases.isFallback(Phrase.ASK)).isTrue();
    }

    @Test
    void whateverALocaleIsCalled() {
      @SuppressWarnings("deprecation")
      Locale strange = new Locale("../../phrases_de");
      assertThat(Phrases.in(strange).isFallback(Phrase.ASK)).isTrue();
    }
  }

  @Nested
  class Asking {
    private final Phrases english = Phrases.in(Locale.ENGLISH);

    @Test
    void saysWhatForIfThereIsAReason() {
      assertThat(english.ask(WHY)).isEqualTo("Please send us WHAT, WHY.");
      assertThat(english.ask(PLAIN)).isEqualTo("Please send us WHAT.");
      assertThat(Phrases.in(Locale.JAPAN).ask(WHY)).isEqualTo("WHY、WHATをお知らせください。");
      assertThat(Phrases.in(Locale.KOREA).ask(WHY)).isEqualTo("WHY 다음 내용을 보내 주세요: WHAT.");
    }

    @Test
    void takesTheAuthorsWordsAsTheyAre() {
      assertThat(english.ask(Ask.of("{why} {what} $1", "{what} \\0 {why}")))
          .isEqualTo("Please send us {why} {what} $1, {what} \\0 {why}.");
    }
  }
}
