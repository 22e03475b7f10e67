package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Steps;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JargonTest {
  private static List<String> sentences(Jargon jargon, String language, Part... parts) {
    Resolution resolution = Resolution.of(Purpose.UPDATE, Locale.forLanguageTag(language), parts);
    ReplyContext context = ReplyContext.of(PlainChannel.conversation(BOOTH), NOW)
        .with(Preferences.standard().withJargon(jargon));
    return Composer.of(new PlainChannel()).compose(resolution, context).findings().stream()
        .filter(finding -> finding.code() == Finding.Code.JARGON)
        .map(Finding::sentence)
        .toList();
  }

  private static List<String> sentences(Jargon jargon, String language, String text) {
    return sentences(jargon, language, Say.of(text));
  }

  @Test
  void isToldOncePerPartWithWhatIsPlainer() {
    String text = "Prior to this, we escalated it. PRIOR TO that, not.";
    assertThat(sentences(Jargon.standard(), "en", text))
        .containsExactly(
            "Plainer would be \"before\" instead of \"prior to\", \"passed on\" instead of \"escalated\".");
    assertThat(sentences(
            Jargon.standard(), "en", Say.of("Hello."), Steps.of("Go on", "Utilise the app")))
        .containsExactly("Plainer would be \"use\" instead of \"utilise\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | We raised a ticket for you.",
        "de-CH | Ihre Anfrage wurde seitens der Fachabteilung eskaliert.",
        "fr | Votre demande a été prise dans le cadre de la procédure.",
        "es | Su caso pasó al área correspondiente.",
        "it | Si prega di attendere.",
        "pt-BR | Foi encaminhado ao setor responsável.",
        "nl | Middels deze link.",
        "pl | W związku z powyższym zamykamy sprawę.",
        "sv | Ärendet har eskalerats.",
        "tr | Konu tarafınıza iletilmiştir.",
        "ja | 担当へエスカレーションしました。",
        "zh | 已为您创建工单。",
        "zh-TW | 已轉交相關部門。"
      })
  void isKnownInTheLanguagesOfTheLibrary(String language, String text) {
    assertThat(sentences(Jargon.standard(), language, text)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Take the escalator, then the slatted door.",
        "en | Your ticket for the train is valid.",
        "de | Ihr Ticket gilt in der Bahn.",
        "sv | Handläggaren svarar i dag.",
        "ja | エスカレーターでお越しください。",
        "ru | We raised a ticket for you."
      })
  void isNotFoundInOrdinaryWordsNorInOtherLanguages(String language, String text) {
    assertThat(sentences(Jargon.standard(), language, text)).isEmpty();
  }

  @Test
  void growsAndShrinksAsTheHostSays() {
    Jargon jargon = Jargon.standard()
        .with(Locale.GERMAN, "Shelfy*", "Regal")
        .without(Locale.UK, "utilise")
        .without(Locale.GERMAN, "seitens");
    assertThat(sentences(jargon, "de-AT", "Das Shelfylein seitens der Post."))
        .containsExactly("Plainer would be \"Regal\" instead of \"Shelfy*\".");
    assertThat(sentences(jargon, "en-GB", "Utilise it.")).isEmpty();
    assertThat(sentences(jargon, "en-US", "Utilise it.")).hasSize(1);
    assertThat(sentences(Jargon.none(), "en", "Utilise it.")).isEmpty();
    assertThat(sentences(
            Jargon.none().with(Locale.forLanguageTag("ru"), "тикет", "вопрос"),
            "ru",
            "Мы завели тикет."))
        .hasSize(1);
  }

  @Test
  void isEqualIfItSaysTheSame() {
    assertThat(Jargon.standard().with(Locale.UK, "a", "b").with(Locale.UK, "c", "d"))
        .isEqualTo(Jargon.standard().with(Locale.UK, "c", "d").with(Locale.UK, "a", "b"))
        .hasSameHashCodeAs(Jargon.standard().with(Locale.UK, "c", "d").with(Locale.UK, "a", "b"))
        .isNotEqualTo(Jargon.standard());
    assertThat(Jargon.none()).isNotEqualTo(Jargon.standard());
  }

  @Test
  void refusesWhatIsNoTerm() {
    assertThatThrownBy(() -> Jargon.none().with(Locale.UK, " ", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("term must have 1 to 100 characters, but has 1");
    assertThatThrownBy(() -> Jargon.none().with(Locale.UK, "a", "b".repeat(101)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plainer must have 1 to 100 characters, but has 101");
  }
}
