package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.HATCH;
import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static dev.attune.compose.Town.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Author;
import dev.attune.compose.Alternative.Kind;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlternativeTest {
  private static final Instant ASKED = NOW.minusSeconds(600);
  private static final Identity MAIL = Identity.of(new ChannelKind("email"), "robin@example.net");

  private static Plan plan(ReplyContext context, Part... parts) {
    return Composer.of(new PlainChannel()).compose(Town.resolution(parts), context);
  }

  private static List<Kind> kinds(Plan plan) {
    return plan.alternatives().stream().map(Alternative::kind).toList();
  }

  @Test
  void aPersonMayAnswerLongerThanAnAutomation() {
    Conversation hatch = PlainChannel.conversation(HATCH);
    Plan plan = plan(
        ReplyContext.of(hatch, ASKED.plus(Duration.ofDays(2))).by(Author.AUTOMATION),
        Say.of("Hello."));

    assertThat(kinds(plan)).containsExactly(Kind.ANSWER_AS_PERSON, Kind.WAIT_FOR_CUSTOMER);
    assertThat(plan.alternatives().get(0))
        .isEqualTo(new Alternative(
            Kind.ANSWER_AS_PERSON,
            "A person may still answer on town/hatch, until 2026-11-29T09:50:00Z. The text has to be written or approved by that person.",
            Optional.of(HATCH),
            Optional.empty(),
            Optional.of(ASKED.plus(Duration.ofDays(7)))));
  }

  @Test
  void whenAllIsClosedTheOtherPlacesAreNamed() {
    Conversation hatch = PlainChannel.conversation(HATCH).heardOn(BOOTH, ASKED);
    Plan plan = plan(
        ReplyContext.of(hatch, ASKED.plus(Duration.ofDays(8))).reachableAt(List.of(MAIL)),
        Say.of("Hello."));

    assertThat(kinds(plan))
        .containsExactly(Kind.ANSWER_ON_SURFACE, Kind.ANSWER_ON_CHANNEL, Kind.WAIT_FOR_CUSTOMER);
    assertThat(plan.alternatives().get(0).surface()).contains(BOOTH);
    assertThat(plan.alternatives().get(1).contact()).contains(MAIL);
    assertThat(plan.alternatives().get(1).sentence()).doesNotContain("robin");
  }

  @Test
  void aPlaceWhoseTimeIsOverIsNotNamed() {
    Conversation board = PlainChannel.conversation(BOARD).spending(HATCH).heardOn(HATCH, ASKED);
    Instant late = ASKED.plus(Duration.ofDays(8));
    assertThat(kinds(plan(ReplyContext.of(board, late), secret("Only for you."))))
        .containsExactly(Kind.ASK_FOR_PRIVATE_MESSAGE);
  }

  @Test
  void withoutAPrivateWayThePublicOneCanAskForIt() {
    Conversation spent = PlainChannel.conversation(BOARD).spending(HATCH);
    Plan plan =
        plan(ReplyContext.of(spent, NOW).reachableAt(List.of(MAIL)), secret("Only for you."));
    assertThat(kinds(plan)).containsExactly(Kind.ANSWER_ON_CHANNEL, Kind.ASK_FOR_PRIVATE_MESSAGE);
  }

  @Test
  void aPlanThatIsSaidHasNone() {
    Conversation square = PlainChannel.conversation(SQUARE);
    assertThat(plan(ReplyContext.of(square, NOW), Say.of("Hello.")).alternatives())
        .isEmpty();
  }

  @Test
  void everyMessageTellsHowLongThePlatformTakesIt() {
    Plan plan = Town.compose(BOARD, Say.of("Hello."), secret("Only for you."));
    assertThat(plan.messages())
        .extracting(PlannedMessage::until)
        .containsExactly(Optional.of(ASKED.plus(Duration.ofDays(7))), Optional.empty());
  }
}
