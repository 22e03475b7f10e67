package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.HATCH;
import static dev.attune.compose.PlainChannel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Author;
import dev.attune.compose.Finding.Code;
import dev.attune.conversation.Conversation;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What authors are told of the time that is left, and of values that are old. */
class TimingTest {
  private static final Say HELLO = Say.of("Hello.");
  private static final Ask NAME = Ask.of("your name", "so that we find you");
  private static final Conversation HATCHED = PlainChannel.conversation(HATCH);

  /** The customer wrote ten minutes before {@code NOW}. */
  private static List<Finding> after(
      Duration elapsed,
      Conversation conversation,
      Author author,
      FindingPolicy policy,
      Part... parts) {
    ReplyContext context = ReplyContext.of(conversation, NOW.minusSeconds(600).plus(elapsed))
        .by(author)
        .with(Preferences.standard().withFindings(policy));
    return Composer.of(new PlainChannel())
        .compose(Town.resolution(parts), context)
        .findings()
        .stream()
        .filter(
            finding -> finding.code() == Code.WINDOW_CLOSING || finding.code() == Code.PERSON_ONLY)
        .toList();
  }

  private static List<Finding> after(Duration elapsed, Author author, Part... parts) {
    return after(elapsed, HATCHED, author, FindingPolicy.standard(), parts);
  }

  @Test
  void aQuestionNeedsTimeForItsAnswer() {
    assertThat(after(Duration.ofHours(13), Author.AUTOMATION, NAME))
        .containsExactly(
            Finding.info(
                Code.WINDOW_CLOSING,
                "The customer has to answer, and the time to come back to them here ends in 11 hours unless they do."));
    assertThat(after(Duration.ofHours(13), Author.AUTOMATION, HELLO)).isEmpty();
    assertThat(after(Duration.ofHours(12), Author.AUTOMATION, NAME)).isEmpty();
    assertThat(after(Duration.ofMinutes(23 * 60 + 30), Author.AUTOMATION, NAME))
        .containsExactly(
            Finding.info(Code.WINDOW_CLOSING, "The time to answer here ends in 30 minutes."));
  }

  @Test
  void theTimeForAnAnswerIsTheHostsChoiceUpToHalfOfAll() {
    FindingPolicy day = FindingPolicy.standard().withAnswerTime(Duration.ofHours(24));
    FindingPolicy none = FindingPolicy.standard().withAnswerTime(Duration.ZERO);
    assertThat(after(Duration.ofHours(12), HATCHED, Author.AUTOMATION, day, NAME))
        .isEmpty();
    assertThat(after(Duration.ofHours(13), HATCHED, Author.AUTOMATION, day, NAME))
        .hasSize(1);
    assertThat(after(Duration.ofHours(13), HATCHED, Author.AUTOMATION, none, NAME))
        .isEmpty();
    assertThat(after(Duration.ofHours(150), HATCHED, Author.PERSON, day, NAME))
        .extracting(Finding::code)
        .contains(Code.WINDOW_CLOSING);
    assertThat(after(Duration.ofHours(150), HATCHED, Author.PERSON, FindingPolicy.standard(), NAME))
        .extracting(Finding::code)
        .doesNotContain(Code.WINDOW_CLOSING);
  }

  @Test
  void whatWaitsForTheCustomerNeedsTimeToo() {
    Part[] waiting = {Town.secret("x".repeat(119)), Town.secret("y".repeat(119))};
    Conversation board = PlainChannel.conversation(BOARD);
    Duration elapsed = Duration.ofDays(7).minusHours(5);
    assertThat(after(elapsed, board, Author.PERSON, FindingPolicy.standard(), waiting))
        .containsExactly(
            Finding.info(
                Code.WINDOW_CLOSING,
                "The customer has to answer, and the time to come back to them in private ends in 5 hours unless they do."));
    assertThat(after(elapsed, board, Author.PERSON, FindingPolicy.standard(), waiting[0]))
        .isEmpty();
  }

  @Test
  void aPersonIsToldWhereNoAutomationMayWrite() {
    assertThat(after(Duration.ofHours(25), Author.PERSON, HELLO))
        .containsExactly(Finding.info(
            Code.PERSON_ONLY,
            "Only a person may still answer here: this has to be written or approved by one."));
    assertThat(after(Duration.ofHours(24), Author.PERSON, HELLO)).isEmpty();
    Conversation heard = PlainChannel.conversation(BOARD).heardOn(HATCH, NOW.minusSeconds(600));
    assertThat(after(
            Duration.ofHours(25),
            heard,
            Author.PERSON,
            FindingPolicy.standard(),
            Town.secret("Only for you.")))
        .containsExactly(
            Finding.info(
                Code.PERSON_ONLY,
                "Only a person may still answer in private: this has to be written or approved by one."));
  }

  private static List<Finding> dated(String board, String booth, Part... parts) {
    PlainChannel channel = new PlainChannel("""
        {"surfaces": {
          "board": {"markup": {"checked": "%s"}, "audience": {"checked": "2026-11-20"}},
          "booth": {"markup": {"checked": "%s"}}}}""".formatted(board, booth));
    return Composer.of(channel)
        .compose(Town.resolution(parts), ReplyContext.of(PlainChannel.conversation(BOARD), NOW))
        .findings()
        .stream()
        .filter(finding -> finding.code() == Code.PROFILE_OUT_OF_DATE)
        .toList();
  }

  @Test
  void aProfileIsOldAfterTwelveMonths() {
    assertThat(dated("2025-11-20", "2020-01-01", HELLO))
        .containsExactly(
            Finding.info(
                Code.PROFILE_OUT_OF_DATE,
                "What town/board allows was read over 12 months ago, the oldest value, markup, on 2025-11-20. Check it, and set it in the channel's settings."));
    assertThat(dated("2025-11-22", "2020-01-01", HELLO)).isEmpty();
  }
}
