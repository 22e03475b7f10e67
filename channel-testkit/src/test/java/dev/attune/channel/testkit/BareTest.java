package dev.attune.channel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BareTest {
  @Test
  void leavesOutWhiteSpaceAndMarksOfDirection() {
    assertThat(Bare.of(" a\n\u00a0\u2067b\u2069 ")).isEqualTo("ab");
    assertThat(Bare.spaced(" a\n\u00a0\u2067b\u2069 ")).isEqualTo("a b");
  }

  @Test
  void findsATextInOneMessage() {
    assertThat(isSpread("onetwo", "x", "yonetwoz")).isTrue();
  }

  @Test
  void findsATextSpreadOverMessages() {
    assertThat(isSpread("onetwothree", "Hi:one1/3", "two2/3", "three3/3")).isTrue();
  }

  @Test
  void findsATextThatGoesOnWithWhatAMessageEndsWithByChance() {
    assertThat(isSpread("one12", "one1/2", "122/2")).isTrue();
  }

  @Test
  void missesATextThatIsNotThere() {
    assertThat(isSpread("onetwo", "one", "three")).isFalse();
    assertThat(isSpread("onetwo", "two", "one")).isFalse();
  }

  @Test
  void cutsOnlyWhereItMay() {
    BitSet cuts = new BitSet();
    cuts.set(3);
    cuts.set(6);
    assertThat(Bare.isSpreadOver("onetwo", List.of("one", "two"), cuts)).isTrue();
    assertThat(Bare.isSpreadOver("onetwo", List.of("on", "etwo"), cuts)).isFalse();
  }

  private static boolean isSpread(String text, String... messages) {
    BitSet anywhere = new BitSet();
    anywhere.set(1, text.length() + 1);
    return Bare.isSpreadOver(text, List.of(messages), anywhere);
  }
}
