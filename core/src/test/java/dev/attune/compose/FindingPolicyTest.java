package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.compose.Finding.Code;
import dev.attune.compose.Finding.Severity;
import dev.attune.compose.FindingPolicy.Verdict;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingPolicyTest {
  private static final FindingPolicy STANDARD = FindingPolicy.standard();
  private static final Say MAIL = Say.of("Please mail us at care@example.com, and we will help.");

  private static Plan plan(SurfaceId surface, FindingPolicy policy, Part... parts) {
    ReplyContext context = ReplyContext.of(PlainChannel.conversation(surface), NOW)
        .with(Preferences.standard().withFindings(policy));
    return Composer.of(new PlainChannel())
        .compose(Resolution.of(Purpose.RESOLVE, Locale.UK, parts), context);
  }

  private static Plan plan(FindingPolicy policy, Part... parts) {
    return plan(BOOTH, policy, parts);
  }

  @Test
  void refusesCardsAccountsAndTokensUnlessTheHostSaysOtherwise() {
    assertThat(List.of(Code.values()).stream()
            .filter(code -> STANDARD.verdict(code).isPresent())
            .toList())
        .containsExactly(
            Code.CARD_NUMBER_IN_PUBLIC, Code.BANK_ACCOUNT_IN_PUBLIC, Code.ACCESS_TOKEN_IN_PUBLIC);
    Say card = Say.of("It is 4111 1111 1111 1111.");
    assertThat(plan(SQUARE, STANDARD, card).isRefused()).isTrue();
    Plan warned = plan(SQUARE, STANDARD.with(Code.CARD_NUMBER_IN_PUBLIC, Verdict.WARN), card);
    assertThat(warned.isRefused()).isFalse();
    assertThat(Town.codes(warned)).containsExactly(Code.CARD_NUMBER_IN_PUBLIC);
  }

  @Test
  void silencesAndStillKnowsWhatDeflects() {
    Plan plan = plan(STANDARD.with(Code.LIP_SERVICE_OTHER_CHANNEL, Verdict.SILENCE), MAIL);
    assertThat(plan.findings()).isEmpty();
    assertThat(plan.deflects()).isTrue();
  }

  @Test
  void silencesAndStillKnowsWhatWasAdapted() {
    FindingPolicy policy = STANDARD
        .with(Code.MOVED_TO_PRIVATE, Verdict.SILENCE)
        .with(Code.WAITS_FOR_CUSTOMER, Verdict.SILENCE);
    Plan plan = plan(SQUARE, policy, Say.of("Hello."), Town.secret("Only for you."));
    assertThat(plan.findings()).isEmpty();
    assertThat(plan.fidelity()).isEqualTo(Fidelity.ADAPTED);
  }

  @Test
  void changesHowSeriousAFindingIs() {
    assertThat(plan(STANDARD.with(Code.LIP_SERVICE_OTHER_CHANNEL, Verdict.INFORM), MAIL)
            .findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.INFO);
    FindingPolicy warning = STANDARD.with(Code.MOVED_TO_PRIVATE, Verdict.WARN);
    assertThat(
            plan(SQUARE, warning, Say.of("Hi."), Town.secret("Only for you.")).findings())
        .filteredOn(finding -> finding.code() == Code.MOVED_TO_PRIVATE)
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void refusesWithTheSentenceAndThePart() {
    Plan plan =
        plan(STANDARD.with(Code.LIP_SERVICE_OTHER_CHANNEL, Verdict.REFUSE), Say.of("Hello."), MAIL);
    assertThat(plan.reason())
        .contains("Part 1: The customer is sent elsewhere. Answer here, where they asked.");
    assertThat(plan.fidelity()).isEqualTo(Fidelity.REFUSED);
    assertThat(Town.codes(plan)).containsExactly(Code.LIP_SERVICE_OTHER_CHANNEL);
    assertThat(plan.alternatives()).isEmpty();
  }

  @Test
  void refusesWithTheSentenceAloneIfItIsAboutTheWhole() {
    Plan plan = plan(
        STANDARD.with(Code.NO_HUMAN_LINE, Verdict.REFUSE), Fact.forEveryone("Time", "30 days"));
    assertThat(plan.reason())
        .contains("Nobody says anything here. Begin with a sentence of your own for the customer.");
  }

  @Test
  void setsWhatIsAWall() {
    Say[] says = new Say[5];
    Arrays.setAll(says, i -> Say.of("x".repeat(60 + i)));
    assertThat(plan(SQUARE, STANDARD, says).findings())
        .containsExactly(Finding.warning(
            Code.WALL_OF_MESSAGES,
            "5 public messages are a wall. Offer shorter wordings, or put MOVE before SPLIT."));
    assertThat(plan(SQUARE, STANDARD.withLongestThread(5), says).findings()).isEmpty();
    assertThat(plan(SQUARE, STANDARD, says[0], says[1], says[2], says[3]).findings())
        .isEmpty();
    assertThat(plan(BOOTH, STANDARD.withLongestThread(1), Town.secret("x".repeat(390)), says[0])
            .findings())
        .isEmpty();
  }

  @Test
  void isEqualIfItSaysTheSame() {
    FindingPolicy one = STANDARD
        .with(Code.JARGON, Verdict.SILENCE)
        .withOwn("#acme", "example.com")
        .withAnswerTime(Duration.ofHours(3));
    FindingPolicy other = STANDARD
        .withAnswerTime(Duration.ofHours(3))
        .withOwn("EXAMPLE.com")
        .withOwn("Acme")
        .with(Code.JARGON, Verdict.SILENCE);
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(STANDARD);
    assertThat(one)
        .hasToString(
            "FindingPolicy[%s, 2 of the brand's own, 4 messages, PT3H]".formatted(verdicts(one)))
        .isNotEqualTo(one.withLongestThread(5));
  }

  private static String verdicts(FindingPolicy policy) {
    String text = policy.toString();
    return text.substring("FindingPolicy[".length(), text.indexOf("}") + 1);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> STANDARD.withOwn("--"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("own must have a letter or a digit in each thing");
    assertThatThrownBy(() -> STANDARD.withLongestThread(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("messages must be 1 or more, but was 0");
    assertThatThrownBy(() -> STANDARD.withAnswerTime(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("usual must not be negative, but was PT-1S");
  }
}
