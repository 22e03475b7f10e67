package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.SQUARE;
import static dev.attune.compose.Town.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.resolution.Ask;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
  private static final Link LINK = Link.of("Returns", URI.create("https://example.com/returns"));

  private static Plan plan(Purpose purpose, Part... parts) {
    return plan(purpose, Locale.UK, parts);
  }

  private static Plan plan(Purpose purpose, Locale locale, Part... parts) {
    return Town.compose(
        Resolution.of(purpose, locale, parts), PlainChannel.conversation(BOOTH), Town.STANDARD);
  }

  @Test
  void areNoneIfAllIsSaidAsMeant() {
    Plan plan = plan(
        Purpose.RESOLVE,
        Say.of("Your refund is on its way."),
        Fact.forCustomer("Refund", "EUR 25"),
        LINK);
    assertThat(plan.findings()).isEmpty();
    assertThat(plan.fidelity()).isEqualTo(Fidelity.EXACT);
    assertThat(plan.deflects()).isFalse();
  }

  @Nested
  class LipService {
    @ParameterizedTest
    @ValueSource(strings = {"We are looking into it…", "We are looking into it..."})
    void isATextThatWasCutOff(String text) {
      Plan plan = plan(Purpose.UPDATE, Say.of("Hello."), Say.of(text));
      assertThat(plan.findings())
          .containsExactly(Finding.warning(
              Finding.Code.LIP_SERVICE_CUT_OFF,
              1,
              "This looks cut off. Say it whole, or offer a shorter wording."));
      assertThat(plan.deflects()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVE", "ASK"})
    void isSendingTheCustomerToAMailAddress(Purpose purpose) {
      Plan plan = plan(purpose, Say.of("Please mail us at care@example.com, and we will help."));
      assertThat(plan.findings())
          .containsExactly(Finding.warning(
              Finding.Code.LIP_SERVICE_OTHER_CHANNEL,
              0,
              "The customer is sent elsewhere. Answer here, where they asked."));
      assertThat(plan.deflects()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
        names = {"RESOLVE", "ASK"},
        mode = EnumSource.Mode.EXCLUDE)
    void isNoMailAddressInWhatIsNoAnswer(Purpose purpose) {
      assertThat(
              plan(purpose, Say.of("You wrote to care@example.com on Monday.")).findings())
          .isEmpty();
    }

    @Test
    void isAPageAsTheWholeAnswer() {
      Plan plan = plan(Purpose.RESOLVE, Say.of("Hello Robin."), LINK);
      assertThat(plan.findings())
          .containsExactly(Finding.warning(
              Finding.Code.LIP_SERVICE_SEE_PAGE,
              1,
              "The whole answer is a page. Say what stands there that helps."));
      assertThat(plan.deflects()).isTrue();
    }

    @Test
    void isAPageBesideANoteForTheStaff() {
      Fact note = new Fact("Risk", "low", Weight.MUST, Sensitivity.STAFF);
      assertThat(plan(Purpose.RESOLVE, LINK, note).deflects()).isTrue();
    }

    @Test
    void isNoPageBesideAnAnswer() {
      String answer =
          "You can send it back within 30 days, in any box, from any shop, and we refund you within a week.";
      assertThat(plan(Purpose.RESOLVE, Say.of(answer), LINK).findings()).isEmpty();
      assertThat(
              plan(Purpose.RESOLVE, LINK, Fact.forEveryone("Time", "30 days")).deflects())
          .isFalse();
      assertThat(plan(Purpose.UPDATE, LINK).deflects()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "en | Please call us on +44 20 7946 0000.",
          "en | Hi Robin! Sorry to hear that. Give us a call on 0800 123 4567 and we'll sort it.",
          "de | Bitte rufen Sie uns unter 030 1234567 an.",
          "fr | Bonjour, appelez-nous au 01 23 45 67 89.",
          "es | Llámenos al 900 123 456.",
          "it | Chiami il numero verde 800 123 456.",
          "pt-BR | Ligue para 0800 123 4567.",
          "nl | Bel ons op 0800 1234.",
          "pl | Proszę zadzwonić pod numer 22 123 45 67.",
          "sv | Ring oss på 0771-12 34 56.",
          "tr | Lütfen 0850 123 45 67 numaralı hattımızı arayın.",
          "ja | お電話（0120-000-000）にてお問い合わせください。",
          "zh | 请拨打客服电话95000。"
        })
    void isAPhoneAsTheWholeAnswer(String language, String text) {
      Plan plan = plan(Purpose.RESOLVE, Locale.forLanguageTag(language), Say.of(text));
      assertThat(codes(plan)).containsExactly(Finding.Code.LIP_SERVICE_OTHER_CHANNEL);
      assertThat(plan.deflects()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "en | Your refund went out on Monday. Anything else? Call us on 0800 123 4567.",
          "en | We'll call you at 5 p.m.",
          "en | Your phone number is changed.",
          "de | Das Geld ist da. Rufen Sie uns an, falls nicht.",
          "ja | ご返金は本日完了しました。お電話でもお答えします。"
        })
    void isNoPhoneBesideAnAnswer(String language, String text) {
      assertThat(plan(Purpose.RESOLVE, Locale.forLanguageTag(language), Say.of(text))
              .deflects())
          .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "en | Please see our help page.",
          "en | Hi Robin, thanks for asking! You can find everything about returns here:",
          "en | See https://example.com/returns",
          "de | Das steht auf unserer Hilfeseite.",
          "fr | Bonjour ! Vous trouverez toutes les informations sur cette page.",
          "es | Hola, puede ver los detalles en el siguiente enlace.",
          "it | Trova tutte le informazioni sul nostro sito.",
          "pt | Olá! Consulte a nossa página de ajuda.",
          "nl | Kijk op onze website.",
          "pl | Więcej informacji znajdzie Pan na naszej stronie.",
          "sv | Hej! Läs mer på vår webbplats.",
          "tr | Detaylı bilgi için web sitemizi ziyaret edin.",
          "ja | 詳しくはこちらのページをご覧ください。",
          "zh | 您好，详情请看官网。",
          "eu | Begiratu hemen."
        })
    void isAPageWithASentenceThatPointsAtIt(String language, String text) {
      Locale locale = Locale.forLanguageTag(language);
      assertThat(codes(plan(Purpose.RESOLVE, locale, Say.of(text), LINK)))
          .containsExactly(Finding.Code.LIP_SERVICE_SEE_PAGE);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "en | Yes, Biscuit can fly with you.",
          "en | Sorry, we don't deliver to Malta.",
          "de | Ja, mit eigenem Sitzplatz.",
          "fr | Oui, jusqu'à 10 kg.",
          "ja | はい、無料です。",
          "zh | 可以退，30天内都行。"
        })
    void isNoPageBesideAShortAnswer(String language, String text) {
      Locale locale = Locale.forLanguageTag(language);
      assertThat(plan(Purpose.RESOLVE, locale, Say.of(text), LINK).deflects()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "We have sent the label to robin@example.org.",
          "Your invoices now go to robin@example.org."
        })
    void isNoMailAddressThatNobodyIsToWriteTo(String text) {
      assertThat(plan(Purpose.RESOLVE, Say.of(text)).findings()).isEmpty();
    }

    @Test
    void isLookedForOnlyInWhatIsSaid() {
      Say note = new Say(List.of("Mail them at care@example.com…"), Weight.MUST, Sensitivity.STAFF);
      assertThat(
              plan(Purpose.RESOLVE, Say.of("Your refund is on its way."), note).findings())
          .isEmpty();
      Say worded = Say.of(
          "Mail care@example.com…", "Your refund is on its way, and will be there on Monday.");
      assertThat(plan(Purpose.RESOLVE, worded).findings()).isEmpty();
    }
  }

  @Nested
  class TheLanguage {
    private final Locale basque = Locale.forLanguageTag("eu");

    @Test
    void isToldIfASentenceOfTheLibraryIsInEnglish() {
      Finding finding = Finding.info(
          Finding.Code.PHRASES_IN_ENGLISH,
          "A sentence of the library's own is in English; it has none in this language.");
      assertThat(plan(Purpose.ASK, basque, Ask.of("zure izena", "aurkitzeko")).findings())
          .containsExactly(finding);
      Plan moved = Town.compose(
          Resolution.of(Purpose.UPDATE, basque, Town.secret("Zuretzat.")),
          PlainChannel.conversation(BOARD),
          Town.STANDARD);
      assertThat(moved.findings()).contains(finding);
    }

    @Test
    void isNotToldIfTheLibrarySaysNothing() {
      assertThat(plan(Purpose.UPDATE, basque, Say.of("Kaixo.")).findings()).isEmpty();
    }

    @Test
    void isNotToldIfTheLibrarySpeaksIt() {
      assertThat(plan(Purpose.ASK, Locale.GERMANY, Ask.of("Ihren Namen", "damit wir Sie finden"))
              .findings())
          .isEmpty();
    }
  }

  @Test
  void standInTheOrderOfTheirParts() {
    Plan plan = Town.compose(Town.REFUND, PlainChannel.conversation(SQUARE), Town.STANDARD);
    assertThat(codes(plan))
        .containsExactly(
            Finding.Code.MOVED_TO_PRIVATE,
            Finding.Code.MOVED_TO_PRIVATE,
            Finding.Code.CHOICES_AS_TEXT,
            Finding.Code.MEDIA_AS_LINK,
            Finding.Code.WAITS_FOR_CUSTOMER);
  }

  @Test
  void takeLongTextsInPassing() {
    String many = "a".repeat(300_000) + " " + "a.".repeat(150_000) + "@" + "b-".repeat(150_000);
    PlainChannel channel = new PlainChannel("""
        {"surfaces": {"booth": {"forms": {"whisper": {"text": {"value": 2000000}}}}}}""");
    Plan plan = Town.compose(
        channel,
        Resolution.of(Purpose.RESOLVE, Locale.UK, Say.of(many)),
        PlainChannel.conversation(BOOTH),
        Town.STANDARD,
        Optional.empty());
    assertThat(plan.findings()).isEmpty();
  }
}
