package dev.attune.compose;

import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OtherWordsTest {
  private static final String FORBIDDEN = """
      {"surfaces": {"square": {"restrictions": {"identical-texts": {"value": true, "source": "test"}}}}}
      """;

  private static List<String> after(PlainChannel channel, List<String> lately, Part... parts) {
    ReplyContext context =
        ReplyContext.of(PlainChannel.conversation(SQUARE), NOW).after(lately);
    return Town.messages(Composer.of(channel).compose(Town.resolution(parts), context));
  }

  private static List<String> after(List<String> lately, Part... parts) {
    return after(new PlainChannel(FORBIDDEN), lately, parts);
  }

  @Test
  void takeAnotherWording() {
    Say say = Say.of("Sorry.", "We are sorry.", "We are very sorry.");
    assertThat(after(List.of("We are very sorry."), say)).containsExactly("square: We are sorry.");
    assertThat(after(
            List.of("We are very sorry.", "We are sorry."), Say.of("Sorry.", "We are sorry.")))
        .containsExactly("square: Sorry.");
  }

  @Test
  void takeAnotherSentenceOfTheLibrary() {
    String lately = "Hello. Please send us a private message, and we will help you there.";
    assertThat(after(List.of(lately), Say.of("Hello."), Town.secret("Only for you.")))
        .containsExactly(
            "square: Hello. Could you send us a private message? We will answer you there.",
            "booth: Only for you.");
  }

  @Test
  void lookAtLettersAndNotAtLinksMentionsAndCase() {
    Say say = Say.of("See.", "See https://example.com/a?x=1 and tell us.");
    assertThat(after(List.of("@robin see https://example.org/b AND tell us!"), say))
        .containsExactly("square: See.");
  }

  @Test
  void keepWhatCannotBeSaidOtherwise() {
    assertThat(after(List.of("Hello."), Say.of("Hello."))).containsExactly("square: Hello.");
  }

  @Test
  void areNotSoughtWhereNothingForbidsIt() {
    assertThat(after(new PlainChannel(), List.of("Hello there."), Say.of("Hello.", "Hello there.")))
        .containsExactly("square: Hello there.");
  }

  @Test
  void areCountedAsTheyWereWritten() {
    ReplyContext context = ReplyContext.of(PlainChannel.conversation(SQUARE), NOW)
        .with(Preferences.standard().withOverflow(List.of(Overflow.SHORTEN)))
        .after(List.of("Hello. " + "y".repeat(92)));
    Say long92 = Say.of("Hm.", "y".repeat(92));
    Plan plan = Composer.of(new PlainChannel(FORBIDDEN))
        .compose(Town.resolution(Say.of("Hello.", "Hello there, dear Robin."), long92), context);

    assertThat(Town.messages(plan)).containsExactly("square: Hello there, dear Robin. Hm.");
    assertThat(plan.coverage())
        .extracting(Coverage::wording)
        .containsExactly(OptionalInt.of(1), OptionalInt.of(0));
  }
}
