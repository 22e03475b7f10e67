package dev.attune.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.channel.facebook.GraphErrors.Action;
import dev.attune.channel.facebook.GraphErrors.Row;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphErrorsTest {
  private final GraphErrors errors = GraphErrors.of(Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "RETRY, 1 2 1200 1200/2018024 100/2018008 100/2018294",
    "WAIT, 4 4/2018022 17 32 80001 80006 613 613/1996 613/2018338 341 368 1390008",
    "AUTHENTICATE, 102 190 190/458 190/459 190/460 190/463 190/464 190/467 190/492 190/1",
    "FALL_BACK, 10/2018278 10/2534022 10/2018065 10/2018108 100/2018001 100/2534025 200/1545041",
    "FALL_BACK, 551/1545041 230 551 551/7 2018300 10/2018300 10900 10903 10904",
    "NEVER, 3 10 10/2018336 10/1893063 100 100/33 100/2018014 100/2018034 100/2018015 100/2018040",
    "NEVER, 100/2018041 100/2018053 100/2018047 100/2018074 100/2018109 200 229 231 299 200/2018028",
    "NEVER, 200/2018021 200/2018027 1609005 2022 2018218 2018247 2018321 100/2018321 9000001 36000",
    "UNKNOWN, 506 506/1455006"
  })
  void knowEveryDocumentedError(Action action, String names) {
    for (String name : names.split(" ", -1)) {
      assertThat(find(errors, name)).map(Row::action).contains(action);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "20", "300", "2000", "99999"})
  void knowNothingElse(String name) {
    assertThat(find(errors, name)).isEmpty();
  }

  @Test
  void waitLongerAfterABlock() {
    assertThat(find(errors, "368").orElseThrow().after()).contains(Duration.ofHours(4));
  }

  @Test
  void areOverriddenByTheHost() {
    GraphErrors own =
        GraphErrors.of(Optional.of("{\"506\":{\"action\":\"never\",\"meaning\":\"said already\"},"
            + "\"4711\":{\"action\":\"wait\",\"after\":\"PT5M\",\"instead\":\"Wait.\"},"
            + "\"*/99\":{\"action\":\"fall-back\"},\"300-399\":{\"action\":\"retry\"}}"));
    assertThat(find(own, "506"))
        .contains(new Row(Action.NEVER, "said already", Optional.empty(), Optional.empty()));
    assertThat(find(own, "4711"))
        .contains(new Row(
            Action.WAIT,
            "an error of this kind",
            Optional.of("Wait."),
            Optional.of(Duration.ofMinutes(5))));
    assertThat(find(own, "4711/99")).map(Row::action).contains(Action.FALL_BACK);
    assertThat(find(own, "366")).map(Row::action).contains(Action.RETRY);
    assertThat(find(own, "1")).map(Row::action).contains(Action.RETRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"506\":{\"action\":\"ignore\"}}",
        "{\"506\":{}}",
        "{\"506\":\"never\"}",
        "{\"506\":{\"action\":\"wait\",\"after\":\"soon\"}}"
      })
  void refuseAnotherForm(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GraphErrors.of(Optional.of(json)))
        .withMessage(
            "setting errors, row 506: action must be one of retry, wait, authenticate, never, fall-back and unknown, and after a duration such as PT1H");
  }

  @Test
  void refuseWhatIsNoJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GraphErrors.of(Optional.of("506=never")))
        .withMessage(
            "setting errors must be a JSON object, for instance {\"613\": {\"action\": \"wait\"}}");
  }

  private static Optional<Row> find(GraphErrors errors, String name) {
    String[] codes = name.split("/", -1);
    return errors.find(codes[0], codes.length > 1 ? Optional.of(codes[1]) : Optional.empty());
  }
}
