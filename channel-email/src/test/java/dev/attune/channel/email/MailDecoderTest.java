package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.Attachment;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailDecoderTest {

  @Test
  void readsAMail() {
    MessageReceived event = Mails.received(Mails.text("Where is my refund?\n\nRobin\n"));

    assertThat(event.key().toString())
        .matches("unnamed:mail:CAF-first\\.1@mail\\.example\\.org/[0-9a-f]{8}");
    assertThat(event.surface()).isEqualTo(Drafts.MAIL);
    assertThat(event.thread().value()).isEqualTo("CAF-first.1@mail.example.org");
    assertThat(event.brand()).isEqualTo(Drafts.BRAND);
    assertThat(event.addressed()).isTrue();
    Message message = event.message();
    assertThat(message.id().value()).isEqualTo("CAF-first.1@mail.example.org");
    assertThat(message.author()).isEqualTo(Drafts.ROBIN);
    assertThat(message.at()).isEqualTo(Instant.parse("2026-11-21T09:15:00Z"));
    assertThat(message.text()).isEqualTo("Where is my refund?\n\nRobin");
    assertThat(message.inReplyTo()).isEmpty();
    assertThat(message.attachments()).isEmpty();
    assertThat(message.details()).isEqualTo(Map.of("subject", "Where is my refund?"));
  }

  @Test
  void putsTheAccountIntoTheKey() {
    Decoder decoder = new EmailChannelProvider()
        .open(ChannelSettings.builder().account(new AccountId("acme-mail")).build())
        .decoder()
        .orElseThrow();

    assertThat(decoder.decode(Mails.text("Hi")).get(0).key().account().value())
        .isEqualTo("acme-mail");
  }

  @Test
  void takesTheFirstRecipientForTheBrandWithoutSettings() {
    MessageReceived event = (MessageReceived)
        Drafts.channel().decoder().orElseThrow().decode(Mails.text("Hi")).get(0);

    assertThat(event.brand()).isEqualTo(Drafts.BRAND);
  }

  @Nested
  class Threads {

    private MessageReceived with(String fields) {
      return Mails.received(Mails.mail(fields, "Hi"));
    }

    @Test
    void startAtTheFirstReference() {
      MessageReceived event =
          with("References: <a@x.example>\n <b@x.example>\nIn-Reply-To: <b@x.example>\n");

      assertThat(event.thread().value()).isEqualTo("a@x.example");
      assertThat(event.message().inReplyTo()).contains(new NativeId("b@x.example"));
      assertThat(event.message().details())
          .containsEntry("references", "<a@x.example> <b@x.example>");
    }

    @Test
    void startAtTheOnlyParentWithoutReferences() {
      MessageReceived event = with("In-Reply-To: <b@x.example>\n");

      assertThat(event.thread().value()).isEqualTo("b@x.example");
      assertThat(event.message().details()).containsEntry("references", "<b@x.example>");
    }

    @Test
    void startAtTheMailItselfIfItHasSeveralParents() {
      MessageReceived event = with("In-Reply-To: <a@x.example> <b@x.example>\n");

      assertThat(event.thread().value()).isEqualTo("CAF-first.1@mail.example.org");
      assertThat(event.message().details()).doesNotContainKey("references");
    }

    @Test
    void passOverWhatIsNoId() {
      MessageReceived event = with(
          "In-Reply-To: Your message of \"Tue, 3 Nov\" <b@x.example>\nReferences: nothing here\n");

      assertThat(event.thread().value()).isEqualTo("b@x.example");
    }

    @Test
    void keepTheFirstOfAThousandReferences() {
      StringBuilder references = new StringBuilder("References:");
      for (int i = 0; i < 1000; i++) {
        references.append("\n <").append(i).append("@x.example>");
      }

      MessageReceived event = with(references.append('\n').toString());

      assertThat(event.thread().value()).isEqualTo("0@x.example");
      assertThat(MessageIds.all(event.message().details().get("references")))
          .hasSize(21)
          .startsWith("0@x.example")
          .endsWith("998@x.example", "999@x.example");
    }
  }

  @Nested
  class Ids {

    private static final String HEAD =
        "From: robin@example.org\nTo: care@example.com\nDate: Sat, 21 Nov 2026 10:15:00 +0100\n";

    private String id(String mail) {
      return Mails.received(Mails.octets(mail)).message().id().value();
    }

    @Test
    void areMadeOfTheOctetsWhereThereIsNone() {
      String id = id(HEAD + "\nHi");

      assertThat(id).matches("[0-9a-f]{32}@missing-id\\.invalid").isEqualTo(id(HEAD + "\nHi"));
      assertThat(id(HEAD + "\nHello")).isNotEqualTo(id);
      assertThat(id(HEAD + "Subject: a\n\nHi")).isNotEqualTo(id);
    }

    @Test
    void areTheSameWhicheverWayTheMailCame() {
      assertThat(id("Received: from a by b; Sat, 21 Nov 2026 10:16:00 +0100\n" + HEAD + "\nHi"))
          .isEqualTo(id("Return-Path: <robin@example.org>\n" + HEAD + "\nHi"));
    }

    @Test
    void areReadWithoutBrackets() {
      assertThat(id(HEAD + "Message-ID: bare@x.example\n\nHi")).isEqualTo("bare@x.example");
    }

    @Test
    void areNotTakenFromRubbish() {
      assertThat(id(HEAD + "Message-ID: <>\n\nHi")).endsWith("@missing-id.invalid");
      assertThat(id(HEAD + "Message-ID: <" + "a".repeat(5000) + "@x>\n\nHi"))
          .endsWith("@missing-id.invalid");
      assertThat(id(HEAD + "Message-ID: <ä@x.example>\n\nHi")).endsWith("@missing-id.invalid");
    }
  }

  @Nested
  class Senders {

    private Identity author(String from) {
      return Mails.received(Mails.octets(
              "From: " + from + "\nTo: care@example.com\nMessage-ID: <1@x.example>\n\nHi"))
          .message()
          .author();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "robin@example.org | robin@example.org | ",
          "Robin@Example.ORG | robin@example.org | ",
          "<robin@example.org> | robin@example.org | ",
          "<robin@example.org | robin@example.org | ",
          "Robin Fictional <robin@example.org> | robin@example.org | Robin Fictional",
          "\"Fictional, Robin\" <robin@example.org> | robin@example.org | Fictional, Robin",
          "Fictional, Robin <robin@example.org> | robin@example.org | Fictional, Robin",
          "=?utf-8?q?R=C3=B6bin?= <robin@example.org> | robin@example.org | Röbin",
          "=?utf-8*de?q?R=C3=B6bin?= <robin@example.org> | robin@example.org | Röbin",
          "=?utf-8?q?Fictional,_Robin?= <robin@example.org> | robin@example.org | Fictional, Robin",
          "Röbin <robin@example.org> | robin@example.org | Röbin",
          "'robin@example.org' | robin@example.org | ",
          "robin@example.org <mallory@example.net> | mallory@example.net | ",
          "\"support@bank.example\" <robin@example.org> | robin@example.org | ",
          "Robin <robin@bücher.example> | robin@xn--bcher-kva.example | Robin",
          "Shop: Robin <robin@example.org>; | robin@example.org | Robin",
          "robin@example.org, other@example.org | robin@example.org | "
        })
    void areKnownByTheirAddress(String from, String id, String name) {
      Identity author = author(from);

      assertThat(author.id().value()).isEqualTo(id);
      assertThat(author.name()).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void haveNamesWithoutWhatCannotBeSeen() {
      assertThat(author("=?utf-8?q?Robin_=E2=80=AEgro=0D=0ABcc:_x?= <robin@example.org>")
              .name())
          .contains("Robin gro Bcc: x");
    }

    @Test
    void areKeptAsTheySpellThemselves() {
      Message message = Mails.received(Mails.octets(
              "From: Robin.F@Example.org\nTo: care@example.com\nMessage-ID: <1@x.example>\n\nHi"))
          .message();

      assertThat(message.details()).containsEntry("from", "Robin.F@Example.org");
    }

    @Test
    void areAlsoThoseWhomWeCannotAnswer() {
      assertThat(author("Jörg <jörg@example.org>").id().value()).isEqualTo("jörg@example.org");
    }

    @Test
    void areTheFirstOfTwo() {
      assertThat(author("robin@example.org\nFrom: mallory@example.net").id().value())
          .isEqualTo("robin@example.org");
    }

    @Test
    void mayAskForAnswersElsewhere() {
      Message message = Mails.received(Mails.mail("Reply-To: Robin <robin.f@example.org>\n", "Hi"))
          .message();

      assertThat(message.author().id().value()).isEqualTo("robin@example.org");
      assertThat(message.details()).containsEntry("reply-to", "robin.f@example.org");
    }

    @Test
    void whoAreMissingAreNotInvented() {
      byte[] mail =
          Mails.octets("Subject: Hi\nTo: care@example.com\nMessage-ID: <1@x.example>\n\nHi");

      Unrecognized event = (Unrecognized) Mails.events(mail).get(0);

      assertThat(event.type()).isEqualTo("mail");
      assertThat(event.reason()).isEqualTo("names no address of its sender");
    }
  }

  @Nested
  class Times {

    private static final String HEAD =
        "From: robin@example.org\nTo: care@example.com\nMessage-ID: <1@x.example>\n";
    private static final String RECEIVED =
        "Received: from a (b; c) by d with ESMTP;\n Sat, 21 Nov 2026 10:16:00 +0100 (CET)\n";

    private Instant at(String fields) {
      return Mails.received(Mails.octets(HEAD + fields + "\nHi")).at();
    }

    @Test
    void areTheSenders() {
      assertThat(at(RECEIVED + "Date: Sat, 21 Nov 2026 10:15:00 +0100\n"))
          .isEqualTo(Instant.parse("2026-11-21T09:15:00Z"));
    }

    @Test
    void areNeverLaterThanOurServerTookTheMail() {
      assertThat(at(RECEIVED + "Date: Sat, 21 Nov 2126 10:15:00 +0100\n"))
          .isEqualTo(Instant.parse("2026-11-21T09:16:00Z"));
    }

    @Test
    void areOurServersIfTheSenderGivesNone() {
      assertThat(at(RECEIVED + "Date: yesterday\n"))
          .isEqualTo(Instant.parse("2026-11-21T09:16:00Z"));
    }

    @Test
    void areOursIfNobodyGivesAny() {
      Instant now = Instant.parse("2026-11-22T03:00:00Z");
      Decoder decoder = new EmailChannelProvider()
          .open(ChannelSettings.builder().clock(() -> now).build())
          .decoder()
          .orElseThrow();

      assertThat(decoder.decode(Mails.octets(HEAD + "\nHi")).get(0).at()).isEqualTo(now);
    }
  }

  @Nested
  class Subjects {

    private String subject(byte[] field) {
      byte[] head = Mails.octets(
          "From: robin@example.org\nTo: care@example.com\nMessage-ID: <1@x.example>\nSubject: ");
      byte[] mail = new byte[head.length + field.length + 4];
      System.arraycopy(head, 0, mail, 0, head.length);
      System.arraycopy(field, 0, mail, head.length, field.length);
      System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, mail, mail.length - 4, 4);
      return Mails.received(mail).message().details().getOrDefault("subject", "");
    }

    private String subject(String field) {
      return subject(Mails.octets(field));
    }

    @Test
    void areDecoded() {
      assertThat(subject("=?utf-8?q?Ihre_=C3=9Cberweisung_=E2=80=93_Fall_5512?="))
          .isEqualTo("Ihre Überweisung – Fall 5512");
      assertThat(subject("=?utf-8?q?Fall_5512?= =?utf-8?q?_=C3=9Cber?="))
          .isEqualTo("Fall 5512 Über");
      assertThat(subject("=?utf-8?b?w5xi?=\n =?utf-8?b?ZXI=?=")).isEqualTo("Über");
      assertThat(subject("=?utf-8?q?a=C3?= =?utf-8?q?=9Cb?=")).isEqualTo("aÜb");
      assertThat(subject("=?iso-8859-1?q?Gr=FC=DFe?= plain =?utf-8?q?=E2=9C=93?="))
          .isEqualTo("Grüße plain ✓");
      assertThat(subject("=?gb2312?b?u9i4tA==?=")).isEqualTo("回复");
      assertThat(subject("=?ks_c_5601-1987?b?yLi9xQ==?=")).isEqualTo("회신");
      assertThat(subject("=?windows-1252?q?=80_100?=")).isEqualTo("€ 100");
      assertThat(subject("=?iso-8859-1?q?=80_100?=")).isEqualTo("€ 100");
      assertThat(subject("=?UTF-8*de?Q?=C3=9Cber?=")).isEqualTo("Über");
    }

    @Test
    void areReadWithoutEncodingToo() {
      assertThat(subject("Überweisung")).isEqualTo("Überweisung");
      assertThat(subject("Überweisung".getBytes(Charset.forName("windows-1252"))))
          .isEqualTo("Überweisung");
    }

    @Test
    void haveOneLine() {
      assertThat(subject("=?utf-8?q?evil=0D=0ABcc:_x@example.org?="))
          .isEqualTo("evil Bcc: x@example.org");
      assertThat(subject("folded\n over two lines")).isEqualTo("folded over two lines");
    }

    @Test
    void areReadEvenIfNobodyKnowsTheCharset() {
      assertThat(subject("=?x-nothing?q?a?=")).isEqualTo("a");
      assertThat(subject("=?utf-8?q?open")).isEqualTo("=?UTF-8?q?open");
    }
  }

  @Nested
  class Bodies {

    @ParameterizedTest
    @CsvSource({
      "utf-8, UTF-8, Grüße – 100 €",
      "UTF8, UTF-8, Grüße – 100 €",
      "'\"utf-8\"', UTF-8, Grüße – 100 €",
      "iso-8859-1, windows-1252, Grüße – 100 €",
      "us-ascii, UTF-8, Grüße – 100 €",
      "us-ascii, windows-1252, Grüße – 100 €",
      "unknown-8bit, windows-1252, Grüße – 100 €",
      "default, UTF-8, Grüße – 100 €",
      "utf-8, windows-1252, Grüße – 100 €",
      "gb2312, GB18030, 订单在哪里㐀",
      "shift_jis, windows-31j, 注文はどこですか①",
      "iso-2022-jp, ISO-2022-JP, 注文はどこですか",
      "ks_c_5601-1987, x-windows-949, 주문은 어디에 있나요 똠",
      "koi8-r, KOI8-R, Где мой заказ?",
      "big5, Big5, 訂單在哪裡",
      "utf-16, UTF-16, Hello"
    })
    void areReadInAnyCharset(String declared, String actual, String text) {
      byte[] head = Mails.octets(Mails.HEAD + "Content-Type: text/plain; charset=" + declared
          + "\nContent-Transfer-Encoding: base64\n\n");
      String body =
          java.util.Base64.getMimeEncoder().encodeToString(text.getBytes(Charset.forName(actual)));

      assertThat(Mails.words((new String(head, StandardCharsets.US_ASCII) + body)
              .getBytes(StandardCharsets.US_ASCII)))
          .isEqualTo(text);
    }

    @Test
    void areReadWithoutAnyDeclaration() {
      assertThat(Mails.words(Mails.mail("", "Grüße"))).isEqualTo("Grüße");
      assertThat(Mails.words(Mails.octets(Mails.HEAD + "\nGrüße", Charset.forName("windows-1252"))))
          .isEqualTo("Grüße");
    }

    @Test
    void preferThePlainAlternative() {
      assertThat(Mails.words(alternative("Plain words", "<p>HTML words</p>")))
          .isEqualTo("Plain words");
    }

    @Test
    void useHtmlIfThePlainAlternativeSaysNothing() {
      assertThat(Mails.words(alternative(" ", "<p>HTML words</p>"))).isEqualTo("HTML words");
      assertThat(
              Mails.words(alternative("Your client does not support HTML.", "<p>HTML words</p>")))
          .isEqualTo("HTML words");
    }

    @Test
    void keepTheLinesOfHtml() {
      assertThat(Mails.words(Mails.html("""
              <html><head><title>no</title><style>p {color: red}</style></head><body>
              <h1>Refund</h1><p>First line<br>second&nbsp;line</p><div>A</div><div>B</div>
              <ul><li>one</li><li>two</li></ul><ol><li>first</li><li>second</li></ol>
              <table><tr><td>Order</td><td>5512</td></tr></table>
              <p>See <a href="https://example.com/x">the page</a> <a href="https://example.com">https://example.com</a>
              <img src="https://example.com/pixel" alt="a map"></p>
              <div style="display: none">hidden</div><script>alert(1)</script></body></html>
              """))).isEqualTo("""
              Refund

              First line
              second line

              A
              B
              - one
              - two
              1. first
              2. second

              Order  5512

              See the page <https://example.com/x> https://example.com a map""");
    }

    @Test
    void holdNoControlCharactersThatHtmlNames() {
      assertThat(Mails.words(Mails.html("<p>a&#1;b&#x1F;c&#0;d&#xD800;e&#27;f</p>")))
          .matches("[ -~\uFFFD]+")
          .startsWith("a");
    }

    @Test
    void joinFlowedLines() {
      byte[] mail = Mails.mail(
          "Content-Type: text/plain; charset=utf-8; format=flowed\n",
          "Hello \nworld\n From here\nOn 1.1.2026 10:00, X <x@x.example> wrote:\n> a \n> b\n-- \nRobin\n");

      assertThat(Line.ofFlowed("Hello \nworld\n> a \n> b\n-- \nRobin\n", false))
          .extracting(Line::text)
          .containsExactly("Hello world", "> a b", "-- ", "Robin");
      assertThat(Mails.words(mail)).isEqualTo("Hello world\nFrom here");
    }

    @Test
    void joinFlowedLinesWithoutTheSpaceIfTheMailSaysSo() {
      byte[] mail = Mails.mail(
          "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n", "注文は \nどこ\n");

      assertThat(Mails.words(mail)).isEqualTo("注文はどこ");
    }

    @Test
    void areFoundAlsoWhereTheBoundaryIsWrong() {
      byte[] mail = Mails.mail(
          "Content-Type: multipart/mixed; boundary=wrong\n",
          "--right\n\nWhere is it?\n--right--\n");

      assertThat(Mails.words(mail)).contains("Where is it?");
    }

    @Test
    void mayBeEmpty() {
      assertThat(Mails.words(Mails.text(""))).isEmpty();
    }

    @Test
    void areCutIfTheyAreLongerThanIsKept() {
      Message message = Mails.received(Mails.text("word ".repeat(30_000))).message();

      assertThat(message.text()).hasSize(100_000);
      assertThat(message.details()).containsEntry("truncated", "true");
    }

    private byte[] alternative(String plain, String html) {
      return Mails.mail(
          "Content-Type: multipart/alternative; boundary=b\n", """
          --b
          Content-Type: text/plain; charset=utf-8

          %s
          --b
          Content-Type: text/html; charset=utf-8

          %s
          --b--
          """.formatted(plain, html));
    }
  }

  @Nested
  class Attachments {

    private List<Attachment> attachments(String disposition) {
      return Mails.received(
              Mails.mail("Content-Type: multipart/mixed; boundary=b\n", """
              --b
              Content-Type: text/plain

              See the file.
              --b
              Content-Type: application/pdf
              Content-Disposition: attachment; %s
              Content-Transfer-Encoding: base64

              JVBERi0=
              --b--
              """.formatted(disposition)))
          .message()
          .attachments();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "filename*=utf-8''Rechnung%20M%C3%A4rz.pdf | Rechnung März.pdf",
          "filename*0*=utf-8''Rech%20; filename*1*=M%C3%A4rz; filename*2=.pdf | Rech März.pdf",
          "filename=\"a.pdf\"; filename*=utf-8''b.pdf | b.pdf",
          "filename=\"../../etc/x.pdf\" | x.pdf",
          "filename=\"..\\\\..\\\\x.pdf\" | x.pdf",
          "filename=Rechnung April.pdf | Rechnung April.pdf",
          "filename=\"=?utf-8?q?M=C3=A4rz.pdf?=\" | März.pdf",
          "filename*=utf-8''a%0D%0Ab%E2%80%AEfdp.pdf | a bfdp.pdf"
        })
    void haveCleanNames(String disposition, String name) {
      assertThat(attachments(disposition))
          .containsExactly(new Attachment("application/pdf", Optional.empty(), Optional.of(name)));
    }

    @Test
    void areAllThatIsNotShown() {
      Message message = Mails.received(
              Mails.mail("Content-Type: multipart/mixed; boundary=b\n", """
              --b
              Content-Type: text/plain

              First.
              --b
              Content-Type: image/png; name="photo.png"

              x
              --b
              Content-Type: text/plain; name="notes.txt"
              Content-Disposition: attachment

              Not mine.
              --b
              Content-Type: message/rfc822

              Subject: inside

              Not mine either.
              --b
              Content-Type: application/pkcs7-signature; name=smime.p7s

              x
              --b
              Content-Type: text/plain

              Second.
              --b--
              """))
          .message();

      assertThat(message.text()).isEqualTo("First.\nSecond.");
      assertThat(message.attachments())
          .containsExactly(
              new Attachment("image/png", Optional.empty(), Optional.of("photo.png")),
              new Attachment("text/plain", Optional.empty(), Optional.of("notes.txt")),
              new Attachment("message/rfc822", Optional.empty(), Optional.empty()));
    }

    @Test
    void mayBeTheWholeMail() {
      Message message = Mails.received(
              Mails.mail("Content-Type: application/pdf; name=a.pdf\n", "x"))
          .message();

      assertThat(message.text()).isEmpty();
      assertThat(message.attachments())
          .containsExactly(
              new Attachment("application/pdf", Optional.empty(), Optional.of("a.pdf")));
    }
  }

  @Nested
  class Surroundings {

    private static final String MAIL =
        "From: robin@example.org\r\nTo: care@example.com\r\nMessage-ID: <1@x.example>\r\n\r\nHi\r\n";

    private String words(String mail) {
      return Mails.words(mail.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areTakenOff() {
      assertThat(words("\uFEFF" + MAIL)).isEqualTo("Hi");
      assertThat(words("\r\n\r\n" + MAIL)).isEqualTo("Hi");
      assertThat(words("From robin@example.org Sat Nov 21 10:15:00 2026\r\n" + MAIL))
          .isEqualTo("Hi");
      assertThat(words(MAIL.replace("\r\n", "\n"))).isEqualTo("Hi");
      assertThat(words(MAIL.replace("\r\n", "\r"))).isEqualTo("Hi");
      assertThat(words(MAIL.replace("Hi", "H\0i"))).isEqualTo("Hi");
    }
  }

  @Nested
  class Rubbish {

    private static final String NO_MAIL =
        "these octets are no mail: they do not begin with header fields such as From and Date";

    @ParameterizedTest
    @CsvSource({"''", "{}", "hello world", "'a: b\n\nc'"})
    void isRefused(String octets) {
      assertThatThrownBy(() -> Mails.events(Mails.octets(octets)))
          .isInstanceOf(UnreadableDeliveryException.class)
          .hasMessage(NO_MAIL);
    }

    @Test
    void ofBinaryIsRefused() {
      byte[] octets = new byte[100_000];
      new java.util.Random(5512).nextBytes(octets);

      assertThatThrownBy(() -> Mails.events(octets))
          .isInstanceOf(UnreadableDeliveryException.class)
          .hasMessage(NO_MAIL);
    }
  }

  @Test
  void saysTheSameTwice() {
    byte[] mail = Mails.text("Hi");
    List<InboundEvent> once = Mails.events(mail);

    assertThat(Mails.events(mail)).isEqualTo(once);
  }
}
