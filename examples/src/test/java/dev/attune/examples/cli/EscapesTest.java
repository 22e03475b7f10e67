package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {
  private static final String KNOWN =
      ". Known are \\b \\t \\n \\f \\r \\s \\\" \\' \\\\ \\0 to \\377 \\uXXXX";

  @Test
  void resolvesEveryEscapeOfAStringLiteral() {
    assertThat(Escapes.resolve("\\b\\t\\n\\f\\r\\s\\\"\\'\\\\")).isEqualTo("\b\t\n\f\r \"'\\");
  }

  @Test
  void leavesALineWithoutEscapesAlone() {
    assertThat(Escapes.resolve("naïve 東京 😀 u0041")).isEqualTo("naïve 東京 😀 u0041");
  }

  @Test
  void makesOneCharacterOfASurrogatePair() {
    assertThat(Escapes.resolve("\\uD83D\\ude00")).isEqualTo("😀");
  }

  @Test
  void keepsHalfASurrogatePair() {
    assertThat(Escapes.resolve("a\\ud83db").toCharArray()).containsExactly('a', '\ud83d', 'b');
    assertThat(Escapes.resolve("\\ude00").toCharArray()).containsExactly('\ude00');
  }

  @Test
  void takesSeveralLettersBeforeTheDigitsAsJavaDoes() {
    assertThat(Escapes.resolve("\\uuu00e9")).isEqualTo("é");
  }

  @Test
  void doesNotResolveWhatAnEscapeMade() {
    assertThat(Escapes.resolve("\\\\u0041 \\u005cn")).isEqualTo("\\u0041 \\n");
  }

  @ParameterizedTest
  @CsvSource({"\\0,0", "\\7,7", "\\12,10", "\\101,65", "\\377,255"})
  void resolvesOctalEscapes(String escape, int character) {
    assertThat(Escapes.resolve(escape).toCharArray()).containsExactly((char) character);
  }

  @Test
  void endsAnOctalEscapeWhereItsValueWouldNotFitAnOctet() {
    assertThat(Escapes.resolve("\\477 \\18")).isEqualTo("'7 \u00018");
  }

  @ParameterizedTest
  @CsvSource({"a\\q,2", "\\,1", "ab\\,3", "\\8,1", "\\x41,1", "\\😀,1"})
  void refusesWhatIsNoEscape(String line, int column) {
    assertThatThrownBy(() -> Escapes.resolve(line))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the backslash in column " + column + " begins no escape" + KNOWN);
  }

  @ParameterizedTest
  @CsvSource({"\\u,1", "\\u12,1", "a\\u12g4,2", "\\u00٣٤,1", "\\uD83D\\u,7", "\\u-041,1"})
  void refusesAUnicodeEscapeWithoutFourDigits(String line, int column) {
    assertThatThrownBy(() -> Escapes.resolve(line))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the backslash in column " + column + " and its u need four hexadecimal digits"
            + KNOWN);
  }
}
