package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Secret;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.Flag;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.Message;
import dev.attune.conversation.Origin;
import dev.attune.resolution.Say;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote a mail, and to which matter it belongs: what is proven, and what only says so. */
class ProofTest {

  private static final String OWN = """
      From: Care <CARE@example.com>
      To: robin@example.org
      Message-ID: <own@example.com>
      References: <CAF-first.1@mail.example.org>
      Date: Sat, 21 Nov 2026 10:15:00 +0100

      Your refund is on its way.
      """;

  private static Channel channel(String account, Map<String, String> values, String... keys) {
    ChannelSettings.Builder settings = ChannelSettings.builder()
        .account(new AccountId(account))
        .value("address", "care@example.com")
        .secrets(name -> name.equals("reply-key")
            ? Arrays.stream(keys).map(Secret::of).toList()
            : java.util.List.of());
    values.forEach(settings::value);
    return new EmailChannelProvider().open(settings.build());
  }

  private static InboundEvent event(Channel channel, String mail) {
    return channel.decoder().orElseThrow().decode(Mails.octets(mail)).get(0);
  }

  @Nested
  class OwnMail {

    private InboundEvent read(Map<String, String> values, String mail) {
      return event(channel("acme", values), mail);
    }

    @Test
    void isQuarantinedIfNothingProvesIt() {
      MessageReceived event = (MessageReceived) read(Map.of(), OWN);

      assertThat(event.isQuarantined()).isTrue();
      assertThat(event.message().flags())
          .containsExactly(Flag.quarantine(Flag.IMPOSTOR_OF_BRAND, "care@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "mx.example.com; dmarc=pass header.from=example.com",
          "mx.example.com 1; spf=fail smtp.mailfrom=a@list.example; dkim=pass (2048 bit; good) header.d=example.com",
          "MX.example.com; dkim=pass header.i=@mail.example.com",
          "mx.example.com; spf=pass smtp.mailfrom=bounce@example.com"
        })
    void isAnEchoIfAHostWeTrustProvesIt(String results) {
      InboundEvent event = read(
          Map.of("trusted-mail-hosts", "other.example, mx.example.com"),
          "Authentication-Results: " + results + "\n" + OWN);

      assertThat(event).isInstanceOf(MessageEchoed.class);
      assertThat(((MessageEchoed) event).thread().value())
          .isEqualTo("CAF-first.1@mail.example.org");
      assertThat(((MessageEchoed) event).message().text()).isEqualTo("Your refund is on its way.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Authentication-Results: mx.evil.example; dmarc=pass header.from=example.com\n",
          "Authentication-Results: mx.example.com.evil.example; dmarc=pass header.from=example.com\n",
          "Authentication-Results: (mx.example.com) x; dmarc=pass header.from=example.com\n",
          "Authentication-Results: mx.example.com; dmarc=fail (dmarc=pass) header.from=example.com\n",
          "Authentication-Results: mx.example.com; dkim=pass header.d=evil.example\n",
          "Authentication-Results: mx.example.com; dkim=pass header.d=com\n",
          "Authentication-Results: mx.example.com; dkim=pass header.d=notexample.com\n",
          "Authentication-Results: mx.example.com; none\n",
          "Authentication-Results: mx.example.com; spf=none\nReceived: from x by mx.example.com; Sat, 21 Nov 2026 10:15:00"
              + " +0100\nAuthentication-Results: mx.example.com; dmarc=pass header.from=example.com\n",
          "Authentication-Results: mx.example.com; dmarc=pass header.from=example.com\nFrom: mallory@evil.example\n"
        })
    void isNotBelievedForWhatOthersWrite(String fields) {
      InboundEvent event = read(Map.of("trusted-mail-hosts", "mx.example.com"), fields + OWN);

      assertThat(event).isInstanceOf(MessageReceived.class);
      boolean ours =
          ((MessageReceived) event).message().author().id().value().equals("care@example.com");
      assertThat(event.isQuarantined()).isEqualTo(ours);
    }

    @Test
    void isBelievedInAMailboxOfOurOwn() {
      assertThat(read(Map.of("own-mail", "trusted"), OWN)).isInstanceOf(MessageEchoed.class);
    }

    @Test
    void ofAFormIsFromWhoFilledItIn() {
      MessageReceived event =
          (MessageReceived) read(Map.of("trusted-mail-hosts", "mx.example.com"), """
              Authentication-Results: mx.example.com; dmarc=pass header.from=example.com
              From: care@example.com
              To: care@example.com
              Reply-To: Robin <robin@example.org>
              Message-ID: <form-1@web.example.com>

              Where is my refund?
              """);

      assertThat(event.message().author().id().value()).isEqualTo("robin@example.org");
      assertThat(event.message().origin()).isEqualTo(Origin.UNCERTAIN);
      assertThat(event.isQuarantined()).isFalse();
    }
  }

  @Nested
  class Senders {

    private Message read(String fields) {
      return ((MessageReceived) event(
              channel("acme", Map.of("trusted-mail-hosts", "mx.example.com")),
              fields + Mails.HEAD + "\nHi"))
          .message();
    }

    @Test
    void areMarkedIfTheirDomainDisownsThem() {
      Message message =
          read("Authentication-Results: mx.example.com; dmarc=fail header.from=example.org\n");

      assertThat(message.flags())
          .containsExactly(
              Flag.warning(Flag.SENDER_NOT_AUTHENTICATED, "dmarc=fail header.from=example.org"));
      assertThat(message.details()).containsEntry("authentication", "failed");
    }

    @Test
    void areProvenByTheirDomain() {
      Message message =
          read("Authentication-Results: mx.example.com; dmarc=pass header.from=example.org\n");

      assertThat(message.flags()).isEmpty();
      assertThat(message.details()).containsEntry("authentication", "passed");
    }

    @Test
    void areUnknownIfNobodyLooked() {
      assertThat(read("").details()).doesNotContainKey("authentication");
    }

    @Test
    void whoAreTwoAreMarked() {
      assertThat(read("From: mallory@evil.example\n").flags())
          .containsExactly(
              Flag.warning("several-authors", "mallory@evil.example", "robin@example.org"));
    }

    @Test
    void whoUseAnIdOfOursAreQuarantined() {
      String id = "Am_0123456789abcdef0123456789abcdef@example.com";
      MessageReceived event = (MessageReceived) event(
          channel("acme", Map.of()),
          "From: mallory@evil.example\nTo: care@example.com\nMessage-ID: <" + id + ">\n\nHi");

      assertThat(event.message().flags())
          .containsExactly(Flag.quarantine(Flag.MESSAGE_ID_REUSED, id));
      assertThat(event.message().id().value()).endsWith("@missing-id.invalid");
    }
  }

  @Nested
  class Tokens {

    private static final Map<String, String> SETTINGS =
        Map.of("reply-address", "Care+{token}@replies.example.com");
    private final Channel channel = channel("acme", SETTINGS, "key-2", "key-1");

    private String sent(Channel from) {
      return from.renderer()
          .payload(Drafts.draft(
              Drafts.conversation(Map.of()), Drafts.passages(Say.of("On its way, Robin."))))
          .body();
    }

    private String field(String mail, String name) {
      return MailReader.head(mail.getBytes(StandardCharsets.US_ASCII)).body(name);
    }

    private String replyTo(Channel from) {
      return Sender.first(field(sent(from), "reply-to")).orElseThrow().address();
    }

    private MessageReceived answer(Channel to, String author, String recipient, String more) {
      return (MessageReceived) event(
          to,
          "From: " + author + "\nTo: Care <" + recipient + ">\nMessage-ID: <answer@x.example>\n"
              + more + "\nThanks");
    }

    @Test
    void standInTheAddressAndTheIdOfWhatWeSend() {
      String mail = sent(channel);

      assertThat(replyTo(channel)).matches("Care\\+[a-z2-7]{37}@replies\\.example\\.com");
      assertThat(field(mail, "message-id")).matches("<Am_[a-z2-7]{29}@example\\.com>");
      assertThat(replyTo(channel)).contains(field(mail, "message-id").substring(4, 33));
      assertThat(field(mail, "from")).endsWith("<care@example.com>");
      assertThat(sent(channel)).isEqualTo(mail);
    }

    @Test
    void areNotMadeWithoutAKey() {
      Channel keyless = channel("acme", SETTINGS);

      assertThat(sent(keyless)).doesNotContain("\r\nReply-To:");
      assertThat(field(sent(keyless), "message-id")).matches("<Am_[0-9a-f]{32}@example\\.com>");
    }

    @Test
    void bringTheAnswerToWhatWasAnswered() {
      String id = field(sent(channel), "message-id");

      MessageReceived event = answer(channel, "robin@example.org", replyTo(channel), "");

      assertThat(event.message().inReplyTo())
          .map(Object::toString)
          .contains(id.replaceAll("[<>]", ""));
      assertThat(event.thread().toString()).isEqualTo(id.replaceAll("[<>]", ""));
      assertThat(event.addressed()).isTrue();
      assertThat(event.message().flags()).isEmpty();
      assertThat(event.message().origin()).isEqualTo(Origin.PERSON);
    }

    @Test
    void countMoreThanReferences() {
      MessageReceived event = answer(
          channel,
          "robin@example.org",
          replyTo(channel),
          "In-Reply-To: <other@x.example>\nReferences: <another@x.example> <other@x.example>\n");

      assertThat(event.message().inReplyTo())
          .map(Object::toString)
          .hasValueSatisfying(id -> assertThat(id).startsWith("Am_"));
      assertThat(event.thread().toString()).startsWith("Am_");
    }

    @Test
    void leaveTheThreadThatHoldsWhatTheyName() {
      String id = field(sent(channel), "message-id");

      MessageReceived event = answer(
          channel,
          "robin@example.org",
          replyTo(channel),
          "References: <" + Drafts.ROOT + "> " + id + "\n");

      assertThat(event.thread().toString()).isEqualTo(Drafts.ROOT);
    }

    @Test
    void areReadInAnyCaseAndByAFormerKey() {
      Channel former = channel("acme", SETTINGS, "key-1");

      assertThat(answer(
                  channel,
                  "Robin@Example.org",
                  replyTo(former).toUpperCase(java.util.Locale.ROOT),
                  "")
              .message()
              .inReplyTo())
          .isPresent();
    }

    @Test
    void ofAnotherSenderAreQuarantinedWithTheEvidence() {
      MessageReceived event = answer(channel, "mallory@evil.example", replyTo(channel), "");

      String id = field(sent(channel), "message-id").replaceAll("[<>]", "");
      assertThat(event.message().flags())
          .containsExactly(
              Flag.quarantine(Flag.REPLY_TOKEN_OF_ANOTHER_SENDER, "mallory@evil.example", id));
      assertThat(event.isQuarantined()).isTrue();
    }

    @Test
    void thatWereChangedInOneLetterAreNone() {
      String address = replyTo(channel);
      int start = address.indexOf('+') + 1;
      for (int i = start; i < start + 29; i++) {
        char other = address.charAt(i) == 'a' ? 'b' : 'a';
        String forged = address.substring(0, i) + other + address.substring(i + 1);

        assertThat(answer(channel, "robin@example.org", forged, "").message().inReplyTo())
            .as("letter %d", i)
            .isEmpty();
      }
    }

    @Test
    void ofAnotherAccountOrKeyAreNone() {
      assertThat(
              answer(channel("other", SETTINGS, "key-2"), "robin@example.org", replyTo(channel), "")
                  .message()
                  .inReplyTo())
          .isEmpty();
      assertThat(
              answer(channel("acme", SETTINGS, "key-3"), "robin@example.org", replyTo(channel), "")
                  .message()
                  .inReplyTo())
          .isEmpty();
      assertThat(answer(channel("acme", SETTINGS), "robin@example.org", replyTo(channel), "")
              .message()
              .inReplyTo())
          .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Delivered-To", "X-Original-To", "Envelope-To", "X-Forwarded-To", "Cc"})
    void areFoundWhereverTheMailNamesTheAddress(String name) {
      assertThat(answer(
                  channel,
                  "robin@example.org",
                  "care@example.com",
                  name + ": " + replyTo(channel) + "\n")
              .message()
              .inReplyTo())
          .isPresent();
    }

    @Test
    void inOurOwnIdsMakeAnEcho() {
      String copy = sent(channel);

      assertThat(event(channel, copy)).isInstanceOf(MessageEchoed.class);
      assertThat(event(channel("acme", SETTINGS, "key-3"), copy).isQuarantined())
          .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"care@example.com", "abcdefghijklmnopqrstuvwxyz12+{token}@example.com"})
    void needRoomInTheAddress(String address) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(
              () -> channel("acme", Map.of("reply-address", address))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("setting reply-address must hold {token} before the at sign");
    }
  }
}
