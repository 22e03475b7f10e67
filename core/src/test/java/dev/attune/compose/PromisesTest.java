package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOOTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.resolution.Fact;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What will follow has a time. */
class PromisesTest {
  private static List<Finding> findings(String language, Part... parts) {
    Resolution resolution =
        Resolution.of(Purpose.ACKNOWLEDGE, Locale.forLanguageTag(language), parts);
    return Town.compose(resolution, PlainChannel.conversation(BOOTH), Town.STANDARD)
        .findings();
  }

  private static boolean isFound(String language, Part... parts) {
    return findings(language, parts).stream()
        .anyMatch(finding -> finding.code() == Finding.Code.PROMISE_WITHOUT_TIME);
  }

  @Test
  void tellWhichPartAndWhatToDo() {
    assertThat(findings("en-GB", Say.of("Hello."), Say.of("We'll get back to you.")))
        .containsExactly(Finding.warning(
            Finding.Code.PROMISE_WITHOUT_TIME,
            1,
            "This promises something and does not say when. Give a day or a time you can keep."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | We will get back to you shortly.",
        "en | Thanks, I'll be in touch!",
        "en | We will fix it as soon as possible.",
        "en-AU | We’ll keep you posted.",
        "de | Wir melden uns in Kürze bei Ihnen.",
        "de-AT | Ein Kollege meldet sich schnellstmöglich.",
        "de | Wir kümmern uns darum und beheben es so schnell wie möglich.",
        "fr | Nous revenons vers vous dans les plus brefs délais.",
        "fr-CA | On vous tient au courant, nous vous recontacterons.",
        "fr | Votre colis sera réparé dès que possible.",
        "es | Te avisaremos pronto.",
        "es-MX | Nos pondremos en contacto con usted a la brevedad.",
        "it | La ricontatteremo al più presto.",
        "it | Il problema verrà risolto quanto prima.",
        "pt-BR | Entraremos em contato em breve.",
        "pt | Daremos notícias assim que possível.",
        "nl | We nemen zo snel mogelijk contact met u op.",
        "nl-BE | Wij houden u op de hoogte.",
        "pl | Odezwiemy się wkrótce.",
        "pl | Naprawimy to jak najszybciej.",
        "sv | Vi återkommer så snart som möjligt.",
        "sv | Felet kommer att åtgärdas inom kort.",
        "tr | En kısa sürede size dönüş yapacağız.",
        "tr | Sorununuz yakında çözülecektir.",
        "ja | 追ってご連絡いたします。",
        "ja | できるだけ早く修理いたします。",
        "zh | 我们会尽快联系您。",
        "zh-TW | 我們會盡快回覆您。",
        "zh-Hant | 稍後將與您聯絡。"
      })
  void withoutATimeAreFound(String language, String text) {
    assertThat(isFound(language, Say.of(text))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | We will get back to you by Tuesday.",
        "en | We'll be in touch within 2 hours.",
        "en | I'll keep you posted until 16:30.",
        "en | You'll hear from us tomorrow morning, as soon as possible.",
        "en | If it happens again, we will get back to you.",
        "en | Please send it as soon as possible.",
        "en | Sorry that nobody got back to you.",
        "de | Wir melden uns bis 18 Uhr.",
        "de | Wir melden uns bis ca. 15. November wieder.",
        "de | Ich melde mich am Freitag.",
        "de | Falls etwas fehlt, melden wir uns.",
        "de | Wir melden uns, sobald Sie uns die Nummer schicken.",
        "fr | Nous revenons vers vous d'ici 15 minutes.",
        "fr | Nous revenons vers vous demain à 9 h 30.",
        "es | Te avisaremos antes de las 19:30.",
        "es | Te contamos a las 10:30.",
        "it | La ricontatteremo entro domani alle 12.",
        "pt-BR | Entraremos em contato até sexta.",
        "pt | Amanhã até às 13h dizemos-lhe quando.",
        "nl | We nemen voor vrijdag contact met u op.",
        "pl | Odezwiemy się do 12.00.",
        "sv | Vi återkommer i morgon före kl. 12.",
        "tr | Yarın size dönüş yapacağız.",
        "ja | 本日17時までにご連絡いたします。",
        "ja | お手数ですが、ご連絡ください。",
        "zh | 我们会在2小时内联系您。",
        "zh-TW | 我們會在11/25前回覆您。",
        "zh | 很抱歉没有提前通知您。",
        "eu | We will get back to you shortly."
      })
  void withATimeAndWhatIsNoPromiseAreNot(String language, String text) {
    assertThat(isFound(language, Say.of(text))).isFalse();
  }

  @Test
  void mayHaveTheirTimeInAnotherSentenceThatPromises() {
    Say vague = Say.of("We will look into it and get back to you.");
    assertThat(isFound("en", vague, Say.of("You will hear from us by Friday."))).isFalse();
    assertThat(isFound("en", vague, Say.of("Your refund went out on Friday."))).isTrue();
    assertThat(isFound("en", vague, Fact.forEveryone("Next update", "Friday, 16:00")))
        .isFalse();
    assertThat(isFound("en", vague, Fact.forEveryone("Refund", "Friday"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"We will sooner or later stop.", "A shortlylike word.", "We will unsoon."})
  void areFoundByWholeWordsAlone(String text) {
    assertThat(isFound("en", Say.of(text))).isFalse();
  }
}
