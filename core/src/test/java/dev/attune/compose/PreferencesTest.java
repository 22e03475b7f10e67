package dev.attune.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
  private static Preferences signed(String signOff) {
    return Preferences.standard().withSignOff(signOff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^RS", "– Robin 👋🏽", "山田", "1234567890123456789012345678901234567890"})
  void takeASignOffInOneLine(String signOff) {
    assertThatCode(() -> signed(signOff)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "12345678901234567890123456789012345678901",
        "a\nb",
        "a\rb",
        "a\tb",
        "a\u2028b",
        "a\u0085b",
        "\ud83d"
      })
  void refuseEveryOther(String signOff) {
    assertThatThrownBy(() -> signed(signOff))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("signOff must have 1 to 40 characters in one line, for instance ^RS");
  }

  @Test
  void keepTheirOwnCopy() {
    List<Overflow> overflow = new ArrayList<>(List.of(Overflow.SPLIT));
    Preferences preferences = Preferences.standard().withOverflow(overflow);
    overflow.clear();
    assertThat(preferences.overflow()).containsExactly(Overflow.SPLIT);
  }

  @Test
  void loseNothingByDefault() {
    assertThat(Preferences.standard().overflow()).containsExactly(Overflow.SPLIT, Overflow.MOVE);
  }
}
