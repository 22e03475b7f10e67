package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.channel.twitter.WeightedConfig.Range;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedConfigTest {
  @ParameterizedTest
  @CsvSource({
    "0, 100",
    "4351, 100",
    "4352, 200",
    "8191, 200",
    "8205, 100",
    "8206, 200",
    "8223, 100",
    "8247, 100",
    "65535, 200"
  })
  void weighsByTheFirstRangeOrTheDefault(int codePoint, int weight) {
    assertThat(WeightedConfig.V3.weight(codePoint)).isEqualTo(weight);
  }

  @Test
  void keepsItsOwnRanges() {
    List<Range> ranges = new ArrayList<>(List.of(new Range(0, 9, 1), new Range(5, 20, 2)));
    WeightedConfig config = new WeightedConfig(280, 1, 3, 23, true, ranges);
    ranges.clear();

    assertThat(config.weight(7)).isEqualTo(1);
    assertThat(config.weight(20)).isEqualTo(2);
    assertThat(config.weight(21)).isEqualTo(3);
  }

  @Test
  void refusesWhatCannotBeCountedBy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightedConfig(0, 1, 1, 23, true, List.of()))
        .withMessage("maximum must be 1 or more, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightedConfig(280, 0, 1, 23, true, List.of()))
        .withMessage("scale must be 1 or more, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightedConfig(280, 1, -1, 23, true, List.of()))
        .withMessage("defaultWeight must be 0 or more, but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightedConfig(280, 1, 1, -2, true, List.of()))
        .withMessage("urlLength must be 0 or more, but was -2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Range(9, 8, 1))
        .withMessage("last must be 9 or more, but was 8");
  }
}
