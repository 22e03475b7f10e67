package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedTextTest {
  private static final int COMPOSED =
      UCharacter.getPropertyValueEnum(UProperty.NFC_QUICK_CHECK, "Yes");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "caf\u00E9",
        "\u65E5\u672C\u8A9E",
        "\uD55C\uAE00",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35"
      })
  void isTheTextItselfIfThatIsComposed(String text) {
    assertThat(ComposedText.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e\u0301",
        "a\u0323\u0302",
        "\u1100\u1161\u11A8",
        "\u212B",
        "\u0958",
        "\uD834\uDD5F"
      })
  void isWhatTheNormalizerMakes(String text) {
    assertThat(ComposedText.of(text))
        .isNotEqualTo(text)
        .isEqualTo(Normalizer.normalize(text, Form.NFC));
  }

  @Test
  void whatNeedsNoLookNeedsNone() {
    assertThat(IntStream.range(0, 0x10000).filter(c -> ComposedText.isSettled((char) c)))
        .hasSizeGreaterThan(40_000)
        .allSatisfy(c -> assertThat(isSettled(c)).as("%04X", c).isTrue());
  }

  /** The first half of a surrogate pair is as settled as all code points that begin with it. */
  private static boolean isSettled(int unit) {
    if (!Character.isHighSurrogate((char) unit)) {
      return isSettledCodePoint(unit);
    }
    int first = Character.toCodePoint((char) unit, Character.MIN_LOW_SURROGATE);
    return IntStream.range(first, first + 0x400).allMatch(ComposedTextTest::isSettledCodePoint);
  }

  private static boolean isSettledCodePoint(int codePoint) {
    return UCharacter.getCombiningClass(codePoint) == 0
        && UCharacter.getIntPropertyValue(codePoint, UProperty.NFC_QUICK_CHECK) == COMPOSED;
  }

  @Test
  void longRunsOfMarksAreComposedAsTheNormalizerWould() {
    Random random = new Random(20261122);
    List<String> marks = marks();
    for (int i = 0; i < 5_000; i++) {
      String text = withLongRuns(random, marks);

      assertThat(ComposedText.of(text))
          .as("text %d", i)
          .isEqualTo(Normalizer.normalize(text, Form.NFC));
    }
  }

  private static List<String> marks() {
    return new UnicodeSet("[[:M:]-[:Unassigned:]]").stream().toList();
  }

  private static String withLongRuns(Random random, List<String> marks) {
    StringBuilder text = new StringBuilder();
    for (int runs = random.nextInt(3); runs >= 0; runs--) {
      text.append(random.nextBoolean() ? "a" : "\u00E9");
      List<String> some = random.ints(4, 0, marks.size()).mapToObj(marks::get).toList();
      for (int length = random.nextInt(200); length > 0; length--) {
        text.append(random.nextInt(3) == 0 ? "\u0323" : some.get(random.nextInt(some.size())));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0301\u0323", "\u0F73\u0344", "\u0323\uD834\uDD65\u0301"})
  void aVeryLongRunIsPutInOrder(String marks) {
    String text = "a" + marks.repeat(1_000) + "b";

    assertThat(MarkOrder.sort(text)).isNotEqualTo(text);
    assertThat(Normalizer.isNormalized(MarkOrder.sort(text), Form.NFD)).isTrue();
    assertThat(ComposedText.of(text)).isEqualTo(Normalizer.normalize(text, Form.NFC));
  }

  @Test
  void noMarkIsMovedPastOneWithoutAClass() {
    String text = "a" + "\u0301\u20DD\u0323".repeat(1_000);

    assertThat(MarkOrder.sort(text)).isEqualTo(text);
    assertThat(ComposedText.of(text)).isEqualTo(Normalizer.normalize(text, Form.NFC));
  }

  @Test
  void classesAreThoseOfUnicode() {
    UnicodeSet marks =
        new UnicodeSet("[[:M:]-[:ccc=0:]]").removeAll(new UnicodeSet("[:NFD_Quick_Check=No:]"));
    List<String> inOrder = marks.stream()
        .filter(mark -> Character.getType(mark.codePointAt(0)) != Character.UNASSIGNED)
        .sorted((one, other) -> Integer.compare(icuClass(one), icuClass(other)))
        .toList();

    assertThat(inOrder)
        .hasSizeGreaterThan(800)
        .isSortedAccordingTo((one, other) -> Integer.compare(ourClass(one), ourClass(other)));
    assertThat(inOrder.stream().mapToInt(ComposedTextTest::ourClass).distinct())
        .hasSameSizeAs(
            inOrder.stream().map(ComposedTextTest::icuClass).distinct().toList());
  }

  private static int icuClass(String mark) {
    return UCharacter.getCombiningClass(mark.codePointAt(0));
  }

  private static int ourClass(String mark) {
    return MarkClasses.classOf(mark.codePointAt(0));
  }
}
