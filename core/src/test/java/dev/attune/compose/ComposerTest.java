package dev.attune.compose;

import static dev.attune.compose.Overflow.MOVE;
import static dev.attune.compose.Overflow.REFUSE;
import static dev.attune.compose.Overflow.SHORTEN;
import static dev.attune.compose.Overflow.SPLIT;
import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.HATCH;
import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static dev.attune.compose.Town.compose;
import static dev.attune.compose.Town.forms;
import static dev.attune.compose.Town.messages;
import static dev.attune.compose.Town.picture;
import static dev.attune.compose.Town.say;
import static dev.attune.compose.Town.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.compose.Coverage.Treatment;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Steps;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static final String NINETY =
      "Your parcel left our warehouse in the north on Monday, and it will reach you by the weekend";
  private static final String LONG_NAME = "x".repeat(150);

  private static Plan refund(SurfaceId surface, Overflow... overflow) {
    return compose(
        new PlainChannel(),
        Town.REFUND,
        PlainChannel.conversation(surface),
        List.of(overflow),
        Optional.of("^RS"));
  }

  private static Plan signed(SurfaceId surface, Part... parts) {
    return compose(
        new PlainChannel(),
        Town.resolution(parts),
        PlainChannel.conversation(surface),
        Town.STANDARD,
        Optional.of("^RS"));
  }

  private static Plan with(String patch, SurfaceId surface, Part... parts) {
    return compose(
        new PlainChannel(patch),
        Town.resolution(parts),
        PlainChannel.conversation(surface),
        Town.STANDARD,
        Optional.empty());
  }

  private static List<List<Integer>> dependencies(Plan plan) {
    return plan.messages().stream().map(PlannedMessage::dependsOn).toList();
  }

  private static List<OptionalInt> predecessors(Plan plan) {
    return plan.messages().stream().map(PlannedMessage::predecessor).toList();
  }

  private static List<Boolean> waiting(Plan plan) {
    return plan.messages().stream().map(message -> message.awaits().isPresent()).toList();
  }

  private static void assertRefused(Plan plan, String reason) {
    assertThat(plan.reason()).contains(reason);
    assertThat(plan.isRefused()).isTrue();
    assertThat(plan.messages()).isEmpty();
    assertThat(plan.coverage()).isEmpty();
    assertThat(plan.findings()).isEmpty();
  }

  @Nested
  class OneResolution {
    private static final String WHOLE = """
        Sorry for the wait, Robin. You should have heard from us on Monday. Your refund is on its way.
        Refund: EUR 25.00 to the card ending 4421

        1. Open the app
        2. Choose Orders
        3. Tap Refund status

        Track it: https://example.com/track/5512

        Please send us your order number, so that we can find the parcel.

        Did that solve it?
        A) Yes
        B) Not yet

        Map of the pick-up point: https://example.com/map.png
        ^RS""";

    @Test
    void isAThreadThatInvitesToTheBoothWhereEveryoneListens() {
      Plan plan = refund(SQUARE, SPLIT, MOVE);
      assertThat(messages(plan))
          .containsExactly(
              "square: Sorry for the wait, Robin. You should have heard from us on Monday. Your refund is on its way. 1/4",
              "square: 1. Open the app\n2. Choose Orders\n3. Tap Refund status\nTrack it: https://example.com/track/5512\n2/4",
              "square: Did that solve it?\nA) Yes\nB) Not yet\nMap of the pick-up point: https://example.com/map.png\n3/4",
              "square: We need a few details from you: please message us privately. 4/4 ^RS",
              "booth: This is for you alone:\nRefund: EUR 25.00 to the card ending 4421\n\nPlease send us your order number, so that we can find the parcel. ^RS");
      assertThat(plan.fidelity()).isEqualTo(Fidelity.SPLIT);
      assertThat(plan.reason()).isEmpty();
      assertThat(refund(SQUARE, SPLIT)).isEqualTo(plan);
    }

    @Test
    void isOneMessageInTheBooth() {
      Plan plan = refund(BOOTH, SPLIT, MOVE);
      assertThat(messages(plan)).containsExactly("booth: " + WHOLE);
      assertThat(plan.fidelity()).isEqualTo(Fidelity.ADAPTED);
      for (Overflow choice : Overflow.values()) {
        assertThat(refund(BOOTH, choice)).isEqualTo(plan);
      }
    }

    @Test
    void isAnAnswerOnTheBoardAfterAPrivateOneThroughTheHatch() {
      Plan plan = refund(BOARD, SPLIT, MOVE);
      assertThat(messages(plan))
          .containsExactly(
              "hatch: Refund: EUR 25.00 to the card ending 4421\n\nPlease send us your order number, so that we can find the parcel. ^RS",
              """
          board: Sorry for the wait, Robin. You should have heard from us on Monday. Your refund is on its way.
          1. Open the app
          2. Choose Orders
          3. Tap Refund status

          Track it: https://example.com/track/5512""",
              """
          board: Did that solve it?
          A) Yes
          B) Not yet

          Map of the pick-up point: https://example.com/map.png

          We have asked you something by private message. Please answer there. ^RS""");
      assertThat(refund(BOARD, SPLIT)).isEqualTo(plan);
    }

    @Test
    void isSeveralMessagesThroughTheHatchTheLastOneWithAnswersToTap() {
      Plan plan = refund(HATCH, SPLIT, MOVE);
      assertThat(messages(plan))
          .containsExactly(
              "hatch: \n[Map of the pick-up point: https://example.com/map.png]",
              "hatch: Sorry for the wait, Robin. Your refund is on its way.\nRefund: EUR 25.00 to the card ending 4421",
              "hatch: 1. Open the app\n2. Choose Orders\n3. Tap Refund status\n[Track it: https://example.com/track/5512]",
              "hatch: Please send us your order number, so that we can find the parcel. Did that solve it? ^RS\n[Did that solve it? A) Yes B) Not yet = solved, open]");
      assertThat(forms(plan)).containsExactly("picture", "slip", "card", "buttons");
      assertThat(refund(HATCH, SPLIT)).isEqualTo(plan);
    }

    @Test
    void movesIntoTheBoothIfTheAuthorPrefersThat() {
      Plan plan = refund(SQUARE, MOVE, SPLIT);
      assertThat(messages(plan))
          .containsExactly(
              "square: Sorry for the wait, Robin. Please send us a private message, and we will help you there. ^RS",
              "booth: " + WHOLE.substring(WHOLE.indexOf("Your refund")));
      assertThat(plan.fidelity()).isEqualTo(Fidelity.ADAPTED);
      assertThat(refund(SQUARE, MOVE)).isEqualTo(plan);
    }

    @Test
    void isRefusedWhereItFitsIntoNoOneMessage() {
      assertRefused(
          refund(SQUARE, SHORTEN),
          "Reply needs 223 code-points on town/square, limit 100. Allow split or move, or offer shorter wordings.");
      assertRefused(
          refund(HATCH, SHORTEN),
          "Reply needs 273 utf-16-units on town/hatch, limit 120. Allow split, or offer shorter wordings.");
      assertRefused(
          refund(BOARD, MOVE),
          "Reply needs 316 utf-16-units on town/board, limit 200. Allow split, or offer shorter wordings.");
    }

    @Test
    void isRefusedIfTheAuthorAllowsNothing() {
      String reason =
          "Reply needs 304 code-points on town/square, limit 100. Allow split or move, or offer shorter wordings.";
      assertRefused(refund(SQUARE), reason);
      assertRefused(refund(SQUARE, REFUSE), reason);
      assertRefused(refund(SQUARE, REFUSE, SPLIT), reason);
    }

    @Test
    void hasItsPartsAccountedFor() {
      Plan plan = refund(BOARD, SPLIT, MOVE);
      assertThat(plan.coverage())
          .containsExactly(
              new Coverage(0, Treatment.SAID, OptionalInt.of(1), List.of(1)),
              new Coverage(1, Treatment.SAID, OptionalInt.of(0), List.of(1)),
              new Coverage(2, Treatment.MOVED, OptionalInt.empty(), List.of(0)),
              new Coverage(3, Treatment.SAID, OptionalInt.empty(), List.of(1)),
              new Coverage(4, Treatment.SAID, OptionalInt.empty(), List.of(1)),
              new Coverage(5, Treatment.MOVED, OptionalInt.empty(), List.of(0)),
              new Coverage(6, Treatment.SAID, OptionalInt.empty(), List.of(2)),
              new Coverage(7, Treatment.SAID, OptionalInt.empty(), List.of(2)));
    }
  }

  @Nested
  class AnInvitation {
    private final Plan plan =
        compose(SQUARE, Say.of(NINETY + "."), secret(NINETY + "."), secret("Q".repeat(390) + "."));

    @Test
    void goesOutBeforeWhatItInvitesTo() {
      assertThat(messages(plan))
          .containsExactly(
              "square: " + NINETY + ". 1/2",
              "square: Please send us a private message, and we will help you there. 2/2",
              "booth: " + NINETY + ".",
              "booth: " + "Q".repeat(390) + ".");
      assertThat(dependencies(plan)).containsExactly(List.of(), List.of(0), List.of(1), List.of(2));
      assertThat(predecessors(plan))
          .containsExactly(
              OptionalInt.empty(), OptionalInt.of(0), OptionalInt.empty(), OptionalInt.of(2));
    }

    @Test
    void hasThePrivateMessagesWaitForTheCustomer() {
      assertThat(waiting(plan)).containsExactly(false, false, true, false);
      assertThat(Town.codes(plan)).contains(Finding.Code.WAITS_FOR_CUSTOMER);
    }

    @Test
    void isNotNeededWhereTheCustomerWroteLately() {
      Conversation conversation =
          PlainChannel.conversation(SQUARE).heardOn(BOOTH, NOW.minusSeconds(60));
      Plan there = compose(
          Town.resolution(Say.of("Hello."), secret("Q".repeat(390) + "."), secret(NINETY + ".")),
          conversation,
          Town.STANDARD);
      assertThat(messages(there))
          .containsExactly(
              "booth: " + "Q".repeat(390) + ".",
              "booth: " + NINETY + ".",
              "square: Hello.\nWe have sent you a private message.".replace('\n', ' '));
      assertThat(dependencies(there)).containsExactly(List.of(), List.of(0), List.of(1));
      assertThat(predecessors(there))
          .containsExactly(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.empty());
      assertThat(waiting(there)).containsExactly(false, false, false);
      assertThat(there.messages())
          .extracting(PlannedMessage::handOff)
          .containsOnly(Optional.empty());
    }
  }

  @Nested
  class ADirectHandOff {
    private static final String MANY = """
        {"surfaces": {"board": {"handOffs": {"hatch": {"oneShot": null}}}}}""";

    @Test
    void goesOutBeforeWhatTellsOfIt() {
      Plan plan = compose(BOARD, Say.of("Hello."), secret("Only for you."));
      assertThat(messages(plan))
          .containsExactly(
              "hatch: Only for you.", "board: Hello.\n\nWe have sent you a private message.");
      assertThat(dependencies(plan)).containsExactly(List.of(), List.of(0));
      assertThat(predecessors(plan)).containsOnly(OptionalInt.empty());
      assertThat(waiting(plan)).containsOnly(false);
      assertThat(plan.fidelity()).isEqualTo(Fidelity.ADAPTED);
    }

    @Test
    void carriesOneMessageAndKeepsTheRestUntilTheCustomerAnswers() {
      Plan plan = compose(
          BOARD,
          Say.of("Hello."),
          secret(NINETY + "."),
          secret(NINETY + "!"),
          secret(NINETY + "?"));
      assertThat(messages(plan))
          .containsExactly(
              "hatch: " + NINETY + ".",
              "board: Hello.\n\nWe have sent you a private message.",
              "hatch: " + NINETY + "!",
              "hatch: " + NINETY + "?");
      assertThat(dependencies(plan)).containsExactly(List.of(), List.of(0), List.of(0), List.of(2));
      assertThat(predecessors(plan))
          .containsExactly(
              OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(2));
      assertThat(waiting(plan)).containsExactly(false, false, true, false);
      assertThat(plan.findings())
          .contains(
              Finding.info(
                  Finding.Code.WAITS_FOR_CUSTOMER,
                  "The private part goes out up to its first message, and on once the customer has answered it."));
    }

    @Test
    void carriesAllOfThemIfItWorksMoreThanOnce() {
      Plan plan = with(MANY, BOARD, Say.of("Hello."), secret(NINETY + "."), secret(NINETY + "!"));
      assertThat(messages(plan))
          .containsExactly(
              "hatch: " + NINETY + ".",
              "hatch: " + NINETY + "!",
              "board: Hello.\n\nWe have sent you a private message.");
      assertThat(dependencies(plan)).containsExactly(List.of(), List.of(0), List.of(1));
      assertThat(waiting(plan)).containsOnly(false);
    }

    @Test
    void isTheWholeOpenAnswerIfAllIsPrivate() {
      assertThat(messages(compose(BOARD, secret("Only for you."))))
          .containsExactly("hatch: Only for you.", "board: We have sent you a private message.");
    }
  }

  @Nested
  class WithoutAPrivateWay {
    private final Conversation conversation = PlainChannel.conversation(BOARD).spending(HATCH);

    private Plan compose(Part... parts) {
      return Town.compose(Town.resolution(parts), conversation, Town.STANDARD);
    }

    @Test
    void refusesWhatMustBeSaidInPrivate() {
      assertRefused(
          compose(Say.of("Hello."), secret("Only for you.")),
          "Part 1 is for the customer alone, and no private way is open from town/board. Ask for a private message first, or answer on another channel.");
      assertRefused(
          compose(Say.of("Hello."), secret("Only for you."), secret("This too.")),
          "Parts [1, 2] are for the customer alone, and no private way is open from town/board. Ask for a private message first, or answer on another channel.");
    }

    @Test
    void namesOnlyThePartsThatMustBeSaid() {
      assertRefused(
          compose(
              new Say(List.of("Maybe."), Weight.MAY, Sensitivity.CUSTOMER),
              secret("Only for you.")),
          "Part 1 is for the customer alone, and no private way is open from town/board. Ask for a private message first, or answer on another channel.");
    }

    @Test
    void leavesOutWhatIsNoMust() {
      Plan plan = compose(
          Say.of("Hello."), new Say(List.of("Maybe."), Weight.SHOULD, Sensitivity.CUSTOMER));
      assertThat(messages(plan)).containsExactly("board: Hello.");
      assertThat(plan.coverage())
          .containsExactly(
              new Coverage(0, Treatment.SAID, OptionalInt.of(0), List.of(0)),
              new Coverage(1, Treatment.LEFT_OUT, OptionalInt.empty(), List.of()));
      assertThat(plan.findings())
          .containsExactly(Finding.warning(
              Finding.Code.LEFT_OUT,
              1,
              "This part is not said. It is no must, and there was no room or no way."));
      assertThat(plan.fidelity()).isEqualTo(Fidelity.ADAPTED);
    }

    @Test
    void refusesToSayNothing() {
      assertRefused(
          compose(new Say(List.of("Maybe."), Weight.SHOULD, Sensitivity.CUSTOMER)),
          "There is nothing to say on town/board: no part is left that the customer may be told there.");
    }
  }

  @Nested
  class StaffParts {
    private final Fact note = new Fact("Risk", "checked twice", Weight.MUST, Sensitivity.STAFF);

    @Test
    void areNeverSaid() {
      for (SurfaceId surface : List.of(SQUARE, BOOTH, BOARD, HATCH)) {
        Plan plan = compose(surface, Say.of("Hello."), note);
        assertThat(messages(plan)).containsExactly(surface.name() + ": Hello.");
        assertThat(plan.coverage())
            .last()
            .isEqualTo(new Coverage(1, Treatment.WITHHELD, OptionalInt.empty(), List.of()));
        assertThat(plan.fidelity()).isEqualTo(Fidelity.EXACT);
      }
    }

    @Test
    void aloneAreNothingToSay() {
      assertRefused(
          compose(BOOTH, note),
          "There is nothing to say on town/booth: no part is left that the customer may be told there.");
    }
  }

  @Nested
  class Wordings {
    private static final String SHORT = "The parcel is late.";
    private static final String MIDDLE = "The parcel is late, and we are sorry for that.";
    private static final String FULL =
        "The parcel is late, and we are sorry for that. It was held up at the border for four days, and nobody told us.";

    @Test
    void areTheFullestThatFitIntoOneMessage() {
      assertThat(messages(compose(SQUARE, Say.of(SHORT, MIDDLE, FULL))))
          .containsExactly("square: " + MIDDLE);
      assertThat(messages(compose(BOARD, Say.of(SHORT, MIDDLE, FULL))))
          .containsExactly("board: " + FULL);
    }

    @Test
    void saveAMessageBeforeTheyAddContent() {
      Plan plan = compose(
          SQUARE,
          Say.of(SHORT, MIDDLE, FULL),
          Say.of("Thanks for waiting, Robin, and for telling us."));
      assertThat(messages(plan))
          .containsExactly("square: " + MIDDLE + " Thanks for waiting, Robin, and for telling us.");
      assertThat(plan.findings())
          .containsExactly(Finding.info(
              Finding.Code.SHORTER_WORDING, 0, "A shorter wording was taken, to save a message."));
      assertThat(plan.coverage())
          .first()
          .isEqualTo(new Coverage(0, Treatment.SAID, OptionalInt.of(1), List.of(0)));
    }

    @Test
    void addContentWhereTheMessagesHaveRoom() {
      Plan plan = compose(SQUARE, Say.of(SHORT, FULL), Say.of(NINETY + "."));
      assertThat(messages(plan))
          .containsExactly("square: " + SHORT + " 1/2", "square: " + NINETY + ". 2/2");
    }

    @Test
    void ofWeightierPartsGrowFirst() {
      Say light = say(
          Weight.MAY,
          "Have a good day.",
          "Have a good day, wherever you are, and whatever you do.");
      Say heavy = say(Weight.MUST, "It is late.", "It is late, and we are sorry about all of it.");
      assertThat(messages(compose(SQUARE, light, heavy)))
          .containsExactly(
              "square: Have a good day. It is late, and we are sorry about all of it.");
    }

    @Test
    void ofOthersGrowIfTheWeightiestHasNoRoomToGrow() {
      Say heavy = say(Weight.MUST, "It is late.", FULL);
      Say light = say(Weight.MAY, "Have a good day.", "Have a good day, wherever you are.");
      assertThat(messages(compose(SQUARE, heavy, light)))
          .containsExactly("square: It is late. Have a good day, wherever you are.");
    }
  }

  @Nested
  class Shortening {
    private final Say must = say(Weight.MUST, NINETY + ".");

    @Test
    void leavesOutWhatIsNoMust() {
      Plan plan = compose(SQUARE, List.of(SHORTEN), say(Weight.MAY, "Hello, dear Robin."), must);
      assertThat(messages(plan)).containsExactly("square: " + NINETY + ".");
      assertThat(plan.coverage())
          .containsExactly(
              new Coverage(0, Treatment.LEFT_OUT, OptionalInt.empty(), List.of()),
              new Coverage(1, Treatment.SAID, OptionalInt.of(0), List.of(0)));
    }

    @Test
    void keepsWhatWeighsMore() {
      Say may = say(Weight.MAY, "This is by the way: the weather is fine again.");
      Say should = say(Weight.SHOULD, "This should be known: the weather is fine again.");
      Say given = say(Weight.MUST, "It is late.");
      assertThat(messages(compose(SQUARE, List.of(SHORTEN), may, given, should)))
          .containsExactly("square: It is late. This should be known: the weather is fine again.");
    }

    @Test
    void keepsWhatStillFitsAfterSomethingThatDoesNot() {
      Say given = say(Weight.MUST, "It is late.");
      assertThat(messages(compose(
              SQUARE,
              List.of(SHORTEN),
              given,
              say(Weight.SHOULD, NINETY),
              say(Weight.MAY, "Bye."))))
          .containsExactly("square: It is late. Bye.");
    }

    @Test
    void keepsSomethingIfNothingIsAMust() {
      assertThat(messages(compose(
              SQUARE,
              List.of(SHORTEN),
              say(Weight.MAY, "Goodbye."),
              say(Weight.SHOULD, NINETY + "."))))
          .containsExactly("square: " + NINETY + ".");
      assertThat(messages(compose(
              SQUARE, List.of(SHORTEN), say(Weight.SHOULD, LONG_NAME), say(Weight.MAY, "Bye."))))
          .containsExactly("square: Bye.");
    }

    @Test
    void splitsWhatIsStillTooLongIfThatIsAllowedNext() {
      Say other = Say.of(NINETY + "!");
      assertThat(messages(
              compose(SQUARE, List.of(SHORTEN, SPLIT), say(Weight.MAY, "Bye."), must, other)))
          .containsExactly(
              "square: Bye. 1/3", "square: " + NINETY + ". 2/3", "square: " + NINETY + "! 3/3");
    }

    @Test
    void shortensThePrivatePartToo() {
      Say may = new Say(List.of("Bye."), Weight.MAY, Sensitivity.CUSTOMER);
      assertThat(messages(compose(BOARD, List.of(SHORTEN), secret("y".repeat(118)), may)))
          .containsExactly(
              "hatch: " + "y".repeat(118), "board: We have sent you a private message.");
    }
  }

  @Nested
  class Moving {
    @Test
    void keepsTheFirstPartsInTheOpen() {
      Plan plan = compose(
          SQUARE, List.of(MOVE), Say.of("It is late, sorry."), Say.of(NINETY), Say.of("Bye."));
      assertThat(messages(plan))
          .containsExactly(
              "square: It is late, sorry. Please send us a private message, and we will help you there.",
              "booth: " + NINETY + " Bye.");
      assertThat(plan.findings())
          .contains(
              Finding.info(
                  Finding.Code.MOVED_FOR_ROOM,
                  1,
                  "This part is said in private, because it did not fit in public."),
              Finding.info(
                  Finding.Code.MOVED_FOR_ROOM,
                  2,
                  "This part is said in private, because it did not fit in public."));
    }

    @Test
    void movesNothingIfAShorterWordingFits() {
      assertThat(messages(
              compose(SQUARE, List.of(MOVE), Say.of("It is late.", NINETY + " " + NINETY))))
          .containsExactly("square: It is late.");
    }

    @Test
    void keepsTheOrderOfWhatIsPrivateAnyway() {
      assertThat(messages(compose(
              SQUARE, List.of(MOVE), Say.of(NINETY + "."), secret("Second."), Say.of("Third."))))
          .containsExactly(
              "square: Please send us a private message, and we will help you there.",
              "booth: " + NINETY + ". Second. Third.");
    }

    @Test
    void isTheWayOutForWhatIsTooLongForEveryOpenMessage() {
      assertThat(messages(compose(SQUARE, Say.of("Hello."), Say.of(LONG_NAME))))
          .containsExactly(
              "square: Hello. Please send us a private message, and we will help you there.",
              "booth: " + LONG_NAME);
    }
  }

  @Nested
  class Refusing {
    @Test
    void offersOnlyWhatIsNotAllowedYetAndHelps() {
      Say long1 = Say.of(NINETY + ".");
      Say long2 = Say.of(NINETY + "!");
      assertRefused(
          compose(SQUARE, List.of(), long1, long2),
          "Reply needs 185 code-points on town/square, limit 100. Allow split or move, or offer shorter wordings.");
      assertRefused(
          compose(SQUARE, List.of(MOVE), long1, long2, long1, long2, long1),
          "Reply needs 464 code-points on town/square, limit 100. Allow split, or offer shorter wordings.");
    }

    @Test
    void offersToShortenIfThatHelps() {
      assertRefused(
          compose(HATCH, List.of(MOVE), Say.of(NINETY + "."), say(Weight.MAY, NINETY + "!")),
          "Reply needs 185 utf-16-units on town/hatch, limit 120. Allow split or shorten, or offer shorter wordings.");
    }

    @Test
    void offersSeveralTogetherIfNoneHelpsAlone() {
      assertRefused(
          compose(SQUARE, List.of(), Say.of(LONG_NAME), Say.of("z".repeat(300))),
          "Part 0 has something that is never broken and needs 150 code-points on town/square, limit 100. Allow split and move, or make it shorter.");
    }

    @Test
    void saysWhichPartIsNeverBroken() {
      assertRefused(
          compose(
              SQUARE,
              List.of(SPLIT),
              Say.of("Hello."),
              Say.of("Bye.", LONG_NAME),
              Say.of(LONG_NAME)),
          "Part 2 has something that is never broken and needs 154 code-points on town/square, limit 100. Allow move, or make it shorter.");
      assertRefused(
          compose(BOOTH, Say.of("w".repeat(401))),
          "Part 0 has something that is never broken and needs 401 code-points on town/booth, limit 400. Make it shorter.");
    }

    @Test
    void speaksOfThePrivateSurfaceIfTheTroubleIsThere() {
      assertRefused(
          compose(BOARD, Say.of("Hello."), secret("w".repeat(121))),
          "Part 1 has something that is never broken and needs 121 utf-16-units on town/hatch, limit 120. Make it shorter.");
      assertRefused(
          compose(
              BOARD, List.of(REFUSE), Say.of("Hello."), secret(NINETY + "."), secret(NINETY + "!")),
          "Reply needs 185 utf-16-units on town/hatch, limit 120. Allow split, or offer shorter wordings.");
    }

    @Test
    void countsTheSentenceThatLeadsToThePrivateMessage() {
      assertRefused(
          compose(SQUARE, List.of(), Say.of(NINETY + "."), secret("Only for you.")),
          "Reply needs 154 code-points on town/square, limit 100. Allow split or move, or offer shorter wordings.");
    }

    @Test
    void saysThatAPictureIsAMessageOfItsOwn() {
      assertRefused(
          compose(HATCH, List.of(), Say.of("Hello."), picture()),
          "Reply takes more than one message on town/hatch. Allow split, or leave something out.");
    }

    @Test
    void saysThatThereAreTooManyMessages() {
      String word = "w".repeat(93);
      assertRefused(
          compose(SQUARE, List.of(SPLIT), Say.of((word + " ").repeat(10_000))),
          "Reply takes more than 9999 messages on town/square. Allow move, or offer shorter wordings.");
    }

    @Test
    void saysThatASurfaceCarriesNoText() {
      String patch = """
          {"surfaces": {"hatch": {"forms": {"card": null, "buttons": null, "slip": null}}}}""";
      assertRefused(
          with(patch, HATCH, Say.of("Hello.")),
          "Part 0 has something that is never broken and needs text, which town/hatch does not carry. Make it shorter.");
    }

    @Test
    void knowsNoOtherSurface() {
      assertThatThrownBy(() -> compose(SurfaceId.parse("town/cellar"), Say.of("Hello.")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "No surface town/cellar. In use: [town/square, town/booth, town/board, town/hatch]");
    }
  }

  @Nested
  class SigningOff {
    @Test
    void isDoneInTheLastMessageOfEachSurface() {
      assertThat(messages(
              signed(SQUARE, Say.of(NINETY + "."), Say.of(NINETY + "!"), secret("Only for you."))))
          .containsExactly(
              "square: " + NINETY + ". 1/3",
              "square: " + NINETY + "! 2/3",
              "square: Please send us a private message, and we will help you there. 3/3 ^RS",
              "booth: Only for you. ^RS");
    }

    @Test
    void isDoneInTheLastMessageThatHasWords() {
      Plan plan = signed(HATCH, Say.of(NINETY + "."), Say.of("Look here."), picture());
      assertThat(messages(plan))
          .containsExactly(
              "hatch: " + NINETY + ". Look here. ^RS",
              "hatch: \n[A map: https://example.com/map.png]");
    }

    @Test
    void isLeftToAPictureThatStandsAlone() {
      assertThat(messages(signed(HATCH, picture())))
          .containsExactly("hatch: \n[A map: https://example.com/map.png]");
    }

    @Test
    void takesItsRoom() {
      assertThat(messages(signed(SQUARE, Say.of("v".repeat(50) + " " + "w".repeat(49)))))
          .containsExactly(
              "square: " + "v".repeat(50) + " 1/2", "square: " + "w".repeat(49) + " 2/2 ^RS");
    }
  }

  @Nested
  class Counting {
    @Test
    void isDoneWhereItIsCustomaryAndThereAreSeveral() {
      Say two = Say.of(NINETY + ". " + NINETY + ".");
      assertThat(messages(compose(SQUARE, two)))
          .containsExactly("square: " + NINETY + ". 1/2", "square: " + NINETY + ". 2/2");
      assertThat(messages(compose(HATCH, two)))
          .containsExactly("hatch: " + NINETY + ".", "hatch: " + NINETY + ".");
    }

    @Test
    void leavesRoomForTwoDigits() {
      Plan plan = compose(SQUARE, Say.of(("w".repeat(94) + " ").repeat(12)));
      assertThat(plan.messages()).hasSize(12);
      assertThat(messages(plan)).startsWith("square: " + "w".repeat(94) + " 1/12");
      assertThat(plan.messages()).last().extracting(PlannedMessage::measure).isEqualTo(100);
    }

    @Test
    void isLeftOutOfPicturesThatStandAlone() {
      String patch = """
          {"surfaces": {"square": {"forms": {
            "picture": {"media": {"value": 1, "source": "test"}, "mediaTypes": {"value": "image/*", "source": "test"}},
            "shout": null,
            "words": {"text": {"value": 100, "unit": "code-points", "source": "test"}}}}}}""";
      assertThat(messages(with(patch, SQUARE, Say.of("Look."), picture(), Say.of("Bye."))))
          .containsExactly(
              "square: Look. 1/3",
              "square: \n[A map: https://example.com/map.png]",
              "square: Bye. 3/3");
    }
  }

  @Nested
  class Forms {
    private final Choices answers =
        Choices.of("Did that help?", new Option("Yes", "y"), new Option("No", "n"));
    private final Link link = Link.of("Track it", URI.create("https://example.com/track"));

    @Test
    void offerAnswersToTap() {
      Plan plan = compose(HATCH, Say.of("It is sent."), answers);
      assertThat(messages(plan))
          .containsExactly(
              "hatch: It is sent. Did that help?\n[Did that help? A) Yes B) No = y, n]");
      assertThat(forms(plan)).containsExactly("buttons");
      assertThat(plan.fidelity()).isEqualTo(Fidelity.EXACT);
    }

    @Test
    void putAnswersToTapLast() {
      assertThat(messages(compose(HATCH, answers, Say.of("It is sent."))))
          .containsExactly(
              "hatch: It is sent. Did that help?\n[Did that help? A) Yes B) No = y, n]");
    }

    @Test
    void offerTheLastAnswersOfTwo() {
      Choices first = Choices.of("Was it late?", new Option("Yes", "y"), new Option("No", "n"));
      Plan plan = compose(HATCH, first, answers);
      assertThat(messages(plan))
          .containsExactly(
              "hatch: Was it late?\nA) Yes\nB) No\n\nDid that help?\n[Did that help? A) Yes B) No = y, n]");
      assertThat(plan.findings())
          .contains(Finding.info(
              Finding.Code.CHOICES_AS_TEXT,
              0,
              "The answers stand in the text; there is nothing to tap here."));
    }

    @Test
    void writeOutAnswersThatAreTooManyOrTooLong() {
      Choices four = Choices.of(
          "Which?",
          new Option("1", "1"),
          new Option("2", "2"),
          new Option("3", "3"),
          new Option("4", "4"));
      assertThat(messages(compose(HATCH, four)))
          .containsExactly("hatch: Which?\nA) 1\nB) 2\nC) 3\nD) 4");
      Choices wordy =
          Choices.of("Which?", new Option("A rather long label here", "1"), new Option("2", "2"));
      assertThat(messages(compose(HATCH, wordy)))
          .containsExactly("hatch: Which?\nA) A rather long label here\nB) 2");
    }

    @Test
    void keepAnswersWithoutAQuestionWithWhatAsksIt() {
      Choices bare = new Choices(
          Optional.empty(),
          List.of(new Option("Yes", "y"), new Option("No", "n")),
          Weight.MUST,
          Sensitivity.PUBLIC);
      assertThat(messages(compose(
              HATCH, Say.of(NINETY + "."), Say.of("Did that help you? Did it work?"), bare)))
          .containsExactly(
              "hatch: " + NINETY + ".",
              "hatch: Did that help you? Did it work?\n[A) Yes B) No = y, n]");
      assertThat(messages(compose(HATCH, bare))).containsExactly("hatch: A) Yes\nB) No");
    }

    @Test
    void showLinksAsButtons() {
      Plan plan = compose(HATCH, Say.of("It is sent."), link);
      assertThat(messages(plan))
          .containsExactly("hatch: It is sent.\n[Track it: https://example.com/track]");
      assertThat(forms(plan)).containsExactly("card");
    }

    @Test
    void showALinkAloneUnderItsLabel() {
      assertThat(messages(compose(HATCH, link)))
          .containsExactly("hatch: Track it\n[Track it: https://example.com/track]");
      Link far = Link.of("Track it", URI.create("https://example.com/" + "a".repeat(200)));
      assertThat(forms(compose(HATCH, Say.of(NINETY + "."), far))).containsExactly("slip", "card");
    }

    @Test
    void writeOutLinksThatAreNoButtons() {
      Link insecure = Link.of("Track it", URI.create("http://example.com/track"));
      assertThat(messages(compose(HATCH, Say.of("It is sent."), insecure)))
          .containsExactly("hatch: It is sent.\nTrack it: http://example.com/track");
    }

    @Test
    void arePlainIfTheTextIsTooLongForARicherOne() {
      Plan plan = compose(
          HATCH, Say.of("It is sent, and it will be there on Friday at the very latest."), link);
      assertThat(messages(plan))
          .containsExactly(
              "hatch: It is sent, and it will be there on Friday at the very latest.\nTrack it: https://example.com/track");
      assertThat(forms(plan)).containsExactly("slip");
    }

    @Test
    void showPicturesAlone() {
      Plan plan = compose(HATCH, Say.of("Look."), picture(), Say.of("Bye."));
      assertThat(messages(plan))
          .containsExactly(
              "hatch: Look.", "hatch: \n[A map: https://example.com/map.png]", "hatch: Bye.");
      assertThat(forms(plan)).containsExactly("slip", "picture", "slip");
      assertThat(plan.messages().get(1).limit()).isEmpty();
      assertThat(plan.messages().get(1).unit()).isEmpty();
      assertThat(plan.messages().get(1).measure()).isZero();
    }

    @Test
    void writeOutMediaTheyDoNotCarry() {
      Media film = Media.of(URI.create("https://example.com/film.mp4"), "video/mp4", "A film");
      Plan plan = compose(HATCH, film);
      assertThat(messages(plan)).containsExactly("hatch: A film: https://example.com/film.mp4");
      assertThat(plan.findings())
          .contains(Finding.info(
              Finding.Code.MEDIA_AS_LINK,
              0,
              "This stands in the text as a link; it is not shown here."));
    }

    @Test
    void showAPictureWithItsWordsWhereBothGoTogether() {
      String patch = """
          {"surfaces": {"board": {"forms": {"note": {
            "media": {"value": 1, "source": "test"}, "mediaTypes": {"value": "image/*", "source": "test"}}}}}}""";
      assertThat(messages(with(patch, BOARD, Say.of("Look."), picture())))
          .containsExactly("board: Look.\n[A map: https://example.com/map.png]");
      assertThat(messages(with(patch, BOARD, picture())))
          .containsExactly("board: A map\n[A map: https://example.com/map.png]");
      assertThat(messages(with(patch, BOARD, picture(), picture())))
          .containsExactly(
              "board: A map: https://example.com/map.png\n[A map: https://example.com/map.png]");
    }

    @Test
    void numberSteps() {
      assertThat(messages(compose(BOOTH, Say.of("Do this:"), Steps.of("Open it", "Close it"))))
          .containsExactly("booth: Do this:\n1. Open it\n2. Close it");
    }

    @Test
    void askForWhatIsNeeded() {
      assertThat(messages(compose(BOOTH, Ask.of("your name", "so that we can find you"))))
          .containsExactly("booth: Please send us your name, so that we can find you.");
    }
  }

  @Nested
  class Breaking {
    @Test
    void prefersTheEndOfAPartToTheEndOfASentence() {
      Plan plan = compose(
          SQUARE,
          Say.of("We are sorry. It is late."),
          Say.of(
              "The parcel left on Monday. It will reach you by the weekend. Thank you for waiting."));
      assertThat(messages(plan))
          .containsExactly(
              "square: We are sorry. It is late. 1/2",
              "square: The parcel left on Monday. It will reach you by the weekend. Thank you for waiting. 2/2");
    }

    @Test
    void keepsStepsOfOneListTogetherIfItCan() {
      Plan plan = compose(
          SQUARE,
          Say.of("This is what you can do about it at home, today."),
          Steps.of("Open the app", "Choose Orders", "Tap Refund status"),
          Say.of("Then wait."));
      assertThat(messages(plan))
          .containsExactly(
              "square: This is what you can do about it at home, today. 1/2",
              "square: 1. Open the app\n2. Choose Orders\n3. Tap Refund status\nThen wait. 2/2");
    }

    @Test
    void fillsTheFirstMessagesIfAllBreaksAreAlike() {
      assertThat(messages(compose(SQUARE, Say.of("word ".repeat(30)))))
          .containsExactly(
              "square: " + "word ".repeat(19).strip() + " 1/2",
              "square: " + "word ".repeat(11).strip() + " 2/2");
    }

    @Test
    void keepsTheSpaceOfTheAuthorWithinAMessage() {
      assertThat(messages(compose(SQUARE, Say.of("  One\n\n two\t three "))))
          .containsExactly("square: One\n\n two\t three");
    }
  }

  @Test
  void sameInputsGiveEqualPlans() {
    Resolution resolution = Town.REFUND;
    assertThat(refund(SQUARE, SPLIT))
        .isEqualTo(refund(SQUARE, SPLIT))
        .hasSameHashCodeAs(refund(SQUARE, SPLIT));
    assertThat(resolution.parts()).hasSize(8);
  }
}
