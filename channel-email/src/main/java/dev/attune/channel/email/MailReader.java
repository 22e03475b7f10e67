package dev.attune.channel.email;

import dev.attune.channel.UnreadableDeliveryException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads the octets of one mail, part after part, and stops as soon as there is more than a mail has: mime4j itself has no
 * limit of depth or number. Used once.
 *
 * @see <a href="https://james.apache.org/mime4j/">Apache James Mime4J, read 2026-11-22</a>
 */
final class MailReader {

  static final int MAX_HEADER = 256 * 1024;
  static final int MAX_PARTS = 1000;
  static final int MAX_DEPTH = 30;
  private static final int MAX_FIELDS = 5000;
  private static final int MAX_KEPT = 1024 * 1024;
  private static final int MAX_KEPT_HEADER = 64 * 1024;

  /** Parts of which more than the name is of use. Everything else is passed over unread. */
  private static final Set<String> KEPT = Set.of(
      "text/plain",
      "text/html",
      "message/delivery-status",
      "message/global-delivery-status",
      "message/disposition-notification",
      "message/global-disposition-notification",
      "message/feedback-report");

  private static final Set<String> KEPT_HEADERS =
      Set.of("message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers");

  private static final MimeConfig CONFIG = MimeConfig.custom()
      .setMaxLineLen(-1)
      .setMaxHeaderLen(MAX_HEADER)
      .setMaxHeaderCount(MAX_FIELDS)
      .setMaxContentLen(-1)
      .build();

  private final MimeTokenStream stream = new MimeTokenStream(CONFIG);
  private final Deque<MailPart> open = new ArrayDeque<>();
  private final MailPart root = new MailPart();
  private int parts;
  private int kept;

  private MailReader() {}

  /** The mail of these octets. */
  static MailPart read(byte[] mail) {
    requireShortHeader(mail);
    return new MailReader().run(mail);
  }

  /** The header fields at the beginning of these octets, of a mail that came inside another. */
  static Fields head(byte[] octets) {
    MailReader reader = new MailReader();
    try {
      reader.stream.parse(new ByteArrayInputStream(octets));
      EntityState state = reader.stream.getState();
      while (state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM) {
        if (state == EntityState.T_FIELD) {
          reader.root.fields().add(reader.stream.getField());
        }
        state = reader.stream.next();
      }
    } catch (IOException | MimeException e) {
      return reader.root.fields();
    }
    return reader.root.fields();
  }

  private MailPart run(byte[] mail) {
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(mail));
    open.push(root);
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        take(state);
      }
    } catch (IOException | MimeException e) {
      throw UnreadableDeliveryException.malformed("a part of the mail has a header of more than "
          + MAX_HEADER + " octets or " + MAX_FIELDS + " fields");
    }
    return root;
  }

  private void take(EntityState state) throws IOException {
    switch (state) {
      case T_START_BODYPART -> begin();
      case T_END_BODYPART -> open.pop();
      case T_FIELD -> part().fields().add(stream.getField());
      case T_START_MULTIPART -> {
        part().setType(stream.getBodyDescriptor().getMimeType());
        requireAtMost("levels", open.size(), MAX_DEPTH);
      }
      case T_PREAMBLE -> keep(stream.getInputStream(), MAX_KEPT);
      case T_BODY -> body();
      default -> {
        // Starts and ends that hold nothing.
      }
    }
  }

  private MailPart part() {
    return open.element();
  }

  private void begin() {
    parts++;
    requireAtMost("parts", parts, MAX_PARTS);
    MailPart child = new MailPart();
    part().children().add(child);
    open.push(child);
  }

  private void body() throws IOException {
    part().setType(stream.getBodyDescriptor().getMimeType());
    if (KEPT.contains(part().type())) {
      keep(stream.getDecodedInputStream(), MAX_KEPT);
    } else if (KEPT_HEADERS.contains(part().type())) {
      keep(stream.getDecodedInputStream(), MAX_KEPT_HEADER);
    }
  }

  private void keep(InputStream in, int max) throws IOException {
    int room = Math.max(0, Math.min(max, 4 * MAX_KEPT - kept));
    byte[] octets = in.readNBytes(room + 1);
    boolean cut = octets.length > room;
    part().setContent(cut ? Arrays.copyOf(octets, room) : octets, cut);
    kept += Math.min(octets.length, room);
  }

  private void requireAtMost(String what, int number, int max) {
    if (number > max) {
      stream.stop();
      throw UnreadableDeliveryException.malformed(
          "a mail has at most " + max + " " + what + ", this one has more");
    }
  }

  private static void requireShortHeader(byte[] mail) {
    if (bodyOffset(mail, MAX_HEADER) > MAX_HEADER) {
      throw UnreadableDeliveryException.malformed(
          "the header of a mail has at most " + MAX_HEADER + " octets, this one has more");
    }
  }

  /** Where the body begins, behind the first empty line; not looked for far behind the maximum. */
  static int bodyOffset(byte[] mail, int max) {
    boolean empty = true;
    for (int i = 0; i < mail.length && i <= max; i++) {
      if (mail[i] == '\n') {
        if (empty) {
          return i + 1;
        }
        empty = true;
      } else if (mail[i] != '\r') {
        empty = false;
      }
    }
    return mail.length;
  }
}
