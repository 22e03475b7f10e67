package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedLengthTest {
  private static final String WAVE = "\uD83D\uDC4B";
  private static final String LONG_URL = "https://example.com/" + "b".repeat(300);

  @Test
  void countsWeightedCharacters() {
    assertThat(WeightedLength.V3.unit()).isEqualTo("weighted-characters");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void countsAsXDoes(String text, int length) {
    assertThat(WeightedLength.V3.measure(text)).isEqualTo(length);
    assertThat(TwitterTextOracle.libraryLength(text)).isEqualTo(length);
  }

  static Stream<Arguments> vectors() {
    return Stream.of(
        Arguments.of("", 0),
        Arguments.of("   ", 0),
        Arguments.of("Hi", 2),
        Arguments.of("Order 5512 is on its way.", 25),
        Arguments.of("See https://example.com/help/returns", 27),
        Arguments.of("See example.com/help", 27),
        Arguments.of("See example.com.", 28),
        Arguments.of("Mail care@example.com", 21),
        Arguments.of("Visit www.example.com, or example.org!", 58),
        Arguments.of("na\u00EFve caf\u00E9", 10),
        Arguments.of("nai\u0308ve cafe\u0301", 10),
        Arguments.of("\u65E5\u672C\u8A9E", 6),
        Arguments.of("\u20AC5", 3),
        Arguments.of("\u2026", 2),
        Arguments.of("\u2014", 1),
        Arguments.of("\u201CHi\u201D", 4),
        Arguments.of("\u2022 item", 7),
        Arguments.of("\u2192", 2),
        Arguments.of("\u2713", 2),
        Arguments.of("\u2122", 2),
        Arguments.of("\u2764", 2),
        Arguments.of("\u263A", 2),
        Arguments.of("\u00A9", 1),
        Arguments.of("\u200B", 1),
        Arguments.of(WAVE, 2),
        Arguments.of(WAVE + "\uD83C\uDFFD", 2),
        Arguments.of("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66", 2),
        Arguments.of("1\uFE0F\u20E3", 2),
        Arguments.of("\uD83C\uDDE9\uD83C\uDDEA", 2),
        Arguments.of("A\nB", 3),
        Arguments.of("\u202Aabc", 5),
        Arguments.of("a\uFEFFb", 4),
        Arguments.of("http://localhost/x", 18),
        Arguments.of("https://127.0.0.1/x", 19),
        Arguments.of("https://x.com/messages/compose?recipient_id=900200", 23),
        Arguments.of("https://example.com/a_(b)_(c(d)e)", 23),
        Arguments.of("https://example.invalidtld/x", 28),
        Arguments.of("ftp://example.com/x", 19),
        Arguments.of("xn--fsq.com \u4F8B.com", 30),
        Arguments.of("a".repeat(280), 280),
        Arguments.of("a".repeat(281), 281),
        Arguments.of("\u65E5".repeat(140), 280),
        Arguments.of("\u65E5".repeat(141), 282),
        Arguments.of(WAVE.repeat(140), 280),
        Arguments.of(WAVE.repeat(141), 282),
        Arguments.of("a".repeat(256) + " " + LONG_URL, 280),
        Arguments.of("a".repeat(257) + " https://example.com/", 281));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\t \r\n", "\u0000", "\u001F "})
  void nothingButSpacesAndControlCharactersCountsNothing(String text) {
    assertThat(WeightedLength.V3.measure(text)).isZero();
    assertThat(TwitterTextOracle.libraryLength(text)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"'\u00A0', 1", "'\u3000', 2", "'\u2028', 2", "'\uFEFF', 2"})
  void otherSpacesCount(String text, int length) {
    assertThat(WeightedLength.V3.measure(text)).isEqualTo(length);
    assertThat(TwitterTextOracle.libraryLength(text)).isEqualTo(length);
  }

  @Test
  void countsAnyCharSequence() {
    assertThat(WeightedLength.V3.measure(CharBuffer.wrap("See example.com"))).isEqualTo(27);
  }

  @Test
  void countsMoreThanAPostCanHold() {
    assertThat(WeightedLength.V3.measure("\u65E5".repeat(1_000_000))).isEqualTo(2_000_000);
  }

  @ParameterizedTest
  @CsvSource({
    "'', -1",
    "plain \uD83D\uDC4B, -1",
    "\uFEFFa, 0",
    "a\uFEFF, 1",
    "ab\uFFFE\uFFFF, 2",
    "\uFFFD\uFFFF, 1"
  })
  void findsWhatNoPostMayContain(String text, int place) {
    assertThat(WeightedLength.indexOfInvalid(text)).isEqualTo(place);
  }
}
