package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.HATCH;
import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static dev.attune.compose.Town.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Author;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.NativeId;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysTest {
  private static final Duration AGO = Duration.ofMinutes(10);
  private static final Say HELLO = Say.of("Hello.");
  private static final Say SECRET = secret("Only for you.");

  /** The plan for some time after the customer's message, which stands ten minutes before {@code NOW}. */
  private static Plan after(
      Duration time, Conversation conversation, Author author, Part... parts) {
    return at(NOW.minus(AGO).plus(time), new PlainChannel(), conversation, author, parts);
  }

  private static Plan at(
      Instant at, PlainChannel channel, Conversation conversation, Author author, Part... parts) {
    ReplyContext context = ReplyContext.of(conversation, at).by(author);
    return Composer.of(channel).compose(Town.resolution(parts), context);
  }

  private static List<String> places(Plan plan) {
    return plan.messages().stream().map(message -> message.surface().name()).toList();
  }

  @Nested
  class TheConversationItself {
    private final Conversation hatch = PlainChannel.conversation(HATCH);

    @Test
    void isOpenForAPersonUpToTheLastMoment() {
      assertThat(after(Duration.ofDays(7), hatch, Author.PERSON, HELLO).isRefused())
          .isFalse();
      assertThat(after(Duration.ofDays(7).plusMillis(1), hatch, Author.PERSON, HELLO)
              .reason())
          .contains(
              "The time to answer on town/hatch is over: a person has 7 days after the customer's last message. Answer elsewhere, or wait until the customer writes again.");
    }

    @Test
    void isOpenForAnAutomationForLess() {
      assertThat(after(Duration.ofHours(24), hatch, Author.AUTOMATION, HELLO).isRefused())
          .isFalse();
      assertThat(after(Duration.ofHours(25), hatch, Author.AUTOMATION, HELLO).reason())
          .contains(
              "The time to answer on town/hatch is over: an automation has 24 hours after the customer's last message. Answer elsewhere, or wait until the customer writes again.");
    }

    @Test
    void isAlwaysOpenWithoutAWindow() {
      Conversation square = PlainChannel.conversation(SQUARE);
      assertThat(
              after(Duration.ofDays(10_000), square, Author.AUTOMATION, HELLO).isRefused())
          .isFalse();
    }

    @Test
    void tellsWhenItIsAboutToClose() {
      Duration week = Duration.ofDays(7);
      assertThat(Town.codes(after(week.minusHours(1), hatch, Author.PERSON, HELLO)))
          .doesNotContain(Finding.Code.WINDOW_CLOSING);
      assertThat(after(week.minusMinutes(59), hatch, Author.PERSON, HELLO).findings())
          .contains(Finding.info(
              Finding.Code.WINDOW_CLOSING, "The time to answer here ends in 59 minutes."));
      assertThat(after(week.minusMinutes(1), hatch, Author.PERSON, HELLO).findings())
          .contains(Finding.info(
              Finding.Code.WINDOW_CLOSING, "The time to answer here ends in 1 minute."));
      assertThat(after(week, hatch, Author.PERSON, HELLO).findings())
          .contains(Finding.info(
              Finding.Code.WINDOW_CLOSING, "The time to answer here ends in less than a minute."));
    }

    @Test
    void isOpenEvenIfTheCustomersMessagesAreGoneUnlessThePlatformForbidsThat() {
      NativeId gone = new NativeId("m1");
      assertThat(after(AGO, PlainChannel.conversation(BOOTH).without(gone), Author.PERSON, HELLO)
              .isRefused())
          .isFalse();
      assertThat(after(AGO, hatch.without(gone), Author.PERSON, HELLO).reason())
          .contains(
              "There is no message of the customer left to answer on town/hatch, and the platform forbids writing first.");
    }

    @ParameterizedTest
    @CsvSource({"unsolicited-messages, true", "unsolicited-replies, true", "identical-texts, false"
    })
    void isClosedByTheRestrictionsThatForbidWritingFirst(String restriction, boolean closed) {
      PlainChannel channel = new PlainChannel("""
          {"surfaces": {"booth": {"restrictions": {"%s": {"value": true, "source": "test"}}}}}""".formatted(restriction));
      Conversation conversation = PlainChannel.conversation(BOOTH).without(new NativeId("m1"));
      assertThat(at(NOW, channel, conversation, Author.PERSON, HELLO).isRefused())
          .isEqualTo(closed);
    }
  }

  @Nested
  class TheWayToSomewherePrivate {
    private final Conversation board = PlainChannel.conversation(BOARD);

    @Test
    void isNotLookedForWhereNothingIsPrivate() {
      assertThat(places(after(AGO, board, Author.PERSON, HELLO))).containsExactly("board");
    }

    @Test
    void isTheHandOffOfTheSurface() {
      assertThat(places(after(AGO, board, Author.PERSON, SECRET)))
          .containsExactly("hatch", "board");
    }

    @Test
    void isWhereTheCustomerWroteLately() {
      Conversation heard = board.heardOn(BOOTH, NOW.minusSeconds(1));
      assertThat(places(after(AGO, heard, Author.PERSON, SECRET)))
          .containsExactly("booth", "board");
    }

    @Test
    void isNotWhereTheTimeIsOverButTheHandOffAgain() {
      Conversation heard = PlainChannel.conversation(SQUARE).heardOn(HATCH, NOW.minus(AGO));
      assertThat(places(after(Duration.ofDays(7), heard, Author.PERSON, SECRET)))
          .containsExactly("hatch", "square");
      assertThat(places(after(Duration.ofDays(8), heard, Author.PERSON, SECRET)))
          .containsExactly("square", "booth");
    }

    @Test
    void isNotWhereTheCustomerWroteInPublic() {
      Conversation heard = PlainChannel.conversation(SQUARE).heardOn(BOARD, NOW);
      assertThat(places(after(AGO, heard, Author.PERSON, SECRET)))
          .containsExactly("square", "booth");
    }

    @Test
    void endsWithItsTime() {
      assertThat(after(Duration.ofDays(7), board, Author.PERSON, SECRET).isRefused())
          .isFalse();
      assertThat(after(Duration.ofDays(7).plusMillis(1), board, Author.PERSON, SECRET)
              .reason())
          .contains(
              "Part 0 is for the customer alone, and no private way is open from town/board. Ask for a private message first, or answer on another channel.");
    }

    @Test
    void tellsWhenItIsAboutToClose() {
      assertThat(after(Duration.ofDays(7).minusMinutes(5), board, Author.PERSON, SECRET)
              .findings())
          .contains(Finding.info(
              Finding.Code.WINDOW_CLOSING, "The time to answer in private ends in 5 minutes."));
      Conversation heard = board.heardOn(HATCH, NOW.minus(AGO));
      assertThat(after(Duration.ofHours(24).minusMinutes(5), heard, Author.AUTOMATION, SECRET)
              .findings())
          .contains(Finding.info(
              Finding.Code.WINDOW_CLOSING, "The time to answer in private ends in 5 minutes."));
    }

    @Test
    void isSpentIfItWorksOnce() {
      assertThat(after(AGO, board.spending(HATCH), Author.PERSON, SECRET).isRefused())
          .isTrue();
      assertThat(
              after(AGO, board.spending(HATCH).renewed(), Author.PERSON, SECRET).isRefused())
          .isFalse();
    }

    @Test
    void isNeverSpentIfItWorksAlways() {
      Conversation square = PlainChannel.conversation(SQUARE).spending(BOOTH);
      assertThat(places(after(AGO, square, Author.PERSON, SECRET)))
          .containsExactly("square", "booth");
    }

    @Test
    void needsAMessageOfTheCustomerIfItHasATime() {
      assertThat(after(AGO, board.without(new NativeId("m1")), Author.PERSON, SECRET)
              .isRefused())
          .isTrue();
    }

    @Test
    void isNoWayIfEveryoneListensThere() {
      PlainChannel channel = new PlainChannel("""
          {"surfaces": {"board": {"handOffs": {
            "hatch": null, "square": {"mode": {"value": "direct", "source": "test"}}}}}}""");
      assertThat(at(NOW, channel, board, Author.PERSON, SECRET).reason())
          .contains(
              "Part 0 is for the customer alone, and no private way is open from town/board. Ask for a private message first, or answer on another channel.");
    }
  }

  @Test
  void momentsAtTheEndsOfTimeAreOrdinaryMoments() {
    Conversation hatch = PlainChannel.conversation(HATCH);
    assertThat(at(Instant.MAX, new PlainChannel(), hatch, Author.PERSON, HELLO).isRefused())
        .isTrue();
    assertThat(at(Instant.MIN, new PlainChannel(), hatch, Author.PERSON, HELLO).isRefused())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "PT1M, 1 minute",
    "PT30M, 30 minutes",
    "PT60M, 1 hour",
    "PT90M, 90 minutes",
    "PT24H, 24 hours",
    "PT47H, 47 hours",
    "PT48H, 2 days",
    "PT49H, 49 hours",
    "P7D, 7 days"
  })
  void durationsAreToldExactly(Duration duration, String words) {
    assertThat(Ways.inWords(duration)).isEqualTo(words);
  }
}
