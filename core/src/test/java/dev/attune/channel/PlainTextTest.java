package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Draft.Position;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Steps;
import dev.attune.resolution.Weight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  private static final Sensitivity PUBLIC = Sensitivity.PUBLIC;
  private static final Passage FACT = Passage.of(0, Parts.fact(PUBLIC), Audience.EVERYONE);
  private static final Passage LINK = Passage.of(1, Parts.link(PUBLIC), Audience.EVERYONE);
  private static final Passage PICKS = Passage.of(2, Parts.choices(PUBLIC), Audience.EVERYONE);
  private static final Passage PICTURE = Passage.of(3, Parts.media(PUBLIC), Audience.EVERYONE);

  @Test
  void putsSentencesInOneParagraphAndTheRestOnLinesOfItsOwn() {
    List<Passage> flow = List.of(
        Passage.phrase("Sorry for the wait, Robin."),
        Passage.phrase("Your refund is on its way."),
        FACT,
        Passage.step(4, Parts.steps(PUBLIC), 1, Audience.EVERYONE),
        Passage.step(4, Parts.steps(PUBLIC), 2, Audience.EVERYONE),
        LINK,
        PICKS,
        PICTURE,
        Passage.phrase("Bye."));

    assertThat(PlainText.of(flow, Locale.UK)).isEqualTo("""
            Sorry for the wait, Robin. Your refund is on its way.
            Refund: EUR 25.00
            1. Open the app
            2. Choose Orders
            Track it: https://example.com/track/5512
            Did that solve it?
            A) Yes
            B) Not yet
            Map of the pick-up point: https://example.com/map.png
            Bye.""");
  }

  @Test
  void putsNoLineBeforeAnswersWithoutAPrompt() {
    Choices choices = new Choices(
        Optional.empty(), Parts.choices(PUBLIC).options(), Weight.MUST, Sensitivity.PUBLIC);

    assertThat(PlainText.of(Passage.of(0, choices, Audience.EVERYONE), Locale.UK))
        .isEqualTo("A) Yes\nB) Not yet");
  }

  @Test
  void hasALetterForEachOfTwentyAnswers() {
    List<Option> options = IntStream.rangeClosed(1, 20)
        .mapToObj(i -> new Option("Answer " + i, "v" + i))
        .toList();
    Choices choices = new Choices(Optional.empty(), options, Weight.MUST, PUBLIC);

    assertThat(PlainText.of(Passage.of(0, choices, Audience.EVERYONE), Locale.UK))
        .startsWith("A) Answer 1\n")
        .endsWith("\nT) Answer 20");
  }

  @ParameterizedTest
  @CsvSource({
    "One., Two., One. Two.",
    "對不起。, 已退款。, 對不起。已退款。",
    "すみません。, 返金しました。, すみません。返金しました。",
    "返金しました！, 次は？, 返金しました！次は？",
    "죄송합니다., 환불했습니다., 죄송합니다. 환불했습니다.",
    "已退款。, Bye., 已退款。Bye.",
    "已退款, 12:30, 已退款 12:30",
    "已退款。, 12:30, 已退款。12:30",
    "ขออภัย, คืนเงินแล้ว, ขออภัย คืนเงินแล้ว"
  })
  void joinsSentencesAsTheirLanguageDoes(String first, String second, String joined) {
    assertThat(PlainText.of(List.of(Passage.phrase(first), Passage.phrase(second)), Locale.UK))
        .isEqualTo(joined);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Refund: 25, A) Yes, B) No",
    "fr, Refund\u00A0: 25, A) Yes, B) No",
    "fr-CA, Refund: 25, A) Yes, B) No",
    "zh, Refund\uFF1A25, A) Yes, B) No",
    "ja, Refund\uFF1A25, A) Yes, B) No",
    "ar, Refund: 25, \u0623) Yes, \u0628) No",
    "he, Refund: 25, \u05D0) Yes, \u05D1) No",
    "ru, Refund: 25, \u0410) Yes, \u0411) No",
    "sr-Latn, Refund: 25, A) Yes, B) No"
  })
  void hasTheColonAndTheLettersOfTheLanguage(String tag, String fact, String first, String second) {
    Locale locale = Locale.forLanguageTag(tag);
    Choices choices = new Choices(
        Optional.empty(),
        List.of(new Option("Yes", "y"), new Option("No", "n")),
        Weight.MUST,
        PUBLIC);
    Passage refund = Passage.of(0, Fact.forEveryone("Refund", "25"), Audience.EVERYONE);
    assertThat(PlainText.of(refund, locale)).isEqualTo(fact);
    assertThat(PlainText.of(Passage.of(0, choices, Audience.EVERYONE), locale))
        .isEqualTo(first + "\n" + second);
  }

  @Test
  void makesParagraphsOfLongThoughtsWhereMessagesAreLong() {
    String thought = "This is what happened. ".repeat(5).strip();
    List<Passage> flow = List.of(said(0, "Sorry."), said(1, thought), said(2, "Bye."));

    assertThat(whispered(flow)).isEqualTo("Sorry.\n\n" + thought + "\n\nBye.");
    assertThat(talked(flow)).isEqualTo("Sorry. " + thought + " Bye.");
    assertThat(whispered(List.of(said(0, "Sorry."), said(1, "Bye.")))).isEqualTo("Sorry. Bye.");
  }

  @Test
  void countsWideCharactersTwiceForAParagraph() {
    String thought = "本日中に担当者からご連絡いたします。".repeat(3);

    assertThat(thought).hasSizeLessThan(100);
    assertThat(whispered(List.of(said(0, thought), said(1, "お待ちください。"))))
        .isEqualTo(thought + "\n\nお待ちください。");
  }

  @Test
  void keepsTheLibrarysOwnWordsApartWhereMessagesAreLong() {
    List<Passage> flow = List.of(said(0, "All the best."), Passage.phrase("We wrote to you."));

    assertThat(whispered(flow)).isEqualTo("All the best.\n\nWe wrote to you.");
    assertThat(talked(flow)).isEqualTo("All the best. We wrote to you.");
  }

  @Test
  void partsListsFromWhatFollowsWhereMessagesAreLong() {
    Steps steps = Steps.of("Open the app", "Tap Refund");
    List<Passage> flow = List.of(
        said(0, "Do this:"),
        Passage.step(1, steps, 1, Audience.EVERYONE),
        Passage.step(1, steps, 2, Audience.EVERYONE),
        FACT,
        said(3, "Thank you."));

    assertThat(whispered(flow))
        .isEqualTo("Do this:\n1. Open the app\n2. Tap Refund\n\nRefund: EUR 25.00\n\nThank you.");
    assertThat(talked(flow))
        .isEqualTo("Do this:\n1. Open the app\n2. Tap Refund\nRefund: EUR 25.00\nThank you.");
  }

  private static Passage said(int part, String text) {
    return Passage.prose(part, Say.of(text), text, Audience.EVERYONE);
  }

  private static String whispered(List<Passage> flow) {
    return PlainText.of(Plaza.draft(Plaza.whisper(), flow, List.of()));
  }

  private static String talked(List<Passage> flow) {
    return PlainText.of(Plaza.draft(Plaza.talk(), flow, List.of()));
  }

  @Test
  void closesWithTheCounterAndTheSignOff() {
    assertThat(PlainText.of(draft(List.of(FACT), Optional.of(new Position(2, 3)), "^RS")))
        .isEqualTo("Refund: EUR 25.00\n2/3 ^RS");
    assertThat(PlainText.of(draft(List.of(), Optional.of(new Position(2, 3)), "^RS")))
        .isEqualTo("2/3 ^RS");
    assertThat(PlainText.of(draft(List.of(FACT), Optional.empty(), "^RS")))
        .isEqualTo("Refund: EUR 25.00\n^RS");
    assertThat(PlainText.of(Plaza.draft(Plaza.talk(), List.of(FACT), List.of(LINK))))
        .isEqualTo("Refund: EUR 25.00");
  }

  @Test
  void hasNoWhiteSpaceAtEitherEndWhateverTheAuthorTyped() {
    Say say = Say.of(" Hello.\r\n");
    Passage passage = Passage.prose(0, say, say.wordings().get(0), Audience.EVERYONE);

    assertThat(PlainText.of(draft(List.of(passage), Optional.empty(), "^RS")))
        .isEqualTo("Hello. ^RS");
  }

  private static Draft draft(List<Passage> flow, Optional<Position> position, String signOff) {
    return new Draft(
        Plaza.talk(),
        Plaza.talk().forms().get(0),
        flow,
        List.of(),
        Plaza.conversation(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        position,
        Optional.of(signOff),
        Locale.UK,
        Author.PERSON,
        Plaza.NOON);
  }
}
