package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOOTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.compose.Finding.Code;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Steps;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSpeechTest {
  private static List<Finding> findings(String language, Part... parts) {
    Resolution resolution = Resolution.of(Purpose.UPDATE, Locale.forLanguageTag(language), parts);
    return Town.compose(resolution, PlainChannel.conversation(BOOTH), Town.STANDARD)
        .findings();
  }

  private static List<Code> codes(String language, Part... parts) {
    return findings(language, parts).stream().map(Finding::code).toList();
  }

  @Test
  void isMissedWhereNobodySaysAnything() {
    Fact time = Fact.forEveryone("Time", "30 days");
    Say note = new Say(List.of("They are angry."), Weight.MUST, Sensitivity.STAFF);
    assertThat(findings("en", time, Link.of("Page", URI.create("https://example.com")), note))
        .containsExactly(Finding.warning(
            Code.NO_HUMAN_LINE,
            "Nobody says anything here. Begin with a sentence of your own for the customer."));
    assertThat(codes("en", time, Say.of("It takes that long."))).isEmpty();
    assertThat(codes("en", time, Ask.of("your name", "so that we find you"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/returns",
        "See https://example.com/returns",
        "See: www.example.com/returns.",
        "Click here",
        "Click here: https://example.com/returns",
        "👉 https://example.com/returns"
      })
  void isMissedInAStepThatIsNothingButALink(String step) {
    assertThat(findings("en", Say.of("Hello."), Steps.of("Open the app", step)))
        .containsExactly(Finding.warning(
            Code.LINK_ONLY_STEP,
            1,
            "A step is nothing but a link. Say what the customer does there."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open https://example.com/returns",
        "Enter your number on https://example.com/returns",
        "See that the light is green",
        "Click Orders",
        "Check the cable"
      })
  void isFoundInOtherSteps(String step) {
    assertThat(codes("en", Say.of("Hello."), Steps.of(step))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "de, Siehe https://example.com",
    "de, Bitte hier klicken",
    "fr, Cliquez ici",
    "es, Haga clic aquí",
    "it, Clicca qui",
    "pt, Clique aqui",
    "nl, Klik hier",
    "pl, Kliknij tutaj",
    "sv, Klicka här",
    "tr, Buraya tıklayın",
    "ja, こちらをクリック",
    "zh, 点击这里",
    "zh-TW, 點擊這裡",
    "ru, https://example.com"
  })
  void isMissedInOtherLanguagesToo(String language, String step) {
    assertThat(codes(language, Say.of("…!"), Steps.of(step))).contains(Code.LINK_ONLY_STEP);
  }
}
