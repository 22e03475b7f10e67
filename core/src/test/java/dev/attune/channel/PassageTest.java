package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.channel.Passage.Content;
import dev.attune.resolution.Part;
import dev.attune.resolution.Sensitivity;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {
  private static final Sensitivity PUBLIC = Sensitivity.PUBLIC;
  private static final Audience EVERYONE = Audience.EVERYONE;

  @Test
  void holdsWhatThePartHolds() {
    assertThat(Passage.of(0, Parts.fact(PUBLIC), EVERYONE).content())
        .isEqualTo(new Passage.Pair("Refund", "EUR 25.00"));
    assertThat(Passage.of(0, Parts.link(PUBLIC), EVERYONE).content())
        .isEqualTo(new Passage.Anchor(Parts.link(PUBLIC)));
    assertThat(Passage.of(0, Parts.choices(PUBLIC), EVERYONE).content())
        .isEqualTo(new Passage.Picks(Parts.choices(PUBLIC)));
    assertThat(Passage.of(0, Parts.media(PUBLIC), EVERYONE).content())
        .isEqualTo(new Passage.Picture(Parts.media(PUBLIC)));
    assertThat(Passage.prose(0, Parts.say(PUBLIC), "Your refund", EVERYONE).content())
        .isEqualTo(new Passage.Prose("Your refund"));
    assertThat(Passage.step(0, Parts.steps(PUBLIC), 2, EVERYONE).content())
        .isEqualTo(new Passage.Step(2, "Choose Orders"));
  }

  @Test
  void tellsItsAlternativesApart() {
    assertThat(List.of(
            new Passage.Prose("a"),
            new Passage.Step(1, "a"),
            new Passage.Pair("a", "b"),
            new Passage.Anchor(Parts.link(PUBLIC)),
            new Passage.Picks(Parts.choices(PUBLIC)),
            new Passage.Picture(Parts.media(PUBLIC))))
        .extracting(Content::kind)
        .containsExactly(Content.Kind.values());
  }

  @Test
  void belongsToNoPartWhenTheSentenceIsTheLibrarysOwn() {
    Passage phrase = Passage.phrase("We sent you the details in private.");

    assertThat(phrase.part()).isEmpty();
    assertThat(phrase.mayBeShownTo(EVERYONE)).isTrue();
    assertThat(phrase).hasToString("Passage[phrase, PROSE]");
  }

  @Test
  void canSayItsPartInOtherWords() {
    Passage passage = Passage.of(3, Parts.choices(PUBLIC), EVERYONE);

    assertThat(passage.saying("Solved?"))
        .isEqualTo(Passage.prose(3, Parts.choices(PUBLIC), "Solved?", EVERYONE));
  }

  @Test
  void isEqualByPartContentAndWhoMayKnow() {
    Passage passage = Passage.of(3, Parts.fact(PUBLIC), EVERYONE);

    assertThat(passage)
        .isEqualTo(Passage.of(3, Parts.fact(PUBLIC), Audience.CUSTOMER))
        .hasSameHashCodeAs(Passage.of(3, Parts.fact(PUBLIC), Audience.CUSTOMER))
        .isNotEqualTo(Passage.of(2, Parts.fact(PUBLIC), EVERYONE))
        .isNotEqualTo(Passage.of(3, Parts.fact(Sensitivity.CUSTOMER), Audience.CUSTOMER))
        .isNotEqualTo(Passage.of(3, Parts.link(PUBLIC), EVERYONE))
        .isNotEqualTo("Passage[part 3, PAIR]");
  }

  @Test
  void refusesAsAWholeWhatIsToldInWordsOrSteps() {
    for (Part part : List.of(Parts.say(PUBLIC), Parts.steps(PUBLIC), Parts.ask(PUBLIC))) {
      assertRefused(
          part.kind() + " is told as prose or step by step", () -> Passage.of(0, part, EVERYONE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, -1})
  void refusesAStepThatIsNotThere(int number) {
    assertRefused(
        "number must be 1 to 2, but was " + number,
        () -> Passage.step(0, Parts.steps(PUBLIC), number, EVERYONE));
  }

  @Test
  void refusesAPlaceBeforeTheFirst() {
    assertRefused(
        "index must be 0 or more, but was -1", () -> Passage.of(-1, Parts.fact(PUBLIC), EVERYONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void refusesToSayNothing(String text) {
    assertRefused(
        "text must not be blank", () -> Passage.prose(0, Parts.say(PUBLIC), text, EVERYONE));
    assertRefused("text must not be blank", () -> Passage.phrase(text));
    assertRefused(
        "text must not be blank",
        () -> Passage.of(0, Parts.choices(PUBLIC), EVERYONE).saying(text));
  }

  private static void assertRefused(String message, ThrowingCallable build) {
    assertThatThrownBy(build).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
