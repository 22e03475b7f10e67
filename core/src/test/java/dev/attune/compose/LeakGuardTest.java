package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.SQUARE;
import static dev.attune.compose.Town.compose;
import static dev.attune.compose.Town.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Steps;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakGuardTest {
  private static final String REASON =
      "Part 0 is for the customer alone, but its value also stands in a part for everyone. Take it out there, or make that part private too.";

  private static Optional<String> reason(Part... parts) {
    return compose(BOARD, parts).reason();
  }

  private static Fact fact(String value) {
    return Fact.forCustomer("Card", value);
  }

  @Nested
  class APrivateValueInAPublicPart {
    @Test
    void isRefused() {
      assertThat(reason(fact("4421"), Say.of("It went to the card 4421."))).contains(REASON);
      assertThat(
              compose(SQUARE, fact("4421"), Say.of("It went to the card 4421.")).reason())
          .contains(REASON);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "DE89 3704 0044 0532",
          "de89-3704-0044-0532",
          "DE89370400440532",
          "ＤＥ８９３７０４００４４０５３２",
          "DE89\n3704…0044/0532",
          "(DE 8 9 3 7 0 4 0 0 4 4 0 5 3 2)"
        })
    void isFoundHoweverItIsWritten(String written) {
      assertThat(reason(fact("DE89 3704 0044 0532"), Say.of("It is " + written + ".")))
          .contains(REASON);
    }

    @Test
    void isFoundOverSeveralMessages() {
      String filler = "x".repeat(90);
      assertThat(compose(
                  SQUARE,
                  fact("DE89 3704 0044 0532"),
                  Say.of(filler + " DE89 3704"),
                  Say.of("0044 0532 " + filler))
              .reason())
          .contains(REASON);
    }

    @ParameterizedTest
    @CsvSource({
      "Müllerstraße, MÜLLERSTRAßE",
      "ΟΔΟΣ ΑΘΗΝΩΝ, Οδός Αθηνών 5",
      "Łódź Fabryczna, łódź fabryczna",
      "İstanbul Şişli, istanbul şişli"
    })
    void isFoundInAnyCaseAndWithAnyAccents(String value, String written) {
      assertThat(reason(fact(value), Say.of("It is " + written + "."))).contains(REASON);
    }

    @Test
    void isFoundInEveryKindOfPart() {
      URI page = URI.create("https://example.com/t/77441");
      assertThat(reason(fact("77441"), Link.of("Track it", page))).contains(REASON);
      assertThat(reason(fact("77441"), Media.of(page, "image/png", "A map"))).contains(REASON);
      assertThat(reason(fact("77441"), Fact.forEveryone("Parcel", "77441"))).contains(REASON);
      assertThat(reason(
              fact("77441"),
              Choices.of("Is it right?", new Option("Yes", "parcel-77441"), new Option("No", "n"))))
          .contains(REASON);
    }

    @Test
    void isFoundIfItIsAnAddress() {
      URI page = URI.create("https://example.com/t/77441");
      Say public1 = Say.of("See https://example.com/t/77441 for more.");
      assertThat(reason(
              new Link("Track it", page, Link.Role.DETAIL, Weight.MUST, Sensitivity.CUSTOMER),
              public1))
          .contains(REASON);
      assertThat(reason(
              new Media(page, "image/png", "A map", Weight.MUST, Sensitivity.CUSTOMER), public1))
          .contains(REASON);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://example.com/DE89%203704%200044%200532",
          "https://example.com/?a=%44%45%38%39370400440532",
          "https://example.com/DE89-3704-0044-0532.pdf",
          "https://example.com/a#de89_3704_0044_0532"
        })
    void isFoundInAddressesHoweverTheyAreEncoded(String address) {
      URI page = URI.create(address);
      Fact iban = fact("DE89 3704 0044 0532");
      assertThat(reason(iban, Link.of("Track it", page))).contains(REASON);
      assertThat(reason(iban, Media.of(page, "application/pdf", "A letter"))).contains(REASON);
      assertThat(reason(iban, Say.of("See " + address + " for more."))).contains(REASON);
    }

    @Test
    void isFoundIfItIsEncodedItself() {
      Link secret = new Link(
          "Track it",
          URI.create("https://example.com/t?who=J%C3%B6rg%20Huber"),
          Link.Role.DETAIL,
          Weight.MUST,
          Sensitivity.CUSTOMER);
      assertThat(reason(secret, Say.of("See https://example.com/t?who=Jörg-Huber now.")))
          .contains(REASON);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "77\u200b441",
          "7\u00ad7\u20604\u200d41",
          "٧٧٤٤١",
          "７７４４１",
          "7️⃣7️⃣4️⃣4️⃣1️⃣",
          "𝟕𝟕𝟒𝟒𝟏"
        })
    void isFoundBehindWhatIsNotSeenAndInOtherDigits(String written) {
      assertThat(reason(fact("77441"), Say.of("It is " + written + "."))).contains(REASON);
    }

    @Test
    void isFoundOverStepsAnswersAndLabels() {
      assertThat(reason(fact("DE89 3704"), Steps.of("Type DE89", "3704 and go")))
          .contains(REASON);
      assertThat(reason(fact("DE89 3704"), Fact.forEveryone("DE89", "3704"))).contains(REASON);
      assertThat(reason(
              fact("77441"),
              Media.of(URI.create("https://example.com/a.png"), "image/png", "Parcel 77441")))
          .contains(REASON);
    }

    @Test
    void isFoundByItsFirstFourHundredLettersAndDigits() {
      String start = "7".repeat(400);
      assertThat(roomy(fact(start + "8".repeat(50)), Say.of(start + "9")).reason())
          .contains(REASON);
      assertThat(roomy(fact(start + "8".repeat(50)), Say.of(start.substring(1) + "9"))
              .reason())
          .isEmpty();
    }
  }

  @Nested
  class AStaffValue {
    private final Fact note = new Fact("Risk", "score 8731", Weight.MUST, Sensitivity.STAFF);

    @Test
    void isKeptFromEveryone() {
      assertThat(reason(note, Say.of("Your score 8731 is fine.")))
          .contains(
              "Part 0 is for the staff alone, but its value also stands in a part for everyone. Take it out there, or make that part private too.");
    }

    @Test
    void isKeptFromTheCustomerToo() {
      String reason =
          "Part 0 is for the staff alone, but its value also stands in a part for the customer. Take it out there, or make that part private too.";
      assertThat(compose(BOOTH, note, Say.of("Your score 8731 is fine.")).reason())
          .contains(reason);
      assertThat(compose(BOARD, note, Say.of("Hello."), secret("Your score 8731 is fine."))
              .reason())
          .contains(reason);
    }
  }

  @Nested
  class WhatIsNoLeak {
    @Test
    void isAValueThatStandsInPrivatePartsAlone() {
      assertThat(reason(fact("77441"), Say.of("Hello."), secret("It is 77441.")))
          .isEmpty();
      assertThat(compose(BOOTH, fact("77441"), Say.of("It is 77441.")).reason()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4-2-1", "yes", "card", "Monday"})
    void isAValueTooShortToBeToldFromChance(String value) {
      assertThat(reason(fact(value), Say.of("yes, card 421 on Monday"))).isEmpty();
    }

    @Test
    void isAPublicPartThatMovedToThePrivateSurface() {
      assertThat(compose(
                  SQUARE,
                  List.of(Overflow.MOVE),
                  fact("77441"),
                  Say.of("It is 77441. " + "x".repeat(99)))
              .reason())
          .isEmpty();
    }
  }

  @Test
  void manyMarksAreNoWork() {
    String marks = "\u0301\u0316".repeat(100_000);
    assertThat(roomy(fact("a" + marks + "123"), Say.of("a" + marks + "456")).reason())
        .isEmpty();
    assertThat(roomy(fact("a" + marks + "123"), Say.of("a123" + marks)).reason())
        .contains(REASON);
  }

  @Test
  void longRowsOfOneLetterAreNoWork() {
    assertThat(
            roomy(fact("b" + "a".repeat(400_000)), Say.of("a".repeat(400_000))).reason())
        .isEmpty();
  }

  private static Plan roomy(Part... parts) {
    PlainChannel channel = new PlainChannel("""
        {"surfaces": {
          "board": {"forms": {"note": {"text": {"value": 1000000}}}},
          "hatch": {"forms": {"slip": {"text": {"value": 1000000}}}}}}""");
    return compose(
        channel,
        Town.resolution(parts),
        PlainChannel.conversation(BOARD),
        Town.STANDARD,
        Optional.empty());
  }
}
