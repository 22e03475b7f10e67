package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Secret;
import dev.attune.channel.email.Mailbox.Arrival;
import dev.attune.channel.email.Mailbox.Cursor;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real IMAP server on the loopback address. */
@Timeout(60)
class MailboxTest {

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(setup(ServerSetupTest.IMAP)).withPerMethodLifecycle(true);

  private GreenMailUser user;

  private static ServerSetup setup(ServerSetup setup) {
    ServerSetup patient = setup.dynamicPort();
    patient.setServerStartupTimeout(60_000);
    return patient;
  }

  @BeforeEach
  void makeTheMailbox() {
    user = SERVER.setUser("care@example.com", "care", "care-password-1");
  }

  private static ChannelSettings.Builder settings() {
    return ChannelSettings.builder()
        .value("address", "care@example.com")
        .value("max-octets", "100000")
        .value("imap-host", "127.0.0.1")
        .value("imap-port", String.valueOf(SERVER.getImap().getPort()))
        .value("imap-tls", "none")
        .value("imap-user", "care")
        .secrets(name ->
            name.equals("imap-password") ? List.of(Secret.of("care-password-1")) : List.of());
  }

  private void deliver(String id, String text) {
    deliver(Mails.octets(
        "From: robin@example.org\nTo: care@example.com\nDate: Sat, 21 Nov 2026 10:15:00 +0100\nMessage-ID: <"
            + id + "@x.example>\n\n" + text));
  }

  private void deliver(byte[] mail) {
    try {
      Session session = Session.getInstance(new Properties());
      user.deliver(new MimeMessage(session, new ByteArrayInputStream(mail)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(List<Arrival> arrivals) {
    return arrivals.stream()
        .flatMap(arrival -> arrival.events().stream())
        .map(event -> ((MessageReceived) event).message().text())
        .toList();
  }

  private static Optional<Cursor> last(List<Arrival> arrivals) {
    return Optional.of(arrivals.get(arrivals.size() - 1).cursor());
  }

  @Test
  void readsMailFromTheBeginningInPortions() throws IOException {
    for (int i = 1; i <= 5; i++) {
      deliver("m" + i, "Mail " + i);
    }
    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      List<Arrival> first = mailbox.fetch(Optional.empty(), 3);
      List<Arrival> second = mailbox.fetch(last(first), 3);

      assertThat(texts(first)).containsExactly("Mail 1", "Mail 2", "Mail 3");
      assertThat(texts(second)).containsExactly("Mail 4", "Mail 5");
      assertThat(mailbox.fetch(last(second), 3)).isEmpty();
    }
  }

  @Test
  void goesOnWhereAnotherProcessEnded() throws IOException {
    deliver("m1", "Before");
    String kept;
    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      kept = mailbox.fetch(Optional.empty(), 10).get(0).cursor().toString();
    }
    deliver("m2", "After");

    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      assertThat(texts(mailbox.fetch(Optional.of(Cursor.parse(kept)), 10)))
          .containsExactly("After");
    }
  }

  @Test
  void mayBeginBehindWhatIsThere() throws IOException {
    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      assertThat(mailbox.newest().uid()).isZero();
      deliver("m1", "Old");
      Cursor newest = mailbox.newest();
      deliver("m2", "New");

      assertThat(texts(mailbox.fetch(Optional.of(newest), 10))).containsExactly("New");
    }
  }

  @Test
  void beginsAnewWhereTheServerNumbersAnewAndTellsTheSame() throws IOException {
    deliver("m1", "One");
    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      List<Arrival> before = mailbox.fetch(Optional.empty(), 10);
      Cursor other = new Cursor(before.get(0).cursor().validity() + 1, 77);

      assertThat(mailbox.fetch(Optional.of(other), 10)).isEqualTo(before);
    }
  }

  @Test
  void passesOverGapsAndLeavesMailUnread() throws Exception {
    for (int i = 1; i <= 4; i++) {
      deliver("m" + i, "Mail " + i);
    }
    var inbox = SERVER.getManagers().getImapHostManager().getInbox(user);
    inbox.getMessages().get(0).setFlag(Flags.Flag.DELETED, true);
    inbox.getMessages().get(2).setFlag(Flags.Flag.DELETED, true);
    inbox.expunge();

    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      assertThat(texts(mailbox.fetch(Optional.empty(), 10))).containsExactly("Mail 2", "Mail 4");
    }
    assertThat(inbox.getUnseenCount()).isEqualTo(2);
  }

  @Test
  void tellsOfMailThatCannotBeReadAndGoesOn() throws IOException {
    deliver("m1", "One");
    deliver(Mails.text("x".repeat(200_000)));
    deliver("m3", "Three");

    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      List<Arrival> arrivals = mailbox.fetch(Optional.empty(), 10);

      assertThat(arrivals).hasSize(3);
      InboundEvent poison = arrivals.get(1).events().get(0);
      assertThat(poison).isInstanceOf(Unrecognized.class);
      assertThat(poison.key().value()).isEqualTo("imap:INBOX:" + arrivals.get(1).cursor());
      assertThat(((Unrecognized) poison).reason()).isEqualTo("is larger than the account takes");
      assertThat(((MessageReceived) arrivals.get(2).events().get(0)).message().text())
          .isEqualTo("Three");
    }
  }

  @Test
  void handsAttachmentsOnAsTheyCome() throws IOException {
    List<Integer> sizes = new ArrayList<>();
    deliver(Mails.mail(
        "Content-Type: multipart/mixed; boundary=b\n",
        "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
            + ("QUJD".repeat(18) + "\n").repeat(1_000) + "--b--"));
    ChannelSettings settings = settings()
        .attachments((attachment, octets) -> {
          sizes.add(octets.readAllBytes().length);
          return Optional.of(URI.create("kept:1"));
        })
        .build();

    try (Mailbox mailbox = Mailbox.open(settings)) {
      MessageReceived event =
          (MessageReceived) mailbox.fetch(Optional.empty(), 1).get(0).events().get(0);

      assertThat(sizes).containsExactly(54_000);
      assertThat(event.message().attachments().get(0).href()).contains(URI.create("kept:1"));
    }
  }

  @Test
  void comesAgainWhatCouldNotBeKept() throws IOException {
    deliver("m1", "One");
    deliver(Mails.mail(
        "Content-Type: multipart/mixed; boundary=b\n", "--b\nContent-Type: image/png\n\nx\n--b--"));
    boolean[] full = {true};
    ChannelSettings settings = settings()
        .attachments((attachment, octets) -> {
          if (full[0]) {
            throw new IOException("disk full");
          }
          return Optional.empty();
        })
        .build();

    try (Mailbox mailbox = Mailbox.open(settings)) {
      List<Arrival> arrivals = mailbox.fetch(Optional.empty(), 10);
      assertThat(texts(arrivals)).containsExactly("One");
      assertThatThrownBy(() -> mailbox.fetch(last(arrivals), 10))
          .isInstanceOf(IOException.class)
          .hasMessage("disk full");
      full[0] = false;

      assertThat(mailbox.fetch(last(arrivals), 10)).hasSize(1);
    }
  }

  @Test
  void readsMailThatComesWhileItWaits() throws Exception {
    deliver("m1", "One");
    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      Optional<Cursor> cursor = last(mailbox.fetch(Optional.empty(), 10));
      CompletableFuture<List<Arrival>> arrived =
          CompletableFuture.supplyAsync(() -> awaited(mailbox, cursor));
      deliver("m2", "Two");

      assertThat(texts(arrived.get(50, TimeUnit.SECONDS))).containsExactly("Two");
    }
  }

  @Test
  void doesNotMissWhatCameBeforeItWaited() throws IOException, InterruptedException {
    deliver("m1", "One");
    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      mailbox.fetch(Optional.empty(), 10);
      deliver("m2", "Two");

      assertThat(mailbox.await(Duration.ofSeconds(50))).isTrue();
    }
  }

  @Test
  void waitsNoLongerThanAsked() throws IOException, InterruptedException {
    deliver("m1", "One");
    try (Mailbox mailbox = Mailbox.open(settings().build())) {
      Optional<Cursor> cursor = last(mailbox.fetch(Optional.empty(), 10));

      assertThat(mailbox.await(Duration.ofMillis(200))).isFalse();
      deliver("m2", "Two");
      assertThat(texts(mailbox.fetch(cursor, 10))).containsExactly("Two");
    }
  }

  @Test
  void isClosedUnderAWait() throws Exception {
    Mailbox mailbox = Mailbox.open(settings().build());
    deliver("m1", "One");
    mailbox.fetch(Optional.empty(), 10);
    CompletableFuture<Boolean> woken = CompletableFuture.supplyAsync(() -> await(mailbox, 50));
    mailbox.close();

    assertThat(woken.get(50, TimeUnit.SECONDS)).isFalse();
    assertThatThrownBy(() -> mailbox.fetch(Optional.empty(), 1))
        .isInstanceOf(IOException.class)
        .hasMessage("the mailbox is closed");
  }

  /** What comes, as a host waits for it: in short turns, since a server may miss what comes as it begins to wait. */
  private static List<Arrival> awaited(Mailbox mailbox, Optional<Cursor> cursor) {
    try {
      List<Arrival> arrived = List.of();
      while (arrived.isEmpty()) {
        mailbox.await(Duration.ofSeconds(1));
        arrived = mailbox.fetch(cursor, 10);
      }
      return arrived;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean await(Mailbox mailbox, int seconds) {
    try {
      return mailbox.await(Duration.ofSeconds(seconds));
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void saysWhyItCannotConnect() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    assertThatThrownBy(
            () -> Mailbox.open(with("imap-port", String.valueOf(nobody))).newest())
        .isInstanceOf(IOException.class)
        .hasMessage("the mail server could not be talked to");
    assertThatThrownBy(() -> Mailbox.open(with("imap-user", "other")).newest())
        .isInstanceOf(IOException.class)
        .hasMessage("the mail server did not let us in");
    assertThatThrownBy(() -> Mailbox.open(with("imap-folder", "Nowhere")).newest())
        .isInstanceOf(IOException.class)
        .hasMessage("the mail server has no folder Nowhere to read");
    assertThatThrownBy(
            () -> Mailbox.open(settings().secrets(name -> List.of()).build()).newest())
        .isInstanceOf(IOException.class)
        .hasMessage("no secret imap-password to log in with");
  }

  @Test
  void sendsNoPasswordWithoutEncryption() {
    assertThatThrownBy(() -> Mailbox.open(with("imap-tls", "starttls")).newest())
        .isInstanceOf(IOException.class)
        .hasMessage("the mail server could not be talked to");
    assertThatThrownBy(() -> Mailbox.open(with("imap-host", "mx.example.com")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("setting imap-tls must not be none");
  }

  private static ChannelSettings with(String name, String value) {
    ChannelSettings.Builder changed =
        ChannelSettings.builder().secrets(secret -> List.of(Secret.of("care-password-1")));
    for (String known :
        Arrays.asList("imap-host", "imap-port", "imap-tls", "imap-user", "imap-folder")) {
      if (!known.equals(name)) {
        settings().build().value(known).ifPresent(it -> changed.value(known, it));
      }
    }
    return changed.value(name, value).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1:", ":1", "1:-1", "a:b", "1:2:3"})
  void takesNoCursorThatIsNone(String text) {
    assertThatThrownBy(() -> Cursor.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a cursor must be two numbers with a colon between them, for instance 1:5512");
  }
}
