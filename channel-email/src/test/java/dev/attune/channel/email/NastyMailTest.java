package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.conversation.Attachment;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.Message;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that is odd, broken or meant to harm, one by one: what becomes of it is stated here. */
class NastyMailTest {

  private static Message read(String head, String body) {
    return Mails.received(Mails.octets(head + "\n" + body)).message();
  }

  private static Message from(String from) {
    return read("From: " + from + "\nTo: care@example.com\n", "Hi");
  }

  private static Message with(String field) {
    return read("From: robin@example.org\nTo: care@example.com\n" + field + "\n", "Hi");
  }

  @Nested
  class Senders {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Friends: robin@example.org, sam@example.org;          | robin@example.org",
          "=?utf-8?q?robin=40bank=2Eexample_=3Cx=40y=2Ez=3E?= <mallory@evil.example> | mallory@evil.example",
          "robin@example.org <mallory@evil.example>              | mallory@evil.example",
          "\"robin@bank.example\" <mallory@evil.example>         | mallory@evil.example",
          "robin@example.org (Robin (the (nested) one))          | robin@example.org",
          "<robin@example.org                                    | robin@example.org",
          "<<robin@example.org>>                                 | robin@example.org",
          "\"ro bin\"@example.org                                | \"ro bin\"@example.org",
          "'robin@example.org'                                   | robin@example.org",
          "=?utf-8?q?a$b\\c(d?= <robin@example.org>             | robin@example.org",
          "ROBIN@EXAMPLE.ORG                                     | robin@example.org",
        })
    void areWhomTheirAddressSays(String from, String address) {
      assertThat(from(from).author().id().value()).isEqualTo(address);
    }

    @Test
    void withManyAddressesAreTheFirst() {
      assertThat(from("robin@example.org, " + "x@y.example, ".repeat(4_000))
              .author()
              .id()
              .value())
          .isEqualTo("robin@example.org");
    }

    @Test
    void inDeepCommentsAreStillSomebody() {
      assertThat(Mails.events(Mails.octets("From: " + "(".repeat(1_000) + "robin"
              + ")".repeat(1_000) + " robin@example.org\n\nHi")))
          .hasSize(1);
    }

    @Test
    void withLineEndsInTheirNameHaveOneLine() {
      assertThat(
              from("=?utf-8?q?Robin=0D=0ABcc:_x?= <robin@example.org>").author().name())
          .hasValueSatisfying(name -> assertThat(name).doesNotContain("\r", "\n"));
    }

    @Test
    void whomNobodyNamesAreNotInvented() {
      InboundEvent event =
          Mails.events(Mails.octets("To: care@example.com\nSubject: x\n\nHi")).get(0);

      assertThat(event).isInstanceOf(Unrecognized.class);
    }
  }

  @Nested
  class Ids {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Message-ID:",
          "Message-ID: <>",
          "Message-ID: no id at all",
          "Message-ID: <a b@c>",
          "X-None: y"
        })
    void thatAreNoneAreMade(String field) {
      assertThat(with(field).id().value()).endsWith("@missing-id.invalid");
    }

    @Test
    void thatAreTooLongAreMade() {
      assertThat(with("Message-ID: <" + "a".repeat(10_000) + "@x.example>").id().value())
          .endsWith("@missing-id.invalid");
    }

    @Test
    void thatComeTwiceAreTheFirst() {
      assertThat(
              with("Message-ID: <1@x.example>\nMessage-ID: <2@x.example>").id().value())
          .isEqualTo("1@x.example");
    }

    @Test
    void ofTwoMailsMakeTwoEvents() {
      String head = "To: care@example.com\nMessage-ID: <same@x.example>\n";
      byte[] one = Mails.octets("From: robin@example.org\n" + head + "\nHi");
      byte[] two = Mails.octets("From: sam@example.org\n" + head + "\nHi");
      byte[] again = Mails.octets(
          "Received: from a by b; x\nFrom: Robin <robin@example.org>\n" + head + "\nHi");

      assertThat(Mails.received(one).key()).isNotEqualTo(Mails.received(two).key());
      assertThat(Mails.received(one).key()).isEqualTo(Mails.received(again).key());
    }

    @Test
    void thatNameThemselvesEndSomewhere() {
      MessageReceived event = Mails.received(Mails.octets(
          "From: robin@example.org\nTo: care@example.com\nMessage-ID: <1@x.example>\nIn-Reply-To: <1@x.example>\n"
              + "References: <1@x.example> <1@x.example>\n\nHi"));

      assertThat(event.thread().value()).isEqualTo("1@x.example");
    }
  }

  @Nested
  class Words {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "=?UTF-8?q?unclosed       | =?UTF-8?q?unclosed",
          "=?utf-8?q?a=C3?= =?utf-8?q?=9Cb?= | aÜb",
          "=?utf-8?q?evil=0D=0ABcc:_x@y.example?= | evil Bcc: x@y.example",
          "\u760D\u760A            | \u760D\u760A",
        })
    void inSubjectsHaveOneLine(String written, String subject) {
      assertThat(with("Subject: " + written).details()).containsEntry("subject", subject);
    }

    @Test
    void inUtf16AreRead() {
      byte[] head = Mails.octets(
          "From: robin@example.org\nTo: care@example.com\nContent-Type: text/plain; charset=utf-16\n\n");
      byte[] body = "Grüße\nRobin".getBytes(StandardCharsets.UTF_16);
      byte[] mail = java.util.Arrays.copyOf(head, head.length + body.length);
      System.arraycopy(body, 0, mail, head.length, body.length);

      assertThat(Mails.words(mail)).isEqualTo("Grüße\nRobin");
    }

    @Test
    void thatAreHiddenAreNotShown() {
      assertThat(
              Mails.words(
                  Mails.html(
                      "<title>T</title><style>p{}</style><p>Hi</p><div style='display: none'>bait</div><script>x()</script>")))
          .isEqualTo("Hi");
    }

    @Test
    void ofShapesThatServersMisreadStayWords() {
      assertThat(Mails.words(Mails.text("One\n.\nMAIL FROM:<x@y.example>\n")))
          .isEqualTo("One\n.\nMAIL FROM:<x@y.example>");
    }
  }

  @Nested
  class Parts {

    private Attachment attached(String fields) {
      return Mails.received(Mails.mail(
              "Content-Type: multipart/mixed; boundary=b\n",
              "--b\n\nHi\n--b\n" + fields + "\n\nx\n--b--"))
          .message()
          .attachments()
          .get(0);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "message/partial; id=x; number=1            | message/partial",
          "message/external-body; access-type=URL; URL=\"https://example.net/x\" | message/external-body",
          "text/calendar; method=REQUEST              | text/calendar",
          "application/ms-tnef; name=winmail.dat      | application/ms-tnef",
          "application/zip; name=bomb.zip             | application/zip",
          "image/svg+xml; name=x.svg                  | image/svg+xml",
          "application/pkcs7-mime; name=smime.p7m     | application/pkcs7-mime",
          "multipart/encrypted                        | text/plain",
        })
    void areNamedAndNeverOpened(String type, String named) {
      assertThat(attached("Content-Type: " + type + "\nContent-Disposition: attachment")
              .type())
          .isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "../../etc/passwd      | passwd",
          "C:\\\\Users\\\\x.exe  | x.exe",
          "invoice.pdf.exe       | invoice.pdf.exe",
        })
    void haveNamesWithoutAPath(String sent, String name) {
      assertThat(attached("Content-Type: image/png\nContent-Disposition: attachment; filename=\""
                  + sent + "\"")
              .name())
          .isEqualTo(Optional.of(name));
    }

    @Test
    void haveNamesOfALengthThatCanBeShown() {
      assertThat(attached("Content-Type: image/png\nContent-Disposition: attachment; filename=\""
                  + "a".repeat(5_000) + "\"")
              .name())
          .hasValueSatisfying(name -> assertThat(name).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void thatDisagreeAreReadByThePlainOne() {
      assertThat(
              Mails.words(
                  Mails.mail(
                      "Content-Type: multipart/alternative; boundary=b\n",
                      "--b\nContent-Type: text/plain\n\nHarmless\n--b\nContent-Type: text/html\n\n<p>Not so</p>\n--b--")))
          .isEqualTo("Harmless");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date: Thu, 01 Jan 1970 00:00:00 +0000",
        "Date: Fri, 01 Jan 2100 00:00:00 +0000",
        "Date: Sat, 31 Feb 2026 25:61:00 +9999",
        "Date: yesterday",
        "Date: Sat, 21 Nov 2026 10:15:00 XYZ",
        "X-None: x"
      })
  void anyDateIsSomeMoment(String date) {
    assertThat(with(date).at()).isNotNull();
  }

  @Test
  void aMailToSeveralOfOurAddressesIsOneMail() {
    byte[] one = Mails.octets("Delivered-To: care@example.com\n" + Mails.HEAD + "\nHi");
    byte[] two = Mails.octets("Delivered-To: care+x@example.com\n" + Mails.HEAD + "\nHi");

    assertThat(Mails.received(one).key()).isEqualTo(Mails.received(two).key());
  }
}
