package dev.attune.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
  private static final Part HELLO = Say.of("Hello");

  @Test
  void hasNoGoalUnlessTheAuthorStatesIt() {
    assertThat(Resolution.of(Purpose.ASK, Locale.UK, HELLO))
        .isEqualTo(resolution(Locale.UK, Optional.empty(), List.of(HELLO)));
  }

  @Test
  void copiesItsParts() {
    List<Part> parts = new ArrayList<>(List.of(HELLO));
    Resolution resolution = resolution(Locale.UK, Optional.empty(), parts);

    parts.clear();

    assertThat(resolution.parts()).containsExactly(HELLO);
    assertThatThrownBy(() -> resolution.parts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void hasOneToTwoHundredParts() {
    assertThat(resolution(Locale.UK, Optional.empty(), Collections.nCopies(200, HELLO))
            .parts())
        .hasSize(200);
    assertRefused(
        "parts must have 1 to 200 entries, but has 201",
        Locale.UK,
        Optional.empty(),
        Collections.nCopies(201, HELLO));
    assertRefused(
        "parts must have 1 to 200 entries, but has 0", Locale.UK, Optional.empty(), List.of());
  }

  @Test
  void refusesABlankGoal() {
    assertRefused("goal must not be blank", Locale.UK, Optional.of(" "), List.of(HELLO));
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'', GB", "en_GB, ''", "toolonglanguage, ''"})
  void refusesALocaleWithoutALanguage(String language, String country) {
    assertRefused(
        "locale must name a language, for instance en-GB",
        new Locale(language, country),
        Optional.empty(),
        List.of(HELLO));
  }

  @Test
  void keepsALocaleAsItsLanguageTagSaysIt() {
    assertThat(Resolution.of(Purpose.ASK, new Locale("no", "NO", "NY"), HELLO).locale())
        .isEqualTo(Locale.forLanguageTag("nn-NO"));
    assertThat(Resolution.of(Purpose.ASK, Locale.TRADITIONAL_CHINESE, HELLO).locale())
        .isEqualTo(Locale.TRADITIONAL_CHINESE);
  }

  @Test
  void showsItsShapeAndNeverItsContent() {
    assertThat(resolution(Locale.UK, Optional.of("geheim"), List.of(HELLO)))
        .hasToString("Resolution[ASK, en-GB, [SAY[MUST, PUBLIC, 1 wordings]]]");
  }

  private static Resolution resolution(Locale locale, Optional<String> goal, List<Part> parts) {
    return new Resolution(Purpose.ASK, locale, goal, parts);
  }

  private static void assertRefused(
      String message, Locale locale, Optional<String> goal, List<Part> parts) {
    assertThatThrownBy(() -> resolution(locale, goal, parts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
