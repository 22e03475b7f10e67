package dev.attune.compose;

import static dev.attune.compose.PlainChannel.BOARD;
import static dev.attune.compose.PlainChannel.BOOTH;
import static dev.attune.compose.PlainChannel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Link;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoTest {
  private static final String THEIRS =
      "@Evil_Bot and #AcmeFails, see https://evil.example/x?y=1. Thanks @acme, robin@example.org, www.evil.example";

  private static Identity who(String id, String handle) {
    return new Identity(BOARD.channel(), new NativeId(id), Optional.of(handle), Optional.empty());
  }

  private static Conversation conversation(SurfaceId surface) {
    Identity brand = who("acme", "acme");
    Message asked = Message.of(
        new NativeId("m1"), who("robin", "robin_r"), NOW.minusSeconds(60), "Is #ours down?");
    return Conversation.begin(surface, new NativeId("t1"), brand, asked)
        .with(Message.of(
            new NativeId("m2"), who("other", "other"), NOW.minusSeconds(50), THEIRS + " @robin_r"))
        .with(Message.of(new NativeId("m3"), brand, NOW.minusSeconds(40), "We are at #acmehelp"));
  }

  private static List<Finding> findings(SurfaceId surface, FindingPolicy policy, Part... parts) {
    ReplyContext context = ReplyContext.of(conversation(surface), NOW)
        .with(Preferences.standard().withFindings(policy));
    return Composer.of(new PlainChannel())
        .compose(Town.resolution(parts), context)
        .findings()
        .stream()
        .filter(finding -> finding.code() == Finding.Code.ECHOED_TAG)
        .toList();
  }

  private static List<Finding> findings(String text) {
    return findings(BOARD, FindingPolicy.standard(), Say.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You mean @evil_bot?",
        "You mean ＠evil_bot?",
        "We read #ACMEFAILS.",
        "We saw (https://evil.example/x?y=1).",
        "We saw www.evil.example!",
        "Yes, #ours is down."
      })
  void isFound(String text) {
    assertThat(findings(text))
        .containsExactly(
            Finding.warning(
                Finding.Code.ECHOED_TAG,
                0,
                "A mention, hashtag or link here comes from what others wrote, and works again when everyone reads it. Leave it out."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello @robin_r.",
        "We are @acme.",
        "Read #acmehelp.",
        "You mean Evil_Bot and AcmeFails?",
        "Is it #AcmeFailsNot or https://evil.example/x?",
        "No. 1 of #1"
      })
  void isNotWhatIsOursTheCustomersOrAnother(String text) {
    assertThat(findings(text)).isEmpty();
  }

  @Test
  void isNotInPrivate() {
    assertThat(findings(BOOTH, FindingPolicy.standard(), Say.of("You mean @evil_bot?")))
        .isEmpty();
    assertThat(findings(BOARD, FindingPolicy.standard(), Say.of("Hi."), Town.secret("@evil_bot")))
        .isEmpty();
  }

  @Test
  void isNotAPageWeLinkTo() {
    Link link = Link.of("Page", URI.create("https://evil.example/x?y=1"));
    assertThat(findings(
            BOARD, FindingPolicy.standard(), Say.of("See https://evil.example/x?y=1."), link))
        .isEmpty();
  }

  @Test
  void isNotWhatTheHostSaysIsItsOwn() {
    FindingPolicy policy = FindingPolicy.standard().withOwn("#ours", "evil.example");
    assertThat(findings(BOARD, policy, Say.of("Yes, #ours: https://evil.example/x?y=1")))
        .isEmpty();
  }
}
