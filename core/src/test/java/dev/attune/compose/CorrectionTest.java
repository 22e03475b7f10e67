package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static final String EDITABLE = """
      {"surfaces": {"square": {
        "revisions": {"edit": {"value": true, "source": "test"}},
        "editWindow": {"value": "PT1H", "source": "test"}}}}
      """;
  private static final Say RIGHT = Say.of("The refund is EUR 25, not EUR 52.");

  private static Correction said(SurfaceId surface, Duration ago) {
    return new Correction(surface, new NativeId("m7"), NOW.minus(ago));
  }

  private static Plan correct(
      PlainChannel channel, Purpose purpose, Correction earlier, Part... parts) {
    ReplyContext context =
        ReplyContext.of(PlainChannel.conversation(SQUARE), NOW).correcting(earlier);
    return Composer.of(channel).compose(Resolution.of(purpose, Locale.UK, parts), context);
  }

  private static Plan correct(Duration ago, Part... parts) {
    return correct(new PlainChannel(EDITABLE), Purpose.CORRECT, said(SQUARE, ago), parts);
  }

  @Test
  void editsTheEarlierMessageUpToTheLastMoment() {
    Plan plan = correct(Duration.ofHours(1), RIGHT);

    assertThat(Town.messages(plan)).containsExactly("square: The refund is EUR 25, not EUR 52.");
    assertThat(plan.messages().get(0).edits()).contains(new NativeId("m7"));
    assertThat(plan.messages().get(0).payload().operation()).isEqualTo("EDIT m7 town/square");
  }

  @Test
  void repliesAfterThatAndSaysThatItCorrects() {
    Plan plan = correct(Duration.ofHours(1).plusMillis(1), RIGHT);

    assertThat(Town.messages(plan))
        .containsExactly(
            "square: We have to correct what we wrote before. The refund is EUR 25, not EUR 52.");
    assertThat(plan.messages().get(0).edits()).isEmpty();
  }

  @Test
  void doesNotSayTwiceThatItCorrects() {
    Say sorry = Say.of("Our mistake: the refund is EUR 25.", "We made a mistake: it is EUR 25.");
    assertThat(Town.messages(correct(Duration.ofHours(2), sorry)))
        .containsExactly("square: We made a mistake: it is EUR 25.");
  }

  @Test
  void repliesWhereThePlatformHasNoEdits() {
    Plan plan =
        correct(new PlainChannel(), Purpose.CORRECT, said(SQUARE, Duration.ofMinutes(1)), RIGHT);
    assertThat(plan.messages()).extracting(PlannedMessage::edits).containsOnly(Optional.empty());
  }

  @Test
  void repliesWhenOneMessageDoesNotHoldIt() {
    Plan plan = correct(Duration.ofMinutes(1), RIGHT, Say.of("It is a long story. ".repeat(6)));
    assertThat(plan.messages()).hasSizeGreaterThan(1);
    assertThat(plan.messages()).extracting(PlannedMessage::edits).containsOnly(Optional.empty());
    assertThat(plan.messages().get(0).text()).startsWith("We have to correct");
  }

  @Test
  void repliesWhenSomethingIsForTheCustomerAlone() {
    Plan plan = correct(Duration.ofMinutes(1), RIGHT, Town.secret("It goes to card 4421."));
    assertThat(plan.messages()).extracting(PlannedMessage::edits).containsOnly(Optional.empty());
    assertThat(plan.messages().get(0).text())
        .startsWith("We have to correct what we wrote before. The refund");
  }

  @Test
  void leavesAloneWhatWasSaidElsewhereOrIsNoCorrection() {
    PlainChannel town = new PlainChannel(EDITABLE);
    Duration lately = Duration.ofMinutes(1);
    assertThat(List.of(
            correct(town, Purpose.CORRECT, said(BOARD, lately), RIGHT),
            correct(town, Purpose.UPDATE, said(SQUARE, lately), RIGHT)))
        .allSatisfy(plan -> {
          assertThat(plan.messages().get(0).edits()).isEmpty();
          assertThat(plan.messages().get(0).text()).isEqualTo("The refund is EUR 25, not EUR 52.");
        });
  }
}
