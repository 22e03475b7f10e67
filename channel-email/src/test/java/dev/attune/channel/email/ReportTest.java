package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

  private static final String DAEMON = """
      Return-Path: <>
      From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
      To: care@example.com
      Message-ID: <bounce@mx.example.com>
      Date: Sat, 21 Nov 2026 10:15:00 +0100
      Auto-Submitted: auto-replied
      MIME-Version: 1.0
      """;

  private static final String ORIGINAL = """
      --b
      Content-Type: message/rfc822

      From: care@example.com
      To: robin@example.org
      Message-ID: <Am_1@example.com>
      References: <CAF-first.1@mail.example.org> <x@y.example>

      Your refund is on its way.
      --b--
      """;

  private static byte[] report(String type, String machine, String groups) {
    return Mails.octets(DAEMON + """
        Content-Type: multipart/report; report-type=%s; boundary=b

        --b
        Content-Type: text/plain

        This is about your mail.
        --b
        Content-Type: %s

        %s
        """.formatted(type, machine, groups) + ORIGINAL);
  }

  private static byte[] bounce(String groups) {
    return report(
        "delivery-status",
        "message/delivery-status",
        "Reporting-MTA: dns; mx.example.com\n\n" + groups);
  }

  private static SignalReceived signal(byte[] mail) {
    return (SignalReceived) Mails.events(mail).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "failed, BOUNCED",
    "delivered, DELIVERED",
    "relayed, DELIVERED",
    "Failed (later), BOUNCED"
  })
  void tellsWhatBecameOfOurMail(String action, Signal signal) {
    SignalReceived event = signal(bounce("Final-Recipient: rfc822; Robin@example.org\nAction: "
        + action + "\nStatus: 5.1.1\nDiagnostic-Code: smtp;\n 550 5.1.1 unknown\n"));

    assertThat(event.signal()).isEqualTo(signal);
    assertThat(event.message()).contains(new NativeId("Am_1@example.com"));
    assertThat(event.thread()).contains(new NativeId("CAF-first.1@mail.example.org"));
    assertThat(event.by()).contains(Identity.of(EmailChannelProvider.KIND, "robin@example.org"));
    assertThat(event.key().value()).startsWith("mail:bounce@mx.example.com/");
  }

  @Test
  void doesNotTakeADelayForAnEnd() {
    InboundEvent event = Mails.events(
            bounce("Final-Recipient: rfc822; robin@example.org\nAction: delayed\nStatus: 4.4.1\n"))
        .get(0);

    assertThat(event).isInstanceOf(Unrecognized.class);
    assertThat(((Unrecognized) event).type()).isEqualTo("delivery-status delayed");
  }

  @Test
  void tellsOfEveryRecipient() {
    List<InboundEvent> events =
        Mails.events(bounce("Final-Recipient: rfc822; a@example.org\nAction: failed\n\n"
            + "Final-Recipient: rfc822; b@example.org\nAction: failed\n"));

    assertThat(events)
        .extracting(event -> event.key().value())
        .satisfiesExactly(
            one -> assertThat(one).matches("mail:bounce@mx\\.example\\.com/[0-9a-f]{8}"),
            two -> assertThat(two).matches("mail:bounce@mx\\.example\\.com/[0-9a-f]{8}#2"));
  }

  @Test
  void tellsThatOurMailWasOpened() {
    SignalReceived event = signal(report(
        "disposition-notification",
        "message/disposition-notification",
        "Final-Recipient: rfc822;robin@example.org\nOriginal-Message-ID: <Am_1@example.com>\n"
            + "Disposition: manual-action/MDN-sent-manually; displayed\n"));

    assertThat(event.signal()).isEqualTo(Signal.READ);
    assertThat(event.message()).contains(new NativeId("Am_1@example.com"));
  }

  @Test
  void doesNotTakeADeletedMailForAnOpenedOne() {
    SignalReceived event = signal(
        report(
            "disposition-notification",
            "message/disposition-notification",
            "Final-Recipient: rfc822;robin@example.org\nDisposition: automatic-action/MDN-sent-automatically; deleted\n"));

    assertThat(event.signal()).isEqualTo(Signal.DELIVERED);
  }

  @Test
  void tellsOfAComplaint() {
    SignalReceived event = signal(
        report(
            "feedback-report",
            "message/feedback-report",
            "Feedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\nOriginal-Rcpt-To: <robin@example.org>\n"));

    assertThat(event.signal()).isEqualTo(Signal.BLOCKED);
    assertThat(event.by()).contains(Identity.of(EmailChannelProvider.KIND, "robin@example.org"));
  }

  @Test
  void readsABounceThatIsOnlyText() {
    SignalReceived event =
        signal(Mails.octets(DAEMON + "\nSorry. 550 5.1.1 <robin@example.org>: unknown\n\n"
            + "--- Below is a copy\nMessage-ID: <Am_1@example.com>\n"));

    assertThat(event.signal()).isEqualTo(Signal.BOUNCED);
    assertThat(event.message()).contains(new NativeId("Am_1@example.com"));
  }

  @Test
  void readsTheRecipientFromTheHeaderOfABounce() {
    SignalReceived event = signal(Mails.octets(DAEMON
        + "X-Failed-Recipients: robin@example.org\nIn-Reply-To: <Am_1@example.com>\n\nSorry\n"));

    assertThat(event.by()).contains(Identity.of(EmailChannelProvider.KIND, "robin@example.org"));
    assertThat(event.message()).contains(new NativeId("Am_1@example.com"));
  }

  @Test
  void readsAReaction() {
    SignalReceived event = signal(Mails.mail(
        "In-Reply-To: <Am_1@example.com>\nContent-Type: multipart/alternative; boundary=b\n",
        "--b\nContent-Type: text/plain\n\nRobin reacted\n--b\nContent-Type: text/vnd.google.email-reaction+json\n\n"
            + "{\"version\":1,\"emoji\":\"x\"}\n--b--\n"));

    assertThat(event.signal()).isEqualTo(Signal.REACTED);
    assertThat(event.message()).contains(new NativeId("Am_1@example.com"));
  }

  @Test
  void doesNotTakeAForwardedBounceForABounceOfOurs() {
    MessageReceived event = Mails.received(Mails.mail(
        "Content-Type: multipart/mixed; boundary=m\n",
        "--m\nContent-Type: text/plain\n\nWhat is this?\n--m\nContent-Type: multipart/report; boundary=b\n\n"
            + "--b\nContent-Type: message/delivery-status\n\nAction: failed\nFinal-Recipient: rfc822;a@b.example\n"
            + ORIGINAL + "--m--\n"));

    assertThat(event.message().text()).isEqualTo("What is this?");
    assertThat(event.addressed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: Auto-Generated; owner-email=x",
        "Return-Path: <>",
        "X-Autoreply: yes",
        "X-MS-Exchange-Inbox-Rules-Loop: care@example.com"
      })
  void knowsWhatAMachineWrote(String field) {
    MessageReceived event = Mails.received(Mails.mail(field + "\n", "I am away until Monday."));

    assertThat(event.addressed()).isFalse();
    assertThat(event.message().origin().isAutomatic()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Precedence: bulk",
        "List-Unsubscribe: <https://shop.example>",
        "X-Auto-Response-Suppress: All",
        "X-Loop: yes"
      })
  void warnsOfWhatAMachineMayHaveWrittenAndStillListens(String field) {
    MessageReceived event = Mails.received(Mails.mail(field + "\n", "Where is my refund?"));

    assertThat(event.addressed()).isTrue();
    assertThat(event.message().origin()).isIn(Origin.UNCERTAIN, Origin.LIST);
  }

  @Test
  void takesAnExplicitNoForAPerson() {
    MessageReceived event = Mails.received(Mails.mail("Auto-Submitted: no\n", "Hi"));

    assertThat(event.addressed()).isTrue();
    assertThat(event.message().origin()).isEqualTo(Origin.PERSON);
  }

  @Test
  void doesNotTakeAListForAnAddressToUs() {
    MessageReceived event = Mails.received(Mails.octets("""
        From: robin@example.org
        To: talk@lists.example
        List-Id: <talk.lists.example>
        Message-ID: <1@x.example>

        Hello all
        """));

    assertThat(event.addressed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Auto-Submitted: auto-replied, AUTO_REPLY",
    "Auto-Submitted: vacation, AUTO_REPLY",
    "X-Autorespond: yes, AUTO_REPLY",
    "Auto-Submitted: auto-generated, NOTICE",
    "Return-Path: <>, NOTICE",
    "List-Id: <shop.lists.example>, LIST",
    "Precedence: list, LIST",
    "X-Loop: yes, UNCERTAIN",
    "X-Nothing: yes, PERSON"
  })
  void tellsWhatWroteIt(String field, Origin origin) {
    assertThat(Mails.received(Mails.mail(field + "\n", "Hi")).message().origin())
        .isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Automatic reply: Your parcel",
        "=?utf-8?q?R=C3=A9ponse_automatique?=: absent",
        "Abwesenheitsnotiz",
        "自动回复: 休假"
      })
  void doubtsWhoIsAway(String subject) {
    MessageReceived event = Mails.received(Mails.octets(
        "From: robin@example.org\nTo: care@example.com\nSubject: " + subject + "\n\nI am away."));

    assertThat(event.message().origin()).isEqualTo(Origin.UNCERTAIN);
    assertThat(event.addressed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi. This is the qmail-send program at mx.example.org.\nI'm afraid I wasn't able to deliver your message to the"
            + " following addresses.\n\n<robin@example.org>:\n192.0.2.1 does not like recipient.\nRemote host said: 550"
            + " no such user\nGiving up.\n\n--- Below this line is a copy of the message.\n\nMessage-ID:"
            + " <Am_1@example.com>\n",
        "This is the mail system at host mx.example.org.\n\n<robin@example.org>: host mx said: 550 5.1.1 User unknown (in"
            + " reply to RCPT TO command)\n\nMessage-ID: <Am_1@example.com>\n",
        "A message that you sent could not be delivered.\n\n  robin@example.org\n    host mx [192.0.2.1]: 554 refused\n\n"
            + "Message-Id: <Am_1@example.com>\n"
      })
  void readsBouncesInWords(String text) {
    byte[] mail = Mails.octets(
        "Return-Path: <>\nFrom: Mail.Delivery.System@mx.example.org\nTo: care@example.com\n\n"
            + text);

    SignalReceived event = (SignalReceived) Mails.events(mail).get(0);

    assertThat(event.signal()).isEqualTo(Signal.BOUNCED);
    assertThat(event.by()).map(Identity::id).contains(new NativeId("robin@example.org"));
    assertThat(event.message()).contains(new NativeId("Am_1@example.com"));
  }

  @Test
  void namesNobodyByWhatIsNoAddress() {
    byte[] mail =
        Mails.octets("Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.org\nTo: care@example.com\n\n"
            + "550 5.1.1 user unknown\n<robin@example.or\u0001\0\u0006\u0012>: unknown\n");

    SignalReceived event = (SignalReceived) Mails.events(mail).get(0);

    assertThat(event.by()).map(Identity::id).contains(new NativeId("robin@example.or"));
  }

  @Test
  void takesAWarningForNoBounce() {
    byte[] mail = Mails.octets(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.org\nTo: care@example.com\n\n"
            + "<robin@example.org>: connect to mx: 451 4.4.1 timed out. Delivery will be attempted for 3 more days.\n");

    assertThat(Mails.events(mail)).hasSize(1).first().isInstanceOf(Unrecognized.class);
  }

  @Test
  void takesPeopleWhoQuoteABounceForPeople() {
    MessageReceived event =
        Mails.received(Mails.text("My mail came back: 550 5.1.1 user unknown. Why?"));

    assertThat(event.message().origin()).isEqualTo(Origin.PERSON);
  }
}
