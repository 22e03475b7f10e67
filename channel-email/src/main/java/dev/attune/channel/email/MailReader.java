package dev.attune.channel.email;

import dev.attune.channel.UnreadableDeliveryException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads one mail with Mime4J, part after part, as it comes. What is more than a mail has — parts, levels, octets of a header or
 * of text — is not kept, and the mail says so; nothing is held but what is kept. Used once.
 *
 * @see <a href="https://james.apache.org/mime4j/">Apache James Mime4J, read 2026-11-22</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7103">RFC 7103, advice for safe handling of malformed messages</a>
 */
final class MailReader {

  static final int MAX_PARTS = 1000;
  static final int MAX_DEPTH = 30;
  private static final int MAX_LINE = 1024 * 1024;
  private static final int MAX_PART_HEADERS = 1024 * 1024;
  private static final int MAX_KEPT = 1024 * 1024;
  private static final int MAX_KEPT_HEADER = 64 * 1024;

  /** Of all boundaries that are open; Mime4J looks for each of them in every octet. */
  private static final int MAX_BOUNDARIES = 1000;

  /** Parts of which more than the name is of use. Everything else is for whoever keeps attachments. */
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

  /** Only a line is limited here: past a limit Mime4J gives up the mail, and {@link FieldLines} goes on. */
  private static final MimeConfig CONFIG = MimeConfig.custom()
      .setMaxLineLen(MAX_LINE)
      .setMaxHeaderCount(-1)
      .setMaxHeaderLen(-1)
      .build();

  /** Takes what is attached. */
  @FunctionalInterface
  interface Keeper {

    /** Keeps an attachment; what it does not read is passed over. */
    void keep(MailPart root, MailPart part, InputStream octets) throws IOException;
  }

  private final MailOctets octets;
  private final Keeper keeper;
  private final FieldLines header = new FieldLines();
  private final MimeTokenStream stream = new MimeTokenStream(CONFIG, null, header, null);
  private final MailPart root = new MailPart("text/plain");
  private final Deque<MailPart> open = new ArrayDeque<>();

  /** How long the boundaries are of the multiparts that are open. */
  private final Deque<Integer> levels = new ArrayDeque<>();

  private int parts;
  private int kept;
  private boolean cut;
  private boolean over;

  private MailReader(MailOctets octets, Keeper keeper) {
    this.octets = octets;
    this.keeper = keeper;
    open.push(root);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(octets);
  }

  /**
   * A mail.
   *
   * @param root the mail as its outermost part
   * @param cut whether there was more than is kept
   * @param body a name made of what follows the header; empty if the mail has a name
   */
  record Mail(MailPart root, boolean cut, String body) {}

  /** The mail of these octets. */
  static Mail read(byte[] mail, Keeper keeper) {
    try {
      return new MailReader(MailOctets.of(mail), keeper).read();
    } catch (IOException e) {
      throw new UncheckedIOException("an attachment could not be kept", e);
    }
  }

  /**
   * The mail that comes from there.
   *
   * @throws UnreadableDeliveryException if it has more octets than that
   */
  static Mail read(InputStream mail, int max, Keeper keeper) throws IOException {
    return new MailReader(MailOctets.of(mail, max), keeper).read();
  }

  /** The header fields at the beginning of these octets, of a mail that came inside another. */
  static Fields head(byte[] octets) {
    try {
      MailReader reader = new MailReader(MailOctets.of(octets), (root, part, in) -> {});
      reader.run(EntityState.T_END_HEADER);
      return reader.root.fields();
    } catch (IOException e) {
      throw new UncheckedIOException("octets in memory can always be read", e);
    }
  }

  private Mail read() throws IOException {
    run(EntityState.T_END_OF_STREAM);
    octets.drain();
    return new Mail(
        root, cut || header.isCut(), root.fields().has("message-id") ? "" : octets.digestOfBody());
  }

  private void run(EntityState last) throws IOException {
    try {
      EntityState state = stream.getState();
      while (state != last && !over) {
        take(state);
        state = over ? last : stream.next();
      }
    } catch (MimeException e) {
      cut = true;
      part().headerEnds();
    }
  }

  private void take(EntityState state) throws IOException {
    switch (state) {
      case T_START_HEADER -> header.begin(part().fields());
      case T_END_HEADER -> headerEnds();
      case T_START_BODYPART -> begin();
      case T_END_BODYPART -> open.pop();
      case T_START_MULTIPART -> multipart(part());
      case T_END_MULTIPART -> levels.pop();
      case T_PREAMBLE -> keep(part(), stream.getInputStream(), MAX_KEPT_HEADER);
      case T_BODY -> body(part());
      default -> {
        // Beginnings and ends that hold nothing.
      }
    }
  }

  private MailPart part() {
    return open.element();
  }

  private void begin() {
    if (parts == MAX_PARTS) {
      cut = true;
      over = true;
      return;
    }
    parts++;
    MailPart child = new MailPart(part().is("multipart/digest") ? "message/rfc822" : "text/plain");
    part().add(child);
    open.push(child);
  }

  private void headerEnds() {
    part().headerEnds();
    if (part() == root) {
      header.takeMore(MAX_PART_HEADERS);
      if (root.fields().has("message-id")) {
        octets.forgetBody();
      }
    }
  }

  private void multipart(MailPart part) throws IOException {
    String boundary = stream.getBodyDescriptor().getBoundary();
    if (boundary.isBlank() || boundary.length() > MAX_BOUNDARIES) {
      levels.push(0);
      part.setType("text/plain");
      wholly(part);
    } else if (levels.size() == MAX_DEPTH || boundary.length() > boundaryRoom()) {
      levels.push(0);
      part.setType("application/octet-stream");
      cut = true;
      wholly(part);
    } else {
      levels.push(boundary.length());
    }
  }

  private int boundaryRoom() {
    return MAX_BOUNDARIES - levels.stream().mapToInt(Integer::intValue).sum();
  }

  /** Reads a multipart as one body, to its end, since Mime4J divides what nobody touched. */
  private void wholly(MailPart part) throws IOException {
    body(part);
    stream.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private void body(MailPart part) throws IOException {
    if (part.isMultipart()) {
      part.setType("text/plain");
    }
    InputStream encoded = encoded();
    if (!isKept(part)) {
      InputStream in = Transfer.octets(encoded, part.encoding());
      handOut(part, in);
      closeUnless(in == encoded, in);
    } else if (part.isLaterAlternative()) {
      cut |= keep(part, encoded, MAX_KEPT);
      part.setEncoded(true);
    } else {
      InputStream in = Transfer.text(encoded, part.encoding());
      cut |= keep(part, in, MAX_KEPT);
      closeUnless(in == encoded, in);
    }
  }

  /** Gives the room of a decoder back; what Mime4J reads from stays open. */
  private static void closeUnless(boolean isShared, InputStream in) throws IOException {
    if (!isShared) {
      in.close();
    }
  }

  private InputStream encoded() {
    byte[] words = header.words();
    return words.length == 0
        ? stream.getInputStream()
        : new SequenceInputStream(new ByteArrayInputStream(words), stream.getInputStream());
  }

  /** Text that is shown, and reports. */
  private boolean isKept(MailPart part) {
    return KEPT.contains(part.type())
        && (part == root || !part.isText() || MailBodyText.isShown(part));
  }

  private boolean keep(MailPart part, InputStream in, int max) throws IOException {
    int room = Math.min(max, 4 * MAX_KEPT - kept);
    byte[] all = in.readNBytes(room + 1);
    boolean longer = all.length > room;
    part.setContent(longer ? Arrays.copyOf(all, room) : all, longer);
    kept += Math.min(all.length, room);
    return longer;
  }

  private void handOut(MailPart part, InputStream in) throws IOException {
    try (HandedOut out =
        new HandedOut(in, KEPT_HEADERS.contains(part.type()) ? MAX_KEPT_HEADER : 0)) {
      keeper.keep(root, part, out);
      part.setContent(out.beginning(), false);
    }
  }

  /** The octets of an attachment, with a memory of how they begin. They end when the reader goes on. */
  private static final class HandedOut extends InputStream {

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
    private final int max;
    private @Nullable InputStream in;

    HandedOut(InputStream in, int max) {
      this.in = in;
      this.max = max;
    }

    byte[] beginning() throws IOException {
      readNBytes(max - memory.size());
      return memory.toByteArray();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in == null ? -1 : in.read(into, offset, length);
      memory.write(into, offset, Math.max(0, Math.min(read, max - memory.size())));
      return read;
    }

    @Override
    public void close() {
      in = null;
    }
  }
}
