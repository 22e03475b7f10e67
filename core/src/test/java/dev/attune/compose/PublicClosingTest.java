package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.HATCH;
import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Audience;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PublicClosingTest {
  private static final Choices CHOICES = new Choices(
      Optional.of("Is it this one?"),
      List.of(new Choices.Option("Yes", "yes"), new Choices.Option("No", "no")),
      Weight.MUST,
      Sensitivity.PUBLIC);

  private static Plan plan(SurfaceId home, String secret) {
    Preferences closing = Preferences.standard().withPublicClosing().withSignOff("^RS");
    return Composer.of(new PlainChannel())
        .compose(
            Town.resolution(Say.of("Hello."), Town.secret(secret)),
            ReplyContext.of(PlainChannel.conversation(home), NOW).with(closing));
  }

  private static PlannedMessage last(Plan plan) {
    return plan.messages().get(plan.messages().size() - 1);
  }

  @Test
  void comesLastAndAnswersInPublic() {
    Plan plan = plan(SQUARE, "Only for you.");

    assertThat(Town.messages(plan))
        .containsExactly(
            "square: Hello. Please send us a private message, and we will help you there. ^RS",
            "booth: Only for you. ^RS",
            "square: We are in touch by private message now. Thank you for your patience. ^RS");
    assertThat(last(plan).audience()).isEqualTo(Audience.EVERYONE);
  }

  @Test
  void waitsUntilTheCustomerAnsweredAllThatIsPrivate() {
    PlannedMessage closing = last(plan(BOARD, "It is private. ".repeat(12).strip()));

    assertThat(closing.awaits()).contains(HATCH);
    assertThat(closing.dependsOn()).containsExactly(1, 2);
    assertThat(closing.predecessor()).isEqualTo(OptionalInt.of(1));
    assertThat(closing.until()).isEmpty();
  }

  @Test
  void isNotThereWhereNothingIsPrivate() {
    Preferences closing = Preferences.standard().withPublicClosing();
    Plan plan = Composer.of(new PlainChannel())
        .compose(
            Town.resolution(Say.of("Hello.")),
            ReplyContext.of(PlainChannel.conversation(SQUARE), NOW).with(closing));
    assertThat(plan.messages()).hasSize(1);
  }

  @Test
  void isLeftOutWhereItDoesNotFit() {
    Preferences closing = Preferences.standard()
        .withPublicClosing()
        .withPhrases(
            PhraseBook.standard().with(Locale.ENGLISH, Phrase.CLOSED_PRIVATELY, "x".repeat(150)));
    Plan plan = Composer.of(new PlainChannel())
        .compose(
            Town.resolution(Say.of("Hello."), Town.secret("Only for you.")),
            ReplyContext.of(PlainChannel.conversation(SQUARE), NOW).with(closing));
    assertThat(plan.messages()).extracting(PlannedMessage::surface).containsExactly(SQUARE, BOOTH);
  }

  @Test
  void factsAloneAreIntroducedInPrivateIfThereIsRoom() {
    Fact refund = Fact.forCustomer("Refund", "EUR 25.00");
    assertThat(Town.messages(Town.compose(BOARD, Say.of("Hello."), refund)))
        .containsExactly(
            "hatch: This is for you alone:\nRefund: EUR 25.00",
            "board: Hello.\n\nWe have sent you a private message.");

    Fact full = Fact.forCustomer("Refund", "x".repeat(110));
    assertThat(Town.messages(Town.compose(BOARD, Say.of("Hello."), full)).get(0))
        .isEqualTo("hatch: Refund: " + "x".repeat(110));
  }

  @Test
  void aQuestionStaysLastInPublic() {
    assertThat(Town.messages(Town.compose(BOARD, Town.secret("Only for you."), CHOICES))
            .get(1))
        .isEqualTo("board: We have sent you a private message.\n\nIs it this one?\nA) Yes\nB) No");
  }

  @Test
  void nobodyIsAskedToWriteInPrivateForWhatMayAsWellNotBeSaid() {
    Say may = new Say(List.of("Nice card."), Weight.MAY, Sensitivity.CUSTOMER);
    assertThat(Town.messages(Town.compose(SQUARE, Say.of("Hello."), may)))
        .containsExactly("square: Hello.");
    assertThat(Town.messages(Town.compose(BOARD, Say.of("Hello."), may)))
        .as("where it arrives by itself")
        .hasSize(2);
  }

  @Test
  void aPictureDoesNotComeBetweenAQuestionAndItsAnswers() {
    assertThat(
            Town.messages(Town.compose(HATCH, Say.of("We found a bag."), Town.picture(), CHOICES)))
        .containsExactly(
            "hatch: \n[A map: https://example.com/map.png]",
            "hatch: We found a bag. Is it this one?\n[Is it this one? A) Yes B) No = yes, no]");
  }

  @Test
  void isNotThereByDefault() {
    Plan plan = Town.compose(SQUARE, Say.of("Hello."), Town.secret("Only for you."));
    assertThat(plan.messages())
        .extracting(PlannedMessage::awaits)
        .isEqualTo(List.of(Optional.empty(), Optional.of(BOOTH)));
  }
}
