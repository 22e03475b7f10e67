package dev.attune.channel.email;

import dev.attune.conversation.NativeId;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A planned mail on its way: its octets go out as they are, and it knows when the last of them has gone. Used once. */
final class OutgoingMail extends MimeMessage {

  private final byte[] octets;
  private final Runnable whenWritten;
  private boolean written;

  OutgoingMail(Session session, Letter letter, Runnable whenWritten) {
    super(session);
    this.octets = Letter.octets(letter.body());
    this.whenWritten = whenWritten;
  }

  /**
   * What the envelope of a mail needs to know of it.
   *
   * @param body the whole mail, in ASCII
   * @param from who sends it
   * @param to to whom it goes
   * @param id its own id
   * @param thread the first id of its thread
   */
  record Letter(String body, MailAddress from, MailAddress to, NativeId id, NativeId thread) {

    /** The mail in a payload; empty if it is not one that the renderer made. */
    static Optional<Letter> read(String body) {
      Fields fields = MailReader.head(octets(body));
      Optional<MailAddress> from = address(fields, "from");
      Optional<MailAddress> to = address(fields, "to");
      Optional<String> id = MessageIds.only(fields.body("message-id"));
      List<String> chain = MessageIds.all(fields.body("references"));
      if (from.isEmpty() || to.isEmpty() || id.isEmpty() || fields.has("bcc")) {
        return Optional.empty();
      }
      NativeId own = new NativeId(id.get());
      NativeId thread = chain.isEmpty() ? own : new NativeId(chain.get(0));
      return Optional.of(new Letter(body, from.get(), to.get(), own, thread));
    }

    private static byte[] octets(String body) {
      return body.getBytes(StandardCharsets.US_ASCII);
    }

    private static Optional<MailAddress> address(Fields fields, String name) {
      List<Sender> named = Sender.all(fields.body(name));
      return named.size() == 1 ? MailAddress.read(named.get(0).address()) : Optional.empty();
    }

    @Override
    public String toString() {
      return "Letter[" + id + "]";
    }
  }

  static InternetAddress envelope(MailAddress address) {
    InternetAddress envelope = new InternetAddress();
    envelope.setAddress(address.toString());
    return envelope;
  }

  /** Whether all of it was handed to the server, so that silence no longer means that it was not sent. */
  boolean isWritten() {
    return written;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException {
    out.write(octets);
    written = true;
    whenWritten.run();
  }
}
