package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.compose.Finding.Code;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What authors are told of corrections, repetitions, lengths and pictures. */
class ReachTest {
  private static final Say HELLO = Say.of("Hello.");

  private static List<Finding> of(Plan plan, Code... codes) {
    return plan.findings().stream()
        .filter(finding -> List.of(codes).contains(finding.code()))
        .toList();
  }

  @Nested
  class ACorrection {
    private static final String EDITABLE = """
        {"surfaces": {"square": {
          "revisions": {"edit": {"value": true, "source": "test"}},
          "editWindow": {"value": "PT1H", "source": "test"}}}}
        """;

    private static List<Finding> findings(
        String patch, Purpose purpose, SurfaceId surface, Duration ago, Part... parts) {
      Correction earlier = new Correction(surface, new NativeId("m7"), NOW.minus(ago));
      ReplyContext context =
          ReplyContext.of(PlainChannel.conversation(SQUARE), NOW).correcting(earlier);
      Plan plan = Composer.of(new PlainChannel(patch))
          .compose(Resolution.of(purpose, Locale.UK, parts), context);
      return of(plan, Code.CORRECTED_BY_EDIT, Code.CORRECTED_BY_REPLY);
    }

    private static Finding reply(String why) {
      return Finding.info(
          Code.CORRECTED_BY_REPLY,
          "What was said before stays, and this takes it back, because " + why + ".");
    }

    @Test
    void isToldToBeAnEdit() {
      assertThat(findings(EDITABLE, Purpose.CORRECT, SQUARE, Duration.ofHours(1), HELLO))
          .containsExactly(Finding.info(
              Code.CORRECTED_BY_EDIT,
              "What was said before gets this text; no new message is sent."));
    }

    @Test
    void isToldWhyItIsAReply() {
      assertThat(findings("{}", Purpose.CORRECT, SQUARE, Duration.ofHours(1), HELLO))
          .containsExactly(reply("messages on town/square cannot be edited"));
      assertThat(findings(EDITABLE, Purpose.CORRECT, SQUARE, Duration.ofHours(2), HELLO))
          .containsExactly(reply("the time to edit it is over"));
      assertThat(findings(EDITABLE, Purpose.CORRECT, BOARD, Duration.ofHours(1), HELLO))
          .containsExactly(reply("it was said on town/board"));
      assertThat(findings(
              EDITABLE,
              Purpose.CORRECT,
              SQUARE,
              Duration.ofHours(1),
              HELLO,
              Town.secret("Only for you.")))
          .containsExactly(reply("part of this is for the customer alone"));
      assertThat(findings(
              EDITABLE,
              Purpose.CORRECT,
              SQUARE,
              Duration.ofHours(1),
              Say.of("It is a long story. ".repeat(8))))
          .containsExactly(reply("this does not fit into it"));
    }

    @Test
    void isNothingElse() {
      assertThat(findings(EDITABLE, Purpose.UPDATE, SQUARE, Duration.ofHours(1), HELLO))
          .isEmpty();
    }
  }

  @Nested
  class ARepetition {
    private static final String FORBIDDEN = """
        {"surfaces": {"square": {"restrictions": {"identical-texts": {"value": true, "source": "test"}}}}}
        """;

    private static Plan plan(String patch, FindingPolicy policy, String lately, Part... parts) {
      ReplyContext context = ReplyContext.of(PlainChannel.conversation(SQUARE), NOW)
          .after(List.of(lately))
          .with(Preferences.standard().withFindings(policy));
      return Composer.of(new PlainChannel(patch)).compose(Town.resolution(parts), context);
    }

    private static List<Finding> findings(String patch, String lately, Part... parts) {
      return of(
          plan(patch, FindingPolicy.standard(), lately, parts), Code.REWORDED, Code.SAID_BEFORE);
    }

    @Test
    void isToldIfThereIsNoOtherWording() {
      assertThat(findings(FORBIDDEN, "hello!", HELLO))
          .containsExactly(
              Finding.warning(
                  Code.SAID_BEFORE,
                  "A message is the same as one this account posted lately, which the platform forbids, and there is no other wording. Offer one."));
    }

    @Test
    void isToldToBeAvoided() {
      assertThat(findings(FORBIDDEN, "Hello there.", Say.of("Hello.", "Hello there.")))
          .containsExactly(
              Finding.info(
                  Code.REWORDED,
                  "Another wording was taken, because this account posted the first one lately and the platform forbids the same text twice."));
    }

    @Test
    void isNothingWhereItIsAllowedOrSomethingElseWasSaid() {
      assertThat(findings("{}", "Hello.", HELLO)).isEmpty();
      assertThat(findings(FORBIDDEN, "Hello there.", HELLO)).isEmpty();
    }

    @Test
    void isNothingBetweenTextsWithoutWords() {
      assertThat(findings(FORBIDDEN, "👍", Say.of("❤️"))).isEmpty();
    }

    @Test
    void mayRefuseThePlanAfterOtherWordingsWereTried() {
      FindingPolicy strict =
          FindingPolicy.standard().with(Code.SAID_BEFORE, FindingPolicy.Verdict.REFUSE);
      assertThat(plan(FORBIDDEN, strict, "Hello.", HELLO).isRefused()).isTrue();
      assertThat(plan(FORBIDDEN, strict, "Hello there.", Say.of("Hello.", "Hello there."))
              .isRefused())
          .isFalse();
    }
  }

  @Nested
  class ALength {
    private static final String CUSTOM = """
        {"surfaces": {"board": {"forms": {"note": {"customary": 20}}}}}
        """;

    private static List<Finding> findings(Part... parts) {
      Plan plan = Composer.of(new PlainChannel(CUSTOM))
          .compose(Town.resolution(parts), ReplyContext.of(PlainChannel.conversation(BOARD), NOW));
      return of(plan, Code.LONGER_THAN_CUSTOMARY);
    }

    @Test
    void isToldOfTheLongestMessage() {
      assertThat(findings(Say.of("x".repeat(190)), Say.of("y".repeat(195))))
          .containsExactly(
              Finding.info(
                  Code.LONGER_THAN_CUSTOMARY,
                  "Message 1 has 195 utf-16-units; on town/board people read up to 20. Offer shorter wordings."));
    }

    @Test
    void isFineUpToTheCustom() {
      assertThat(findings(Say.of("x".repeat(20)))).isEmpty();
      assertThat(findings(Say.of("x".repeat(21)))).hasSize(1);
    }
  }

  @Nested
  class APicture {
    private static Plan plan(String alt, String text, Media media) {
      PlainChannel channel = new PlainChannel("""
          {"surfaces": {"board": {"forms": {"note": {
            "media": {"value": 1, "source": "test"},
            "mediaTypes": {"value": "image/* video/* application/*", "source": "test"}%s}}}}}""".formatted(alt));
      return Composer.of(channel)
          .compose(
              Town.resolution(Say.of(text), media),
              ReplyContext.of(PlainChannel.conversation(BOARD), NOW));
    }

    @Test
    void isToldToBeShownWithoutItsWords() {
      Plan plan = plan("", "Look.", Town.picture());
      assertThat(plan.findings())
          .containsExactly(
              Finding.info(
                  Code.ALT_TEXT_LOST,
                  1,
                  "This is shown without its words, for which there is no place here. Say in the text what it shows."));
    }

    @Test
    void isFineWhereTheWordsGoWithItOrStandInTheText() {
      assertThat(plan(
                  ", \"mediaAlt\": {\"value\": true, \"source\": \"test\"}",
                  "Look.",
                  Town.picture())
              .findings())
          .isEmpty();
      assertThat(plan("", "A map of the town.", Town.picture()).findings()).isEmpty();
    }

    @Test
    void isNoFile() {
      Media letter =
          Media.of(URI.create("https://example.com/a.pdf"), "application/pdf", "A letter");
      assertThat(plan("", "Look.", letter).findings()).isEmpty();
    }
  }
}
