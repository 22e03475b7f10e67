package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.InboundEvent.MessageReceived;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How broken mail is read. */
class MailReaderTest {

  private static String raw(String mail) {
    return Mails.words(mail.getBytes(StandardCharsets.UTF_8));
  }

  private static String multipart(String boundary, String body) {
    return Mails.words(
        Mails.mail("Content-Type: multipart/mixed; boundary=" + boundary + "\n", body));
  }

  private static String encoded(String encoding, String body) {
    return Mails.words(Mails.mail(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: " + encoding + "\n",
        body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsEveryLineEnd(String end) {
    String mail = Mails.HEAD.replace("\n", end) + end + "One" + end + "two" + end;

    assertThat(raw(mail)).isEqualTo("One\ntwo");
  }

  @Test
  void readsWhatStandsBeforeTheFirstField() {
    assertThat(raw("\uFEFF" + Mails.HEAD + "\nHi")).isEqualTo("Hi");
    assertThat(raw("\r\n\n" + Mails.HEAD + "\nHi")).isEqualTo("Hi");
    assertThat(raw("From robin@example.org Sat Nov 21 10:15:00 2026\n" + Mails.HEAD + "\nHi"))
        .isEqualTo("Hi");
    assertThat(raw(">From robin\n" + Mails.HEAD + "\nHi")).isEqualTo("Hi");
  }

  @Test
  void passesOverALineOfTheHeaderThatIsNone() {
    assertThat(raw("From: robin@example.org\nwhat is this\nDate: x\n\nHi")).isEqualTo("Hi");
    assertThat(raw("From: robin@example.org\nwhat is this\n  and this\n\nHi")).isEqualTo("Hi");
  }

  @Test
  void beginsTheBodyWhereTwoLinesAreNone() {
    assertThat(raw("From: robin@example.org\nDear Care\nwhere is it\nRobin"))
        .isEqualTo("Dear Care\nwhere is it\nRobin");
  }

  @Test
  void takesBlanksForAFoldAndNotForTheEnd() {
    assertThat(raw("From: robin@example.org\n   \nSubject : Hello\n\nHi")).isEqualTo("Hi");
  }

  @Test
  void readsWithoutAnyBody() {
    assertThat(raw("From: robin@example.org")).isEmpty();
    assertThat(raw("From: robin@example.org\n")).isEmpty();
    assertThat(raw("From: robin@example.org\n\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"a b\"'   | a b",
        "b          | b",
        "'\"=_(x)\"' | =_(x)",
      })
  void readsBoundariesOfEveryShape(String written, String boundary) {
    assertThat(multipart(
            written,
            "--" + boundary + "\n\nOne\n--" + boundary + "\n\nTwo\n--" + boundary
                + "--\nnot shown"))
        .isEqualTo("One\nTwo");
  }

  @Test
  void readsALongBoundaryAndNoneThatIsTooLong() {
    String fits = "b".repeat(1000);

    assertThat(multipart(fits, "--" + fits + "\n\nOne\n--" + fits + "--")).isEqualTo("One");
    assertThat(multipart(fits + "b", "--x\n\nOne\n--x--")).contains("One");
  }

  @Test
  void tellsABoundaryFromOneThatBeginsLikeIt() {
    assertThat(
            Mails.words(
                Mails.mail(
                    "Content-Type: multipart/mixed; boundary=b\n",
                    "--b\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\n\nInner\n--bb--\n--b\n\nOuter\n--b--")))
        .isEqualTo("Inner\nOuter");
  }

  @Test
  void endsAPartAtTheBoundaryAroundIt() {
    assertThat(
            Mails.words(
                Mails.mail(
                    "Content-Type: multipart/mixed; boundary=b\n",
                    "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nInner\n--b\n\nOuter\n--b--")))
        .isEqualTo("Inner\nOuter");
  }

  @Test
  void readsPartsWithoutAnEnd() {
    assertThat(multipart("b", "--b\n\nOne\n--b\nContent-Type: text/plain\n\nTwo"))
        .isEqualTo("One\nTwo");
    assertThat(multipart("b", "--b\n\nOne\n--b\nContent-Type: text/plain")).isEqualTo("One");
    assertThat(multipart("b", "--b\nX: y\n--b\n\nTwo\n--b--")).isEqualTo("Two");
  }

  @Test
  void readsAMultipartWithoutABoundaryAsText() {
    assertThat(Mails.words(Mails.mail("Content-Type: multipart/mixed\n", "Where is it?")))
        .isEqualTo("Where is it?");
    assertThat(Mails.words(Mails.mail("Content-Type: multipart/mixed; boundary=\"\"\n", "Where?")))
        .isEqualTo("Where?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text", ";;", "text/", "/plain", "text plain", "?", "text/plain;; charset=utf-8"})
  void readsATypeThatIsNoneAsText(String type) {
    assertThat(Mails.words(Mails.mail("Content-Type: " + type + "\n", "Wo ist es?")))
        .isEqualTo("Wo ist es?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gr=C3=BC=C3=9Fe=       | Grüße",
        "Gr=C3=BC=C3=9Fe=20     | Grüße",
        "a=ZZb                  | a=ZZb",
        "a=                     | a",
        "a=4                    | a=4",
        "a=3db                  | a=b",
        "a = b                  | a = b",
        "1+1=2                  | 1+1=2",
      })
  void readsQuotedPrintableThatIsBroken(String body, String text) {
    assertThat(encoded("quoted-printable", body)).isEqualTo(text);
  }

  @Test
  void joinsWhatASoftLineBreakParted() {
    assertThat(encoded("quoted-printable", "one=\ntwo=  \nthree")).isEqualTo("onetwothree");
    assertThat(encoded("quoted-printable", "Gr=C3=\n=BC=C3=9Fe")).isEqualTo("Grüße");
    assertThat(encoded("Quoted-Printable ", "a  \nb\t\nc")).isEqualTo("a\nb\nc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R3LDvMOfZQ==                     | Grüße",
        "R3LDvMOfZQ                       | Grüße",
        "R3L!DvM~OfZ Q==                  | Grüße",
        "R3LDvMOfZQ== You got this by list | Grüße",
        "'R3L\nDvMO\n\nfZQ==\n-- \nlist'  | Grüße",
      })
  void readsBase64ThatIsBroken(String body, String text) {
    assertThat(encoded("base64", body)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7-bit", "utf-8", "", "binary", "x-unknown"})
  void leavesWhatIsInAnEncodingThatIsNone(String encoding) {
    assertThat(encoded(encoding, "a=3Db")).isEqualTo("a=3Db");
  }

  @ParameterizedTest
  @ValueSource(ints = {998, 999, 16_383, 16_384, 16_385, 16_386, 90_000})
  void readsLongLines(int length) {
    for (String end : List.of("\n", "\r\n")) {
      String mail = Mails.HEAD.replace("\n", end) + end + "x".repeat(length) + end + "y" + end;

      assertThat(raw(mail)).isEqualTo("x".repeat(length) + "\ny");
      assertThat(streamed(mail)).isEqualTo("x".repeat(length) + "\ny");
    }
  }

  @Test
  void readsTheSameFromOctetsAndFromAStream() throws IOException {
    Random random = new Random(4711);
    String[] pieces = {
      "\r\n",
      "\n",
      "--b\r\n",
      "--b--\r\n",
      "--c\r\n",
      "Content-Type: text/html\r\n\r\n",
      "Content-Type: multipart/mixed; boundary=c\r\n\r\n",
      "Hello ",
      "=20",
      "=\r\n",
      "a".repeat(9_000),
      "Content-Transfer-Encoding: base64\r\n",
      "QUJD",
      "Content-Transfer-Encoding: quoted-printable\r\n"
    };
    Decoder decoder = Mails.channel().decoder().orElseThrow();
    for (int i = 0; i < 500; i++) {
      StringBuilder mail =
          new StringBuilder(Mails.HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
      for (int n = random.nextInt(20); n > 0; n--) {
        mail.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] octets = mail.toString().getBytes(StandardCharsets.UTF_8);

      assertThat(decoder.decode(new ByteArrayInputStream(octets)))
          .as("mail number %d", i)
          .isEqualTo(decoder.decode(octets));
    }
  }

  @Test
  void leavesTheOctetsAsTheyAre() {
    byte[] mail = Mails.text("Hi\n" + "x".repeat(16_000));
    byte[] before = mail.clone();

    assertThat(Mails.events(mail)).hasSize(1);
    assertThat(mail).isEqualTo(before);
  }

  @Test
  void refusesAStreamOverTheCap() {
    Decoder decoder = new EmailChannelProvider()
        .open(ChannelSettings.builder().value("max-octets", "100000").build())
        .decoder()
        .orElseThrow();

    assertThatThrownBy(
            () -> decoder.decode(new ByteArrayInputStream(Mails.text("x".repeat(200_000)))))
        .isInstanceOf(UnreadableDeliveryException.class)
        .satisfies(
            e -> assertThat(((UnreadableDeliveryException) e).isTooLarge()).isTrue());
  }

  @Test
  void dropsNul() {
    assertThat(raw(Mails.HEAD.replace("refund", "re\0fund") + "\nHi\0 there"))
        .isEqualTo("Hi there");
  }

  private static String streamed(String mail) {
    try {
      return ((MessageReceived) Mails.channel()
              .decoder()
              .orElseThrow()
              .decode(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)))
              .get(0))
          .message()
          .text();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
