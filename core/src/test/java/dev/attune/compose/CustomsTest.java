package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.NOW;
import static dev.attune.compose.PlainChannel.SQUARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Say;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counters, mentions and signatures stand where people expect them. */
class CustomsTest {
  private static final String MENTIONS = """
      {"surfaces": {
        "square": {"mentions": {"value": "automatic", "source": "test"}},
        "board": {"mentions": {"value": "typed", "source": "test"}}}}
      """;

  private static List<String> said(SurfaceId surface, Preferences preferences, String text) {
    Plan plan = Composer.of(new PlainChannel(MENTIONS))
        .compose(
            Town.resolution(Say.of(text)),
            ReplyContext.of(PlainChannel.conversation(surface), NOW).with(preferences));
    return plan.messages().stream().map(PlannedMessage::text).toList();
  }

  private static String sentences(int count) {
    return "This is a sentence of forty characters. ".repeat(count).strip();
  }

  @Test
  void countersFollowTheSurface() {
    assertThat(said(SQUARE, Preferences.standard(), sentences(4)))
        .hasSize(2)
        .allMatch(text -> text.matches(".* [12]/2"));
    assertThat(said(BOARD, Preferences.standard(), sentences(8)))
        .hasSize(2)
        .noneMatch(text -> text.contains("/2"));
  }

  @Test
  void countersFollowTheAuthorWhoWantsThemOrNot() {
    assertThat(said(SQUARE, Preferences.standard().withCounters(Counters.NEVER), sentences(4)))
        .hasSize(2)
        .noneMatch(text -> text.contains("/2"));
    assertThat(said(BOARD, Preferences.standard().withCounters(Counters.ALWAYS), sentences(8)))
        .hasSize(2)
        .allMatch(text -> text.matches(".* [12]/2"));
  }

  @Test
  void aSingleMessageHasNoCounter() {
    assertThat(said(BOARD, Preferences.standard().withCounters(Counters.ALWAYS), "Hello."))
        .containsExactly("Hello.");
  }

  @Test
  void theCustomerIsNamedWhereThatIsTypedAndOnlyAtFirst() {
    List<String> texts = said(BOARD, Preferences.standard().withMention(), sentences(8));
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0)).startsWith("@robin This");
    assertThat(texts.get(1)).startsWith("This");
    assertThat(texts.get(0).length()).isLessThanOrEqualTo(200);
  }

  @Test
  void theCustomerIsNotNamedWhereThePlatformDoesSoOrNobodyElseListens() {
    Preferences mention = Preferences.standard().withMention();
    assertThat(said(SQUARE, mention, "Hello.")).containsExactly("Hello.");
    assertThat(said(BOOTH, mention, "Hello.")).containsExactly("Hello.");
    assertThat(said(BOARD, Preferences.standard(), "Hello.")).containsExactly("Hello.");
  }

  @Test
  void theSignatureStandsOnTheLastMessage() {
    assertThat(said(BOARD, Preferences.standard().withSignOff("^RS"), sentences(8)))
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("^RS"),
            last -> assertThat(last).endsWith("^RS"));
  }
}
