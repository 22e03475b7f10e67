package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {
  @ParameterizedTest
  @CsvSource({
    "example.com, 11",
    "EXAMPLE.com, 11",
    "\u4F8B.com, 11",
    "stra\u00DFe.com, 11",
    "a\u00ADb.com, 6",
    "\u00AD.com, -1",
    "\uD83D.com, -1"
  })
  void isAsLongAsInAscii(String name, int length) {
    assertThat(HostNames.asciiLength(name, 0, name.length())).isEqualTo(length);
  }

  @Test
  void isAPartOfAText() {
    assertThat(HostNames.asciiLength("http://\u4F8B.com/x", 7, 12)).isEqualTo(11);
  }

  @Test
  void hasLabelsOfSixtyThree() {
    String label = "a".repeat(63);

    assertThat(HostNames.asciiLength(label + "." + label, 0, 127)).isEqualTo(127);
    assertThat(HostNames.asciiLength("a" + label + ".com", 0, 68)).isEqualTo(-1);
    assertThat(HostNames.asciiLength("\u65E5".repeat(10_000), 0, 10_000)).isEqualTo(-1);
  }
}
