package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.resolution.Part;
import dev.attune.resolution.Sensitivity;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise P2, no leak: the type that keeps it. What a composer does with it is tested beside the composer. */
class P2NoLeakTest {
  @ParameterizedTest
  @CsvSource({
    "EVERYONE, PUBLIC, true",
    "EVERYONE, CUSTOMER, false",
    "EVERYONE, STAFF, false",
    "CUSTOMER, PUBLIC, true",
    "CUSTOMER, CUSTOMER, true",
    "CUSTOMER, STAFF, false"
  })
  void audiencesMayKnowWhatEveryListenerMayKnow(Audience audience, Sensitivity who, boolean may) {
    assertThat(audience.mayKnow(who)).isEqualTo(may);
  }

  @ParameterizedTest
  @MethodSource("partsAndAudiencesThatMayNotKnow")
  void passagesRefuseWhatTheirAudienceMayNotKnow(Part part, Audience audience) {
    String message =
        "part 4 is for " + part.sensitivity() + " and must not be shown to " + audience;

    assertRefused(message, () -> Parts.passage(4, part, audience));
    assertRefused(message, () -> Passage.prose(4, part, "Some words", audience));
  }

  @ParameterizedTest
  @MethodSource("partsAndAudiencesThatMayKnow")
  void passagesSayWhatTheirAudienceMayKnow(Part part, Audience audience) {
    Passage passage = Parts.passage(4, part, audience);

    assertThat(passage.part()).hasValue(4);
    assertThat(passage.mayBeShownTo(audience)).isTrue();
  }

  @Test
  void passagesForTheCustomerAreRefusedByADraftForEveryone() {
    Passage open = Parts.passage(0, Parts.fact(Sensitivity.PUBLIC), Audience.CUSTOMER);
    Passage closed = Parts.passage(1, Parts.fact(Sensitivity.CUSTOMER), Audience.CUSTOMER);
    String message =
        "Passage[part 1, PAIR] must not be shown on plaza/talk, where EVERYONE listens";

    assertRefused(message, () -> Plaza.draft(Plaza.talk(), List.of(open, closed), List.of()));
    assertRefused(message, () -> Plaza.draft(Plaza.talk(), List.of(open), List.of(closed)));
    assertThat(Plaza.draft(Plaza.whisper(), List.of(open), List.of(closed)).carried())
        .containsExactly(closed);
  }

  @Test
  void passagesThatSayAPartInOtherWordsAreNoMoreOpenThanThePart() {
    Passage closed = Parts.passage(1, Parts.choices(Sensitivity.CUSTOMER), Audience.CUSTOMER)
        .saying("Is it you?");

    assertThat(closed.mayBeShownTo(Audience.EVERYONE)).isFalse();
    assertRefused(
        "Passage[part 1, PROSE] must not be shown on plaza/talk, where EVERYONE listens",
        () -> Plaza.draft(Plaza.talk(), List.of(closed), List.of()));
  }

  static Stream<Arguments> partsAndAudiencesThatMayNotKnow() {
    return pairs(false);
  }

  static Stream<Arguments> partsAndAudiencesThatMayKnow() {
    return pairs(true);
  }

  private static Stream<Arguments> pairs(boolean may) {
    return Stream.of(Audience.values())
        .flatMap(audience -> Stream.of(Sensitivity.values())
            .filter(who -> audience.mayKnow(who) == may)
            .flatMap(who -> Parts.all(who).stream())
            .map(part -> Arguments.of(part, audience)));
  }

  private static void assertRefused(String message, ThrowingCallable build) {
    assertThatThrownBy(build).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
