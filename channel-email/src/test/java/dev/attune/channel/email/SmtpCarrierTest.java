package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.attune.channel.Author;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Deferred;
import dev.attune.channel.DeliveryOutcome.Delivered;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.DeliveryOutcome.Unknown;
import dev.attune.channel.Dispatch;
import dev.attune.channel.MediaSource;
import dev.attune.channel.MediaTooLargeException;
import dev.attune.channel.Payload;
import dev.attune.channel.Secret;
import dev.attune.conversation.NativeId;
import dev.attune.resolution.Media;
import dev.attune.resolution.Say;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SmtpCarrierTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @RegisterExtension
  static final GreenMailExtension MAIL =
      new GreenMailExtension(setup(ServerSetupTest.SMTP)).withPerMethodLifecycle(false);

  private static ServerSetup setup(ServerSetup setup) {
    ServerSetup patient = setup.dynamicPort();
    patient.setServerStartupTimeout(60_000);
    return patient;
  }

  @BeforeEach
  void emptyMailboxes() throws FolderException {
    MAIL.purgeEmailFromAllMailboxes();
  }

  private static ChannelSettings.Builder settings(int port) {
    return ChannelSettings.builder()
        .clock(() -> NOW)
        .value("smtp-host", "127.0.0.1")
        .value("smtp-port", String.valueOf(port))
        .value("smtp-read-seconds", "1")
        .value("smtp-final-seconds", "1");
  }

  private static DeliveryOutcome deliver(ChannelSettings.Builder settings, Payload payload) {
    try (Channel channel = new EmailChannelProvider().open(settings.build())) {
      return channel
          .carrier()
          .orElseThrow()
          .deliver(new Dispatch("d-1", Drafts.MAIL, payload, Optional.empty()));
    }
  }

  private static Payload payload() {
    return Drafts.channel()
        .renderer()
        .payload(Drafts.draft(
            Drafts.conversation(Map.of("subject", "Rückerstattung")),
            Drafts.passages(Say.of(".\n..hidden\nYour refund is on its way."))));
  }

  private static String id(Payload payload) {
    return MessageIds.only(
            MailReader.head(payload.body().getBytes(StandardCharsets.US_ASCII)).body("message-id"))
        .orElseThrow();
  }

  private static DeliveryOutcome whenServer(String verb, String answer) throws Exception {
    try (FakeSmtpServer server = new FakeSmtpServer(Map.of(verb, answer))) {
      return deliver(settings(server.port()).value("smtp-tls", "none"), payload());
    }
  }

  @Test
  void isThereOnlyWithAHost() {
    assertThat(Drafts.channel().carrier()).isEmpty();
  }

  @Test
  void bringsTheMailAsItWasPlanned() throws Exception {
    Payload payload = payload();

    DeliveryOutcome outcome =
        deliver(settings(MAIL.getSmtp().getPort()).value("smtp-tls", "none"), payload);

    assertThat(outcome)
        .isEqualTo(
            new Delivered(new NativeId(id(payload)), Optional.of(new NativeId(Drafts.ROOT))));
    MimeMessage received = MAIL.getReceivedMessages()[0];
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    received.writeTo(octets);
    // GreenMail takes the last line end off.
    assertThat(octets.toString(StandardCharsets.US_ASCII))
        .endsWith(payload.body().stripTrailing());
    assertThat(received.getMessageID()).isEqualTo("<" + id(payload) + ">");
    assertThat(received.getHeader("Return-Path")).containsExactly("<care@example.com>");
  }

  @Test
  void sendsNoOctetMoreOrLess() throws Exception {
    Payload payload = new Payload(
        "SMTP",
        "message/rfc822",
        payload().body().replace("\r\n\r\n", "\r\n\r\n.\r\n..x\r\n.\r\n"));
    try (FakeSmtpServer server = new FakeSmtpServer(Map.of())) {
      deliver(settings(server.port()).value("smtp-tls", "none"), payload);

      List<String> heard = List.copyOf(server.heard());
      List<String> data = heard.subList(heard.indexOf("DATA") + 1, heard.lastIndexOf("."));
      assertThat(data)
          .containsExactlyElementsOf(payload
              .body()
              .lines()
              .map(line -> line.startsWith(".") ? "." + line : line)
              .toList());
      assertThat(heard)
          .startsWith(
              "EHLO example.com",
              "MAIL FROM:<care@example.com>",
              "RCPT TO:<robin@example.org>",
              "DATA");
    }
  }

  @Test
  void letsBouncesGoToAnotherAddress() throws Exception {
    deliver(
        settings(MAIL.getSmtp().getPort())
            .value("smtp-tls", "none")
            .value("envelope-from", "bounce+5512@example.com"),
        payload());

    assertThat(MAIL.getReceivedMessages()[0].getHeader("Return-Path"))
        .containsExactly("<bounce+5512@example.com>");
  }

  @Test
  void worksInAThreadThatKnowsNothingOfMail() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader none = new URLClassLoader(new URL[0], null)) {
      thread.setContextClassLoader(none);

      assertThat(deliver(settings(MAIL.getSmtp().getPort()).value("smtp-tls", "none"), payload()))
          .isInstanceOf(Delivered.class);
      assertThat(thread.getContextClassLoader()).isSameAs(none);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Nested
  class Enclosures {

    private static final byte[] PNG = octets("\u0089PNG\r\n\u001a\n", 100_000);
    private static final byte[] PDF = octets("%PDF-1.7\n", 1);

    private static byte[] octets(String start, int more) {
      byte[] octets = new byte[start.length() + more];
      new Random(more).nextBytes(octets);
      System.arraycopy(start.getBytes(StandardCharsets.ISO_8859_1), 0, octets, 0, start.length());
      return octets;
    }

    private static byte[] fetch(Media media, int maxOctets) {
      return media.type().equals("image/png") ? PNG : PDF;
    }

    private static Payload payload() {
      return Drafts.channel()
          .renderer()
          .payload(Drafts.draft(
              Drafts.conversation(Map.of("subject", "${media.0}")),
              Drafts.passages(Say.of("Look at ${media.0}, ${media.1}.\n\n${media.0}\n")),
              Drafts.passagesFrom(
                  1,
                  Media.of(
                      URI.create("https://example.com/files/Rechnung%20M%C3%A4rz.pdf"),
                      "application/pdf",
                      "Your invoice"),
                  Drafts.map()),
              Locale.UK,
              Author.PERSON));
    }

    private static DeliveryOutcome deliver(int port, MediaSource source) {
      return SmtpCarrierTest.deliver(
          settings(port).value("smtp-tls", "none").media(source), payload());
    }

    /** What the server heard must be nothing. */
    private static DeliveryOutcome failing(MediaSource source) throws Exception {
      try (FakeSmtpServer server = new FakeSmtpServer(Map.of())) {
        DeliveryOutcome outcome = deliver(server.port(), source);
        assertThat(server.heard()).isEmpty();
        return outcome;
      }
    }

    @Test
    void areSentInTheirPlaces() throws Exception {
      assertThat(deliver(MAIL.getSmtp().getPort(), Enclosures::fetch))
          .isInstanceOf(Delivered.class);

      ReadMail received = received();
      assertThat(received.structure())
          .isEqualTo(
              "multipart/mixed[multipart/alternative[text/plain multipart/related[text/html image/png]]"
                  + " application/pdf]");
      assertThat(received.plain()).startsWith("Look at ${media.0}, ${media.1}.\n\n${media.0}\n");
      assertThat(received.html()).contains("src=\"cid:");
      assertThat(received.files().get(0).getInputStream().readAllBytes()).isEqualTo(PNG);
      assertThat(received.files().get(1).getInputStream().readAllBytes()).isEqualTo(PDF);
      assertThat(received.files().get(1).getFileName()).isEqualTo("Rechnung März.pdf");
      String cid = Jsoup.parse(received.html()).select("img").attr("src").substring(4);
      assertThat(received.files().get(0).getContentID()).isEqualTo("<" + cid + ">");
    }

    private static ReadMail received() throws Exception {
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      MAIL.getReceivedMessages()[0].writeTo(octets);
      return ReadMail.of(octets.toByteArray(), List.of());
    }

    @Test
    void areWrittenInLinesOf76() throws Exception {
      try (FakeSmtpServer server = new FakeSmtpServer(Map.of())) {
        deliver(server.port(), Enclosures::fetch);

        assertThat(server.heard())
            .allMatch(line -> line.length() <= 78)
            .noneMatch("${media.0}"::equals)
            .filteredOn(line -> line.matches("[A-Za-z0-9+/]{76}"))
            .hasSize(PNG.length / 57);
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 56, 57, 58, 56_999, 57_000, 57_001, 114_000})
    void areWholeWhateverTheirLength(int length) throws Exception {
      byte[] octets = octets("%PDF-", length);

      deliver(
          MAIL.getSmtp().getPort(),
          (media, max) -> media.type().equals("image/png") ? PNG : octets);

      assertThat(received().files().get(1).getInputStream().readAllBytes()).isEqualTo(octets);
    }

    @Test
    void thatCannotBeHadNowDeferTheMail() throws Exception {
      assertThat(failing((media, max) -> {
            throw new IOException("the media's server answered 503");
          }))
          .isEqualTo(new Deferred(
              NOW.plusSeconds(60),
              "media 0 of the mail could not be had: the media's server answered 503"));
      assertThat(failing((media, max) -> {
            throw new UnknownHostException("files.example.com");
          }))
          .isEqualTo(new Deferred(
              NOW.plusSeconds(60),
              "media 0 of the mail could not be had: java.net.UnknownHostException"));
      assertThat(failing((media, max) -> {
            throw new IllegalStateException("https://example.com/secret");
          }))
          .isEqualTo(
              new Deferred(
                  NOW.plusSeconds(60),
                  "media 0 of the mail could not be had: its source failed: java.lang.IllegalStateException"));
    }

    @Test
    void thatAnInterruptStopsDeferTheMail() throws Exception {
      DeliveryOutcome outcome = failing((media, max) -> {
        throw new InterruptedException();
      });

      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome)
          .isEqualTo(new Deferred(
              NOW.plusSeconds(60),
              "media 0 of the mail could not be had: the thread was interrupted"));
    }

    @Test
    void thatAreTooLargeRefuseTheMail() throws Exception {
      Refused tooLarge = new Refused(
          "media",
          "the media of the mail have more than 14000000 octets from media 1 on. Link to the largest, or raise"
              + " setting media-octets");

      assertThat(failing((media, max) -> {
            if (media.type().equals("image/png")) {
              assertThat(max).isEqualTo(14_000_000);
              return PNG;
            }
            assertThat(max).isEqualTo(14_000_000 - PNG.length);
            throw new MediaTooLargeException(max);
          }))
          .isEqualTo(tooLarge);
      assertThat(failing(
              (media, max) -> media.type().equals("image/png") ? PNG : octets("%PDF-", max)))
          .isEqualTo(tooLarge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!DOCTYPE html><p>Please log in", "GIF89a", "\u0089PN"})
    void thatAreNotWhatTheySayRefuseTheMail(String octets) throws Exception {
      assertThat(failing((media, max) -> octets.getBytes(StandardCharsets.ISO_8859_1)))
          .isEqualTo(
              new Refused("media", "media 0 of the mail is no image/png. Check its address"));
    }

    @Test
    void withoutAPlaceRefuseTheMail() throws Exception {
      Payload lost = new Payload(
          "SMTP",
          "message/rfc822",
          payload().body().replace("\r\n${media.1}\r\n", "\r\n${media.1} \r\n"),
          payload().enclosures());

      assertThat(SmtpCarrierTest.deliver(
              settings(1).value("smtp-tls", "none").media(Enclosures::fetch), lost))
          .isInstanceOf(Refused.class);
    }
  }

  @Nested
  class LogIn {

    private ChannelSettings.Builder settings(FakeSmtpServer server) {
      return SmtpCarrierTest.settings(server.port())
          .value("smtp-tls", "none")
          .value("smtp-user", "care@example.com")
          .secrets(
              name -> name.equals("smtp-password") ? List.of(Secret.of("tok-0001")) : List.of());
    }

    @Test
    void byPassword() throws Exception {
      try (FakeSmtpServer server =
          new FakeSmtpServer(Map.of("EHLO", "250-fake\r\n250 AUTH PLAIN"))) {
        assertThat(deliver(settings(server), payload())).isInstanceOf(Delivered.class);
        assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
      }
    }

    @Test
    void byToken() throws Exception {
      try (FakeSmtpServer server = new FakeSmtpServer(Map.of())) {
        assertThat(deliver(settings(server).value("smtp-auth", "xoauth2"), payload()))
            .isInstanceOf(Delivered.class);
        assertThat(server.heard())
            .contains("AUTH XOAUTH2 dXNlcj1jYXJlQGV4YW1wbGUuY29tAWF1dGg9QmVhcmVyIHRvay0wMDAxAQE=");
      }
    }

    @Test
    void refused() throws Exception {
      try (FakeSmtpServer server = new FakeSmtpServer(Map.of(
          "EHLO", "250-fake\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 wrong password tok-0001"))) {
        assertThat(deliver(settings(server), payload()))
            .isEqualTo(
                new Refused(
                    "535 5.7.8",
                    "the mail server refused the log-in. Check settings smtp-user, smtp-auth and secret smtp-password"));
      }
    }

    @Test
    void withoutASecretIsNotTried() throws Exception {
      try (FakeSmtpServer server = new FakeSmtpServer(Map.of())) {
        assertThat(deliver(settings(server).secrets(name -> List.of()), payload()))
            .isEqualTo(new Deferred(NOW.plusSeconds(60), "no secret smtp-password to log in with"));
        assertThat(server.heard()).isEmpty();
      }
    }
  }

  @Nested
  class Answers {

    @ParameterizedTest
    @CsvSource({
      "MAIL, 451 4.7.1 greylisted",
      "RCPT, 450 4.2.0 greylisted",
      "RCPT, 452 4.2.2 full",
      "RCPT, 552 5.2.2 full",
      "DATA, 421 4.3.2 closing",
      "., 451 4.3.0 try again",
      "greeting, 421 4.3.2 busy",
      "greeting, 554 no service today"
    })
    void thatMeanNotNow(String verb, String answer) throws Exception {
      DeliveryOutcome outcome = whenServer(verb, answer);

      assertThat(outcome).isInstanceOf(Deferred.class);
      assertThat(((Deferred) outcome).until()).isEqualTo(NOW.plusSeconds(60));
      assertThat(((Deferred) outcome).reason()).doesNotContain("robin", "greylisted");
    }

    @ParameterizedTest
    @CsvSource({
      "RCPT, 550 5.1.1 <robin@example.org> unknown, 550 5.1.1, the mail server knows no such address. Check it with the"
          + " customer on another channel",
      "RCPT, 554 5.2.1 disabled, 554 5.2.1, the mailbox takes no mail. Reach the customer on another channel",
      "MAIL, 550 5.7.1 no, 550 5.7.1, 'the mail server''s rules forbid this mail. Check SPF, DKIM and DMARC of the sender''s"
          + " domain'",
      "., 554 5.7.26 no, 554 5.7.26, 'the mail server''s rules forbid this mail. Check SPF, DKIM and DMARC of the sender''s"
          + " domain'",
      "., 552 5.3.4 big, 552 5.3.4, 'the mail is too large for the mail server or the mailbox. Say less, or link to it'",
      "., 554 no, 554, the mail server refused the mail",
      "RCPT, 550 4.1.1 odd, 550, the mail server refused the mail",
      "DATA, 554 5.5.1 no valid recipients, 554 5.5.1, the mail server refused the mail"
    })
    void thatMeanNever(String verb, String answer, String code, String reason) throws Exception {
      assertThat(whenServer(verb, answer)).isEqualTo(new Refused(code, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeSmtpServer.SILENCE, FakeSmtpServer.HANG_UP})
    void missingAfterTheLastDotLeaveItUnknown(String nothing) throws Exception {
      assertThat(whenServer(".", nothing))
          .isEqualTo(new Unknown(
              "the mail server got the whole mail and did not answer; it may have been sent"));
    }

    @ParameterizedTest
    @CsvSource({
      "greeting, silence",
      "EHLO, hang up",
      "MAIL, silence",
      "RCPT, hang up",
      "RCPT, silence",
      "DATA, silence",
      "DATA, hang up"
    })
    void missingBeforeTheMailMeanThatItWasNotSent(String verb, String nothing) throws Exception {
      assertThat(whenServer(verb, nothing))
          .isEqualTo(new Deferred(
              NOW.plusSeconds(60),
              "the mail server could not be talked to before it got the mail"));
    }

    @Test
    void missingFromAServerThatIsNotThereMeanThatItWasNotSent() throws Exception {
      int free;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        free = socket.getLocalPort();
      }

      assertThat(deliver(settings(free).value("smtp-tls", "none"), payload()))
          .isInstanceOf(Deferred.class);
    }

    @Test
    void toTheWholeMailMayTakeLongerThanOthers() throws Exception {
      try (FakeSmtpServer server = new FakeSmtpServer(Map.of(".", FakeSmtpServer.SILENCE))) {
        ChannelSettings.Builder settings = ChannelSettings.builder()
            .value("smtp-host", "127.0.0.1")
            .value("smtp-port", String.valueOf(server.port()))
            .value("smtp-tls", "none")
            .value("smtp-read-seconds", "1")
            .value("smtp-final-seconds", "3");
        long start = System.nanoTime();

        assertThat(deliver(settings, payload())).isInstanceOf(Unknown.class);
        assertThat(System.nanoTime() - start).isGreaterThan(2_500_000_000L);
      }
    }

    @Test
    void toQuitChangeNothing() throws Exception {
      assertThat(whenServer("QUIT", FakeSmtpServer.SILENCE)).isInstanceOf(Delivered.class);
    }
  }

  @Nested
  class Encryption {

    @Test
    void isRequiredUnlessTheHostSaysOtherwise() throws Exception {
      try (FakeSmtpServer server = new FakeSmtpServer(Map.of())) {
        assertThat(deliver(settings(server.port()), payload())).isInstanceOf(Deferred.class);
        assertThat(server.heard())
            .allMatch(line -> line.startsWith("EHLO") || line.startsWith("QUIT"));
      }
    }

    @Test
    void worksFromTheStartOrOnceAskedFor(@TempDir Path folder) throws Exception {
      SSLContext before = SSLContext.getDefault();
      SSLContext context = Certificates.context(folder, "localhost");
      SSLContext.setDefault(context);
      try (FakeSmtpServer tls = FakeSmtpServer.tls(context);
          FakeSmtpServer startTls = FakeSmtpServer.startTls(context)) {
        assertThat(deliver(to("localhost", tls).value("smtp-tls", "tls"), payload()))
            .isInstanceOf(Delivered.class);
        assertThat(deliver(to("localhost", startTls), payload())).isInstanceOf(Delivered.class);
        assertThat(startTls.heard())
            .containsSubsequence("EHLO example.com", "STARTTLS", "EHLO example.com");
      } finally {
        SSLContext.setDefault(before);
      }
    }

    @Test
    void leavesItUnknownIfNothingComesAfterTheLastDot(@TempDir Path folder) throws Exception {
      SSLContext before = SSLContext.getDefault();
      SSLContext context = Certificates.context(folder, "localhost");
      SSLContext.setDefault(context);
      try (FakeSmtpServer tls = FakeSmtpServer.tls(context, Map.of(".", FakeSmtpServer.SILENCE))) {
        assertThat(deliver(to("localhost", tls).value("smtp-tls", "tls"), payload()))
            .isInstanceOf(Unknown.class);
      } finally {
        SSLContext.setDefault(before);
      }
    }

    @Test
    void doesNotTrustAnybody(@TempDir Path folder) throws Exception {
      SSLContext context = Certificates.context(folder, "localhost");
      try (FakeSmtpServer tls = FakeSmtpServer.tls(context);
          FakeSmtpServer startTls = FakeSmtpServer.startTls(context)) {
        assertThat(deliver(to("localhost", tls).value("smtp-tls", "tls"), payload()))
            .isInstanceOf(Deferred.class);
        assertThat(deliver(to("localhost", startTls), payload())).isInstanceOf(Deferred.class);
        assertThat(tls.heard()).isEmpty();
        assertThat(startTls.heard()).doesNotContain("DATA");
      }
    }

    @Test
    void doesNotTrustTheRightCertificateOfAnotherHost(@TempDir Path folder) throws Exception {
      SSLContext before = SSLContext.getDefault();
      SSLContext context = Certificates.context(folder, "mail.example.net");
      SSLContext.setDefault(context);
      try (FakeSmtpServer tls = FakeSmtpServer.tls(context);
          FakeSmtpServer startTls = FakeSmtpServer.startTls(context)) {
        assertThat(deliver(to("localhost", tls).value("smtp-tls", "tls"), payload()))
            .isInstanceOf(Deferred.class);
        assertThat(deliver(to("localhost", startTls), payload())).isInstanceOf(Deferred.class);
        assertThat(tls.heard()).doesNotContain("DATA");
        assertThat(startTls.heard()).doesNotContain("DATA");
      } finally {
        SSLContext.setDefault(before);
      }
    }

    private ChannelSettings.Builder to(String host, FakeSmtpServer server) {
      return ChannelSettings.builder()
          .value("smtp-host", host)
          .value("smtp-port", String.valueOf(server.port()))
          .value("smtp-read-seconds", "10")
          .value("smtp-final-seconds", "1");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "mail.example.com",
          "10.0.0.1",
          "127.0.0.1.example.com",
          "localhost.example.com",
          "0.0.0.0"
        })
    void canBeLeftOutOnLoopbackAlone(String host) {
      ChannelSettings settings = ChannelSettings.builder()
          .value("smtp-host", host)
          .value("smtp-tls", "none")
          .build();

      assertThatThrownBy(() -> new EmailChannelProvider().open(settings))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "setting smtp-tls must not be none for a host that is not localhost, 127.0.0.1 or ::1."
                  + " Use starttls or tls");
    }
  }

  @Test
  void refusesAPayloadThatIsNoMailOfOurs() {
    DeliveryOutcome refusal = new Refused(
        "payload",
        "the payload is no mail with one From, one To, a Message-ID and a place for each enclosure. Send what this channel rendered");
    String body = payload().body();

    for (Payload payload : List.of(
        new Payload("SMTP", "message/rfc822", "hello"),
        new Payload("POST /2/tweets", "application/json", body),
        new Payload("SMTP", "message/rfc822", "Bcc: evil@example.net\r\n" + body),
        new Payload(
            "SMTP", "message/rfc822", body.replace("To: Robin", "To: a@b.example, Robin")))) {
      assertThat(deliver(settings(MAIL.getSmtp().getPort()).value("smtp-tls", "none"), payload))
          .isEqualTo(refusal);
    }
    assertThat(MAIL.getReceivedMessages()).isEmpty();
  }
}
