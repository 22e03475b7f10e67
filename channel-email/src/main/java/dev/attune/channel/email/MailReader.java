package dev.attune.channel.email;

import dev.attune.channel.UnreadableDeliveryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one mail, part after part, in one pass. What is more than a mail has — parts, levels, octets of a header or of text — is
 * not kept, and the mail says so; nothing is held but what is kept, and nothing calls itself. Used once.
 *
 * <p>Made by hand, since what parsers of mail offer has no limit of depth or number and gives up on the whole mail where it has a
 * limit.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7103">RFC 7103, advice for safe handling of malformed messages</a>
 */
final class MailReader {

  static final int MAX_HEADER = 256 * 1024;
  static final int MAX_PARTS = 1000;
  static final int MAX_DEPTH = 30;
  private static final int MAX_FIELD = 64 * 1024;
  private static final int MAX_FIELDS = 10_000;
  private static final int MAX_PART_HEADERS = 1024 * 1024;
  private static final int MAX_KEPT = 1024 * 1024;
  private static final int MAX_KEPT_HEADER = 64 * 1024;
  private static final int ROOM = 16 * 1024;

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

  /** Takes what is attached. */
  @FunctionalInterface
  interface Keeper {

    /** Keeps an attachment; what it does not read is passed over. */
    void keep(MailPart root, MailPart part, InputStream octets) throws IOException;
  }

  private final MailLines lines;
  private final Keeper keeper;
  private final Boundaries boundaries = new Boundaries();
  private final MailPart root = new MailPart("text/plain");
  private final byte[] room;
  private @Nullable MessageDigest digest;
  private byte[] stray = {};
  private byte[] field = new byte[1024];
  private int fieldLength;
  private int fieldCount;
  private int headerRoom = MAX_HEADER;
  private int parts;
  private int kept;
  private boolean cut;

  private MailReader(MailLines lines, int size, Keeper keeper) {
    this.lines = lines;
    this.keeper = keeper;
    this.room = new byte[Math.min(ROOM, size) + 64];
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
      return new MailReader(new MailLines(mail), mail.length, keeper).read();
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
    return new MailReader(new MailLines(mail, max), ROOM, keeper).read();
  }

  /** The header fields at the beginning of these octets, of a mail that came inside another. */
  static Fields head(byte[] octets) {
    try {
      MailReader reader = new MailReader(new MailLines(octets), 0, (root, part, in) -> {});
      reader.header(reader.root);
      return reader.root.fields();
    } catch (IOException e) {
      throw new UncheckedIOException("octets in memory can always be read", e);
    }
  }

  /** What an encoding hides. */
  static byte[] decoded(byte[] octets, String encoding) {
    try {
      MailReader reader =
          new MailReader(MailLines.ofBody(octets), octets.length, (root, part, in) -> {});
      MailPart part = new MailPart("text/html");
      part.addEncoding(encoding);
      return reader.new BodyStream(part).keep(MAX_KEPT);
    } catch (IOException e) {
      throw new UncheckedIOException("octets in memory can always be read", e);
    }
  }

  private Mail read() throws IOException {
    MailPart part = root;
    boolean more = header(root);
    if (!root.fields().has("message-id")) {
      digest = MessageIds.digest();
      lines.digestInto(digest);
    }
    headerRoom = MAX_PART_HEADERS;
    more = more && body(part);
    while (more) {
      MailPart parent = boundaries.returnTo();
      if (boundaries.isClosed()) {
        more = skip();
      } else if (parts == MAX_PARTS) {
        cut = true;
        more = false;
      } else {
        part = begin(parent);
        more = header(part) ? body(part) : atBoundary;
      }
    }
    return new Mail(root, cut, digest == null ? "" : HexFormat.of().formatHex(digest.digest()));
  }

  /** Whether the last thing that was read is a boundary, and not the end of the mail. */
  private boolean atBoundary;

  private MailPart begin(MailPart parent) {
    parts++;
    MailPart child = new MailPart(parent.is("multipart/digest") ? "message/rfc822" : "text/plain");
    parent.add(child);
    return child;
  }

  /** Reads fields up to the empty line; false if the part, or the mail, ends before it. */
  private boolean header(MailPart part) throws IOException {
    Fields fields = part.fields();
    fieldLength = 0;
    stray = new byte[0];
    atBoundary = false;
    while (lines.advance()) {
      if (lines.begins() && boundaries.isAt(lines)) {
        atBoundary = true;
        break;
      }
      if (lines.isEmpty()) {
        stray = new byte[0];
        ended(part);
        return true;
      }
      if (bodyBegins(fields)) {
        ended(part);
        return true;
      }
    }
    ended(part);
    return false;
  }

  /** Takes a line of the header; true if it is the second in a row that cannot be one. */
  private boolean bodyBegins(Fields fields) {
    byte first = lines.buffer()[Math.min(lines.start(), lines.buffer().length - 1)];
    boolean continues = !lines.begins() || first == ' ' || first == '\t';
    if (continues) {
      append(stray.length == 0);
      return false;
    }
    if (isField()) {
      add(fields);
      stray = new byte[0];
      append(true);
      return false;
    }
    if (stray.length > 0 && !fields.isEmpty()) {
      lines.stay();
      return true;
    }
    add(fields);
    stray = Arrays.copyOfRange(
        lines.buffer(),
        lines.start(),
        Math.min(lines.end() + lines.ending(), lines.start() + ROOM));
    return false;
  }

  private void ended(MailPart part) {
    add(part.fields());
    part.headerEnds();
  }

  /** Whether the line begins with a name and a colon, as if it were a field. */
  private boolean isField() {
    byte[] buffer = lines.buffer();
    int i = lines.start();
    while (i < lines.end() && buffer[i] > ' ' && buffer[i] < 0x7F && buffer[i] != ':') {
      i++;
    }
    boolean named = i > lines.start();
    while (i < lines.end() && (buffer[i] == ' ' || buffer[i] == '\t')) {
      i++;
    }
    return named && i < lines.end() && buffer[i] == ':';
  }

  private void append(boolean wanted) {
    int size = lines.end() - lines.start();
    int taken = wanted ? Math.min(size, Math.min(MAX_FIELD - fieldLength, headerRoom)) : 0;
    cut |= taken < size;
    headerRoom -= taken;
    if (fieldLength + taken > field.length) {
      field = Arrays.copyOf(field, Math.min(MAX_FIELD, 2 * (fieldLength + taken)));
    }
    System.arraycopy(lines.buffer(), lines.start(), field, fieldLength, taken);
    fieldLength += taken;
  }

  private void add(Fields fields) {
    if (fieldLength > 0 && fieldCount < MAX_FIELDS) {
      fields.add(field, fieldLength);
      fieldCount++;
    } else {
      cut |= fieldLength > 0;
    }
    fieldLength = 0;
  }

  /** Reads what follows the header; false at the end of the mail. */
  private boolean body(MailPart part) throws IOException {
    if (part.isMultipart()) {
      multipart(part);
    }
    BodyStream in = new BodyStream(part);
    if (part.isMultipart()) {
      part.setContent(in.keep(Math.min(MAX_KEPT_HEADER, allowance())), in.isCut());
    } else if (isKept(part)) {
      keep(part, in, MAX_KEPT);
    } else {
      keeper.keep(root, part, in.remembering(KEPT_HEADERS.contains(part.type())));
      in.drain();
      part.setContent(in.remembered(), false);
    }
    in.drain();
    return atBoundary;
  }

  private void keep(MailPart part, BodyStream in, int max) throws IOException {
    part.setContent(in.keep(Math.min(max, allowance())), in.isCut());
    part.setEncoded(part.isLaterAlternative());
    kept += in.length();
    cut |= in.isCut();
  }

  private int allowance() {
    return Math.max(0, 4 * MAX_KEPT - kept);
  }

  /** Text that is shown, and reports. */
  private boolean isKept(MailPart part) {
    return KEPT.contains(part.type())
        && (part == root || !part.isText() || MailBodyText.isShown(part));
  }

  private void multipart(MailPart part) {
    String boundary = part.parameter("boundary");
    if (!Boundaries.isUsable(boundary)) {
      part.setType("text/plain");
    } else if (boundaries.depth() >= MAX_DEPTH) {
      part.setType("application/octet-stream");
      cut = true;
    } else {
      boundaries.open(part, boundary);
    }
  }

  /** Passes over what stands between parts; false at the end of the mail. */
  private boolean skip() throws IOException {
    while (lines.advance()) {
      if (lines.begins() && boundaries.isAt(lines)) {
        return true;
      }
    }
    return false;
  }

  /** The decoded octets of one body. */
  private final class BodyStream extends InputStream {

    private final TransferDecoder decoder;
    private final byte[] one = new byte[1];
    private byte[] chunk = {};
    private int at;
    private int limit;
    private boolean over;
    private boolean longer;
    private int total;
    private byte @Nullable [] memory;
    private int memorized;

    BodyStream(MailPart part) {
      TransferDecoder made =
          TransferDecoder.of(part.isLaterAlternative() ? "" : part.encoding(), room);
      this.decoder = isKept(part) ? made.asText() : made;
      if (stray.length > 0) {
        chunk = stray;
        limit = stray.length;
      }
    }

    /** Decodes the next line; false at the end of the body. */
    private boolean refill() throws IOException {
      while (!over) {
        at = 0;
        if (!lines.advance()) {
          over = true;
        } else if (lines.begins() && boundaries.isAt(lines)) {
          over = true;
          atBoundary = true;
        } else {
          decoder.take(lines);
        }
        if (over) {
          decoder.finish();
        }
        chunk = decoder.out();
        limit = decoder.length();
        if (limit > 0) {
          return true;
        }
      }
      return false;
    }

    /** Up to so many octets; {@link #isCut} tells whether there are more. */
    byte[] keep(int max) throws IOException {
      byte[] octets = new byte[Math.min(max, 8 * 1024)];
      int length = 0;
      while (at < limit || refill()) {
        int taken = Math.min(limit - at, max - length);
        if (length + taken > octets.length) {
          octets = Arrays.copyOf(octets, Math.min(max, 2 * (length + taken)));
        }
        System.arraycopy(chunk, at, octets, length, taken);
        length += taken;
        at += taken;
        total = length;
        if (at < limit) {
          longer = true;
          break;
        }
      }
      return length == octets.length ? octets : Arrays.copyOf(octets, length);
    }

    boolean isCut() {
      return longer;
    }

    int length() {
      return total;
    }

    BodyStream remembering(boolean wanted) {
      memory = wanted ? new byte[4 * 1024] : null;
      return this;
    }

    byte[] remembered() {
      return memory == null ? new byte[0] : Arrays.copyOf(memory, memorized);
    }

    private void remember(byte[] octets, int from, int length) {
      byte[] known = memory;
      if (known == null) {
        return;
      }
      int taken = Math.min(length, MAX_KEPT_HEADER - memorized);
      if (memorized + taken > known.length) {
        known = Arrays.copyOf(known, Math.min(MAX_KEPT_HEADER, 2 * (memorized + taken)));
        memory = known;
      }
      System.arraycopy(octets, from, known, memorized, taken);
      memorized += taken;
    }

    /** Goes to the end of the body. */
    void drain() throws IOException {
      if (memory != null) {
        while (at < limit || refill()) {
          remember(chunk, at, limit - at);
          at = limit;
        }
      }
      while (!over) {
        if (!lines.advance()) {
          over = true;
        } else if (lines.begins() && boundaries.isAt(lines)) {
          over = true;
          atBoundary = true;
        }
      }
    }

    @Override
    public int read() throws IOException {
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (at >= limit && !refill()) {
        return -1;
      }
      int taken = Math.min(length, limit - at);
      System.arraycopy(chunk, at, into, offset, taken);
      remember(chunk, at, taken);
      at += taken;
      return taken;
    }
  }
}
