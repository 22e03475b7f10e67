package dev.attune.compose;

import static dev.attune.compose.PlainChannel.HATCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Draft.Position;
import dev.attune.conversation.NativeId;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Steps;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words and media in one message, and when they are not. */
class CardTest {
  private static final String CARD = """
      {"surfaces": {"hatch": {"forms": {
        "card": {
          "heading": {"value": 30, "unit": "utf-16-units", "source": "test"},
          "media": {"value": 1, "source": "test"},
          "mediaTypes": {"value": "image/*", "source": "test"}},
        "picture": {"media": {"value": 3}}}}}}
      """;
  private static final Say SHORT = Say.of("Your refund is booked.");
  private static final Say LONG = Say.of("Your refund is booked, and you have it on Monday.");
  private static final Media MAP = Town.picture();
  private static final Media PLAN =
      Media.of(URI.create("https://example.com/plan.png"), "image/png", "A plan");

  private static Plan plan(Part... parts) {
    return plan(CARD, Preferences.standard(), parts);
  }

  private static Plan plan(String patch, Preferences preferences, Part... parts) {
    return Composer.of(new PlainChannel(patch))
        .compose(
            Town.resolution(parts),
            ReplyContext.of(PlainChannel.conversation(HATCH), PlainChannel.NOW).with(preferences));
  }

  @Test
  void holdsWordsAndAPicture() {
    Plan plan = plan(SHORT, Fact.forEveryone("Refund", "EUR 25"), MAP);

    assertThat(Town.forms(plan)).containsExactly("card");
    assertThat(Town.messages(plan))
        .containsExactly(
            "hatch: Your refund is booked.\nRefund: EUR 25\n[A map: https://example.com/map.png]");
    assertThat(plan.messages().get(0).measure()).isEqualTo("Refund: EUR 25".length());
    assertThat(plan.fidelity()).isEqualTo(Fidelity.EXACT);
  }

  @Test
  void holdsThePictureWhichComesFirstToo() {
    assertThat(Town.forms(plan(MAP, SHORT))).containsExactly("card");
  }

  @Test
  void isNotMadeOfWordsAlone() {
    Choices choices = Choices.of("Solved?", new Option("Yes", "y"), new Option("No", "n"));

    assertThat(Town.forms(plan(SHORT))).containsExactly("slip");
    assertThat(Town.forms(plan(SHORT, SHORT))).containsExactly("slip");
    assertThat(Town.forms(plan(SHORT, choices))).containsExactly("buttons");
  }

  @Test
  void isNotMadeOfAPictureAlone() {
    assertThat(Town.forms(plan(MAP))).containsExactly("picture");
  }

  @Test
  void holdsNoHeadingThatIsTooLong() {
    assertThat(Town.forms(plan(LONG, MAP))).containsExactly("slip", "picture");
  }

  @Test
  void holdsNoStepsNorListsNorAddresses() {
    assertThat(Town.forms(plan(SHORT, Steps.of("Open it", "Tap it"), MAP)))
        .containsExactly("slip", "picture");
    assertThat(Town.forms(plan(Say.of("First.\nThen."), MAP))).containsExactly("slip", "picture");
    assertThat(Town.forms(
            plan(SHORT, Link.of("Track it", URI.create("http://example.com/track")), MAP)))
        .containsExactly("slip", "picture");
  }

  @Test
  void takesNoShorterWording() {
    Say either = Say.of("Booked.", "Your refund is booked, and you have it on Monday.");

    assertThat(Town.messages(plan(either, MAP)))
        .containsExactly(
            "hatch: Your refund is booked, and you have it on Monday.",
            "hatch: \n[A map: https://example.com/map.png]");
  }

  @Test
  void takesAShorterWordingForAnAuthorWhoWantsOneMessage() {
    Preferences shorten = Preferences.standard().withOverflow(List.of(Overflow.SHORTEN));
    Say either = Say.of("Booked.", "Your refund is booked, and you have it on Monday.");

    assertThat(Town.forms(plan(CARD, shorten, either, MAP))).containsExactly("card");
  }

  @Test
  void isMadeOfWholePartsOfALongAnswer() {
    Say long1 = Say.of("This is a long story. ".repeat(5).strip());

    assertThat(Town.forms(plan(long1, SHORT, MAP))).containsExactly("slip", "card");
    assertThat(Town.forms(plan(Say.of("This is a long story. ".repeat(6).strip()), MAP)))
        .containsExactly("slip", "slip", "picture");
  }

  @Test
  void doesNotTakeWordsThatComeAfterAPictureAboutSomethingElse() {
    Say long1 = Say.of("This is a long story. ".repeat(5).strip());

    assertThat(Town.forms(plan(long1, MAP, SHORT))).containsExactly("slip", "picture", "slip");
  }

  @Test
  void carriesTheSignOffAndTheCounter() {
    Preferences signed = Preferences.standard().withSignOff("^RS").withCounters(Counters.ALWAYS);
    Say long1 = Say.of("This is a long story. ".repeat(5).strip());
    Plan plan = plan(CARD, signed, long1, SHORT, MAP);

    assertThat(Town.forms(plan)).containsExactly("slip", "card");
    assertThat(plan.messages().get(0).text()).endsWith(new Position(1, 2).toString());
    assertThat(plan.messages().get(1).text()).isEqualTo("Your refund is booked. 2/2 ^RS");
  }

  @Test
  void doesNotTearPicturesApart() {
    Plan plan = plan(SHORT, MAP, PLAN);

    assertThat(Town.forms(plan)).containsExactly("slip", "picture");
    assertThat(Town.messages(plan))
        .containsExactly(
            "hatch: Your refund is booked.",
            "hatch: \n[A map: https://example.com/map.png]\n[A plan: https://example.com/plan.png]");
  }

  @Test
  void isNoPlaceForFilesOfAnotherKind() {
    Media film = new Media(
        URI.create("https://example.com/a.mp4"),
        "video/mp4",
        "A film",
        Weight.MUST,
        MAP.sensitivity());

    assertThat(Town.messages(plan(SHORT, film)))
        .containsExactly("hatch: Your refund is booked.\nA film: https://example.com/a.mp4");
  }

  @Test
  void isNotForCorrectionsByEditing() {
    String editable = """
        {"surfaces": {"hatch": {"revisions": {"edit": {"value": true, "source": "test"}}}}}
        """;
    Correction earlier =
        new Correction(HATCH, new NativeId("m7"), PlainChannel.NOW.minusSeconds(60));
    ReplyContext context =
        ReplyContext.of(PlainChannel.conversation(HATCH), PlainChannel.NOW).correcting(earlier);
    Plan plan = Composer.of(new PlainChannel(editable))
        .compose(Resolution.of(Purpose.CORRECT, Locale.UK, MAP), context);

    assertThat(plan.messages())
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message.edits()).isEqualTo(Optional.empty()));
  }
}
