package dev.attune.channel.email;

import dev.attune.channel.Carrier;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.Dispatch;
import dev.attune.channel.email.MailMedia.MissingMediaException;
import dev.attune.channel.email.OutgoingMail.Letter;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Hands mail to a mail server, one connection for each. What was planned goes out octet for octet, so that another attempt
 * has the same message id; what it encloses is fetched before, so that a mail without its media is surely not sent. Speaks neither SMTPUTF8 nor BDAT. Safe for use by many threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.2">RFC 5321 section 4.5.3.2, time-outs</a>
 */
final class SmtpCarrier implements Carrier {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final String UNREACHABLE =
      "the mail server could not be talked to before it got the mail";

  private final SmtpSettings settings;
  private final MailMedia media;
  private final InstantSource clock;

  SmtpCarrier(SmtpSettings settings, MailMedia media, InstantSource clock) {
    this.settings = settings;
    this.media = media;
    this.clock = clock;
  }

  @Override
  public DeliveryOutcome deliver(Dispatch dispatch) {
    Optional<Letter> letter = Optional.of(dispatch.payload())
        .filter(payload -> payload.operation().equals(MailRenderer.OPERATION))
        .flatMap(Letter::read);
    if (letter.isEmpty()) {
      return new DeliveryOutcome.Refused(
          "payload",
          "the payload is no mail with one From, one To, a Message-ID and a place for each enclosure. Send what this channel rendered");
    }
    if (settings.user().isPresent() && settings.password().isEmpty()) {
      return deferred("no secret " + EmailChannelProvider.SMTP_PASSWORD + " to log in with");
    }
    try {
      List<byte[]> enclosed = media.fetch(letter.get().enclosures());
      return withOwnClasses(letter.get(), enclosed);
    } catch (MissingMediaException e) {
      return e.isPassing()
          ? deferred(String.valueOf(e.getMessage()))
          : new DeliveryOutcome.Refused("media", String.valueOf(e.getMessage()));
    }
  }

  /** Jakarta Mail looks for its parts through the thread's class loader, which in a host may know nothing of mail. */
  private DeliveryOutcome withOwnClasses(Letter letter, List<byte[]> enclosed) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(SmtpCarrier.class.getClassLoader());
    try {
      return deliver(letter, enclosed);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private DeliveryOutcome deliver(Letter letter, List<byte[]> enclosed) {
    RememberedSocket socket = new RememberedSocket();
    Properties properties = settings.properties(settings.envelopeFrom(letter.from()));
    properties.put("mail." + settings.protocol() + ".socketFactory", socket);
    Session session = Session.getInstance(properties);
    OutgoingMail mail =
        new OutgoingMail(session, letter, enclosed, () -> socket.waitFor(settings.finalMillis()));
    Transport transport = transport(session);
    try {
      Optional<DeliveryOutcome> shut = connect(transport);
      return shut.isPresent() ? shut.get() : send(transport, letter, mail);
    } finally {
      close(transport);
    }
  }

  private Transport transport(Session session) {
    try {
      return session.getTransport(settings.protocol());
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException(
          "nothing speaks SMTP here. Add org.eclipse.angus:angus-mail to the class path or module path",
          e);
    }
  }

  /** Empty if the server let us in. One that does not talk to us has said nothing of this mail, whatever its code. */
  private Optional<DeliveryOutcome> connect(Transport transport) {
    try {
      transport.connect(
          settings.host(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().orElse(null));
      return Optional.empty();
    } catch (AuthenticationFailedException e) {
      return Optional.of(outcome(e, false));
    } catch (MessagingException e) {
      return Optional.of(deferred(UNREACHABLE));
    }
  }

  private DeliveryOutcome send(Transport transport, Letter letter, OutgoingMail mail) {
    try {
      transport.sendMessage(mail, new Address[] {OutgoingMail.envelope(letter.to())});
      return new DeliveryOutcome.Delivered(letter.id(), Optional.of(letter.thread()));
    } catch (MessagingException e) {
      return outcome(e, mail.isWritten());
    }
  }

  /** A clear answer decides. Without one, the mail may have been taken if all of it was written, and was not if it was not. */
  private DeliveryOutcome outcome(MessagingException problem, boolean written) {
    Optional<SmtpReply> reply = SmtpReply.of(problem);
    if (reply.isPresent()) {
      return reply.get().outcome(retry());
    }
    return written
        ? new DeliveryOutcome.Unknown(
            "the mail server got the whole mail and did not answer; it may have been sent")
        : deferred(UNREACHABLE);
  }

  private DeliveryOutcome deferred(String reason) {
    return new DeliveryOutcome.Deferred(retry(), reason);
  }

  private Instant retry() {
    return clock.instant().plus(PAUSE);
  }

  /** What happens here comes after the outcome and cannot change it. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // The connection is of no more use either way.
    }
  }
}
