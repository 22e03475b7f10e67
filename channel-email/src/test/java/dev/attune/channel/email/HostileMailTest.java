package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.Message;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that are made to cost time or memory end soon, with an answer. */
@Timeout(60)
class HostileMailTest {

  private static void refuses(byte[] mail, String message) {
    assertThatThrownBy(() -> Mails.events(mail))
        .isInstanceOf(UnreadableDeliveryException.class)
        .hasMessage(message);
  }

  /** Read as far as a mail goes, and marked. */
  private static void cuts(byte[] mail) {
    assertThat(Mails.received(mail).message().details()).containsEntry("truncated", "true");
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 3_000, 20_000})
  void nestedParts(int depth) {
    StringBuilder mail = new StringBuilder("From: robin@example.org\n");
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }

    cuts(Mails.octets(mail + "Content-Type: text/plain\n\nFar too deep"));
  }

  @Test
  void thirtyNestedPartsAreRead() {
    StringBuilder mail = new StringBuilder("From: robin@example.org\nMessage-ID: <1@x.example>\n");
    for (int i = 0; i < 30; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    mail.append("Content-Type: text/plain\n\nStill here");

    assertThat(Mails.words(Mails.octets(mail.toString()))).isEqualTo("Still here");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_001, 1_000_000})
  void manyParts(int parts) {
    cuts(Mails.mail(
        "Content-Type: multipart/mixed; boundary=b\n", "--b\n\n\n".repeat(parts) + "--b--"));
  }

  @Test
  void aThousandPartsAreRead() {
    Message message = Mails.received(Mails.mail(
            "Content-Type: multipart/mixed; boundary=b\n",
            "--b\n\n\n".repeat(999) + "--b\n\nThe last\n--b--"))
        .message();

    assertThat(message.text()).isEqualTo("The last");
    assertThat(message.details()).doesNotContainKey("truncated");
  }

  @Test
  void nestedMessagesAreNotOpened() {
    String inner = "Content-Type: message/rfc822\n\n".repeat(5_000);

    assertThat(Mails.received(Mails.mail(inner, "x")).message().attachments()).hasSize(1);
  }

  @Test
  void aLongHeader() {
    cuts(Mails.mail("X-Long: " + "a".repeat(1_000_000) + "\n", "Hi"));
    cuts(Mails.mail("X-Many: a\n".repeat(100_000), "Hi"));
    cuts(Mails.mail("Subject: " + "=?utf-8?q?a?= ".repeat(100_000) + "\n", "Hi"));
    cuts(Mails.mail("X-Folded: a\n" + " a\n".repeat(300_000), "Hi"));
  }

  @Test
  void aLongHeaderInAPart() {
    cuts(Mails.mail(
        "Content-Type: multipart/mixed; boundary=b\n",
        "--b\nX-Long: " + "a".repeat(1_000_000) + "\n\nHi\n--b--"));
    cuts(Mails.mail(
        "Content-Type: multipart/mixed; boundary=b\n",
        ("--b\nX-Long: " + "a".repeat(10_000) + "\n\nHi\n").repeat(200) + "--b--"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To: a@example.org, ",
        "Subject: =?utf-8?q?a?= ",
        "From: (",
        "References: <a@b> ",
        "Cc: \"",
        "To: <"
      })
  void aLongField(String field) {
    String name = field.substring(0, field.indexOf(' ') + 1);
    String value = field.substring(name.length());
    byte[] mail = Mails.octets("From: robin@example.org\nMessage-ID: <1@x.example>\n" + name
        + value.repeat(200_000 / value.length()) + "\n\nHi");

    assertThat(Mails.events(mail)).hasSize(1);
  }

  @Test
  void twentyMegabytes() {
    Decoder decoder = new EmailChannelProvider()
        .open(ChannelSettings.builder().value("max-octets", "19999999").build())
        .decoder()
        .orElseThrow();

    assertThatThrownBy(() -> decoder.decode(new byte[20_000_000]))
        .isInstanceOf(UnreadableDeliveryException.class)
        .hasMessage("a delivery has at most 19999999 octets, this one has 20000000")
        .satisfies(
            e -> assertThat(((UnreadableDeliveryException) e).isTooLarge()).isTrue());
  }

  @Test
  void moreThanTheDefault() {
    refuses(new byte[35_000_001], "a delivery has at most 35000000 octets, this one has 35000001");
  }

  @Test
  void blanksInQuotedPrintable() {
    String blanks = " ".repeat(1_000_000) + "\r".repeat(1_000_000);

    assertThat(Mails.words(
            Mails.mail("Content-Transfer-Encoding: quoted-printable\n", "Hi" + blanks + "there")))
        .startsWith("Hi")
        .endsWith("there");
  }

  @Test
  void aBigAttachmentIsPassedOver() {
    byte[] mail = Mails.mail(
        "Content-Type: multipart/mixed; boundary=b\n",
        "--b\n\nSee the photo.\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
            + ("A".repeat(76) + "\n").repeat(150_000) + "--b--");

    assertThat(Mails.words(mail)).isEqualTo("See the photo.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "<table><tr><td>",
        "<div>",
        "<blockquote>",
        "<",
        "<a href='",
        "<p>x",
        "&",
        "<!--",
        "<font><p>",
        "<li>",
        "<div style='display:none'>"
      })
  void htmlThatCostsTime(String piece) {
    assertThat(Mails.events(Mails.html("<p>Hi</p>" + piece.repeat(300_000)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        ">",
        "> \n",
        "--\n",
        "-- \n",
        "-- \n\n\n",
        "Sent from my x\n",
        "On 1 1 wrote:\n",
        "On 1 1\n",
        "On 1.1.2026 10:00 a@b wrote:\n",
        "From: a@b\n",
        "From: a@b\nTo: x\nx\nx\nx\nx\nx\nx\nx\n",
        "-----\n",
        "a ",
        "On 1.1.2026 10:00 wrote:\n> a\n> b\n",
        "\u00A0",
        "Sent from my x\n\n\n\n",
        "> \n\n",
        "-----Original"
      })
  void textThatCostsTime(String piece) {
    assertThat(Mails.events(Mails.text("Hi\n" + piece.repeat(900_000 / piece.length()))))
        .hasSize(1);
  }

  @Test
  void wordsInThousandsOfCharsets() {
    StringBuilder subject = new StringBuilder("Subject:");
    for (int i = 0; i < 4_000; i++) {
      subject.append("\n =?x-").append(i).append("?q?a?=");
    }

    assertThat(Mails.events(Mails.mail(subject.append('\n').toString(), "Hi"))).hasSize(1);
  }

  @Test
  void anyOctetsAtAll() {
    Random random = new Random(5512);
    String[] pieces = {
      "From: ",
      "robin@example.org",
      "\n",
      "\r",
      "\r\n",
      "\n\n",
      "Content-Type: multipart/mixed; boundary=b",
      "--b",
      "--b--",
      "=?utf-8?q?",
      "?=",
      "<",
      ">",
      "\"",
      "(",
      "\0",
      "ä",
      "base64",
      "Content-Transfer-Encoding: ",
      "quoted-printable",
      "=",
      "text/html; charset=",
      "utf-7",
      "Message-ID: ",
      "References: ",
      " ",
      "\t",
      ";",
      "filename*0*=",
      "Content-Disposition: ",
      "To: ",
      "Date: ",
      "message/delivery-status",
      "multipart/report; boundary=b",
      "Action: failed",
      "\u202E"
    };
    for (int i = 0; i < 1_000; i++) {
      StringBuilder mail = new StringBuilder("From: a@b.example\n");
      for (int n = random.nextInt(60); n > 0; n--) {
        mail.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] octets = mail.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(Mails.events(octets)).as("mail number %d", i).isNotEmpty();
    }
  }
}
