package dev.attune.channel.email;

import dev.attune.channel.UnreadableDeliveryException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a mail, one after the other, through one buffer: however large the mail is, no more of it is held. Lines end in
 * CR LF or LF; where the beginning of the mail has no LF at all, in CR. What stands before the first field in files and stores
 * is passed over. A line longer than the buffer comes in pieces. Not thread-safe.
 */
final class MailLines {

  private static final int BUFFER = 16 * 1024;
  private static final byte[] FROM_LINE = {'F', 'r', 'o', 'm', ' '};

  private final InputStream in;
  private final boolean streaming;
  private final int max;
  private final byte[] buffer;
  private int count;
  private int limit;
  private int next;
  private int start;
  private int end;
  private boolean begins;
  private boolean ended = true;
  private boolean again;
  private byte lineEnd = '\n';
  private @Nullable MessageDigest digest;

  private MailLines(byte[] octets, int size) {
    this.in = InputStream.nullInputStream();
    this.streaming = false;
    this.max = size;
    this.buffer = octets;
    this.limit = size;
  }

  /** The lines of these octets, which are not copied. */
  MailLines(byte[] mail) {
    this(mail, mail.length);
    skipEnvelope();
  }

  /** The lines of the body of a part, all of them. */
  static MailLines ofBody(byte[] octets) {
    return new MailLines(octets, octets.length);
  }

  /**
   * The lines of what comes from there.
   *
   * @throws UnreadableDeliveryException here or later, if there are more octets than that
   */
  MailLines(InputStream mail, int max) throws IOException {
    this.in = mail;
    this.streaming = true;
    this.max = max;
    this.buffer = new byte[BUFFER];
    fill();
    skipEnvelope();
  }

  /** Has every octet from here on counted, as it comes, for a name of what was read. */
  void digestInto(MessageDigest newDigest) {
    digest = newDigest;
  }

  /** Goes to the next line, or to the next piece of a long one; false at the end of the mail. */
  boolean advance() throws IOException {
    if (again) {
      again = false;
      return true;
    }
    if (next >= limit && !fill()) {
      return false;
    }
    begins = ended;
    int found = find(next);
    while (found < 0 && fill()) {
      found = find(next);
    }
    take(found);
    if (digest != null) {
      digest.update(buffer, start, next - start);
    }
    return true;
  }

  /** Lets the next {@link #advance} come to the present line again. */
  void stay() {
    again = true;
  }

  private void take(int found) {
    start = next;
    ended = found >= 0;
    int stop = Math.min(limit, next + BUFFER);
    next = ended ? found + 1 : stop;
    end = ended ? found : stop;
    if (ended && lineEnd == '\n' && end > start && buffer[end - 1] == '\r') {
      end--;
    } else if (!ended && end - start > 1 && buffer[end - 1] == '\r') {
      // Perhaps the first half of a line end whose other half is not there yet.
      end--;
      next--;
    }
  }

  private int find(int from) {
    int stop = Math.min(limit, next + BUFFER);
    for (int i = from; i < stop; i++) {
      if (buffer[i] == lineEnd) {
        return i;
      }
    }
    return -1;
  }

  /** Gets more octets behind those not read yet; false if there are none, or no room for them. */
  private boolean fill() throws IOException {
    if (!streaming) {
      return false;
    }
    System.arraycopy(buffer, next, buffer, 0, limit - next);
    limit -= next;
    next = 0;
    int more = in.readNBytes(buffer, limit, buffer.length - limit);
    limit += more;
    count += more;
    if (count > max) {
      throw UnreadableDeliveryException.tooLarge(count, max);
    }
    return more > 0;
  }

  private void skipEnvelope() {
    lineEnd = find(0) < 0 && has('\r') ? (byte) '\r' : (byte) '\n';
    next = startsWith(0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}) ? 3 : 0;
    while (next < limit && (buffer[next] == '\r' || buffer[next] == '\n')) {
      next++;
    }
    if (startsWith(next, FROM_LINE)) {
      int found = find(next);
      next = found < 0 ? limit : found + 1;
    }
  }

  private boolean has(char wanted) {
    for (int i = 0; i < limit; i++) {
      if (buffer[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWith(int from, byte[] beginning) {
    for (int i = 0; i < beginning.length; i++) {
      if (from + i >= limit || buffer[from + i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  /** How many octets end the line; 0 if it does not end here. */
  int ending() {
    return ended ? next - end : 0;
  }

  /** Where the line lies, until the next {@link #advance}. */
  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  /** Behind its last octet, without what ends it. */
  int end() {
    return end;
  }

  /** Whether it is a line from its beginning, and not a later piece of one. */
  boolean begins() {
    return begins;
  }

  /** Whether the line ends here. */
  boolean isWhole() {
    return ended;
  }

  boolean isEmpty() {
    return begins && ended && start == end;
  }
}
