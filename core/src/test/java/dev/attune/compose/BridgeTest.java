package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the public is told of what is said in private. */
class BridgeTest {
  private static final Fact REFUND = Fact.forCustomer("Refund", "EUR 25.00");
  private static final Ask NUMBER =
      new Ask("your number", Optional.empty(), Weight.MUST, Sensitivity.CUSTOMER);

  private static String told(SurfaceId home, Part... hidden) {
    return told(home, Preferences.standard(), hidden);
  }

  private static String told(SurfaceId home, Preferences preferences, Part... hidden) {
    Part[] parts = new Part[hidden.length + 1];
    parts[0] = Say.of("Hello.");
    System.arraycopy(hidden, 0, parts, 1, hidden.length);
    Plan plan = Composer.of(new PlainChannel())
        .compose(
            Town.resolution(parts),
            ReplyContext.of(PlainChannel.conversation(home), NOW).with(preferences));
    return plan.messages().stream()
        .filter(message -> message.surface().equals(home))
        .map(PlannedMessage::text)
        .findFirst()
        .orElseThrow()
        .substring("Hello.".length())
        .strip();
  }

  @Test
  void promisesHelpOnlyWhereMoreThanFactsWaits() {
    assertThat(told(SQUARE, Town.secret("Only for you."), REFUND))
        .isEqualTo("Please send us a private message, and we will help you there.");
    assertThat(told(SQUARE, REFUND))
        .isEqualTo("The details are for you alone: please message us privately.");
    assertThat(told(SQUARE, REFUND, NUMBER))
        .isEqualTo("We need a few details from you: please message us privately.");
  }

  @Test
  void tellsOfAQuestionThatWaitsInPrivate() {
    assertThat(told(BOARD, REFUND)).isEqualTo("We have sent you a private message.");
    assertThat(told(BOARD, REFUND, NUMBER))
        .isEqualTo("We have asked you something by private message. Please answer there.");
  }

  @Test
  void takesTheSentenceThatAHostHasForAll() {
    PhraseBook book =
        PhraseBook.standard().with(Locale.ENGLISH, Phrase.INVITE_PRIVATELY, "Message us.");

    assertThat(told(SQUARE, Preferences.standard().withPhrases(book), REFUND))
        .isEqualTo("Message us.");
    assertThat(told(
            SQUARE,
            Preferences.standard()
                .withPhrases(book.with(Locale.ENGLISH, Phrase.INVITE_FOR_DETAILS, "Ask us.")),
            REFUND))
        .isEqualTo("Ask us.");
  }
}
