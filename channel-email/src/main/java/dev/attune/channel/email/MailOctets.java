package dev.attune.channel.email;

import dev.attune.channel.UnreadableDeliveryException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.james.mime4j.io.EOLConvertingInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The octets of a mail from its first field on, those behind its header digested as they are read. What stands before the first
 * field in files and stores is passed over, and where the beginning of the mail has no LF at all, CR ends a line. They come in
 * pieces of the same length whatever the source gives at a time, so that a mail is read the same every time. Not thread-safe.
 */
final class MailOctets extends InputStream {

  private static final int BEGINNING = 4 * 1024;
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private boolean inHeader = true;
  private boolean emptyLine;
  private @Nullable MessageDigest digest = MessageIds.digest();

  private MailOctets(InputStream marking) throws IOException {
    marking.mark(BEGINNING);
    byte[] beginning = marking.readNBytes(BEGINNING);
    marking.reset();
    marking.skipNBytes(envelope(beginning));
    this.in = has(beginning, '\r') && !has(beginning, '\n')
        ? new BufferedInputStream(
            new EOLConvertingInputStream(marking, EOLConvertingInputStream.CONVERT_CR))
        : marking;
  }

  static MailOctets of(byte[] mail) throws IOException {
    return new MailOctets(new ByteArrayInputStream(mail));
  }

  /** What comes from there; reading fails once there are more octets than that. */
  static MailOctets of(InputStream mail, int max) throws IOException {
    return new MailOctets(new BufferedInputStream(new Capped(mail, max)));
  }

  private static boolean has(byte[] octets, char wanted) {
    for (byte octet : octets) {
      if (octet == wanted) {
        return true;
      }
    }
    return false;
  }

  private static int envelope(byte[] octets) {
    int i = octets.length >= BOM.length && startsWithBom(octets) ? BOM.length : 0;
    while (i < octets.length && (octets[i] == '\r' || octets[i] == '\n')) {
      i++;
    }
    return i;
  }

  private static boolean startsWithBom(byte[] octets) {
    return octets[0] == BOM[0] && octets[1] == BOM[1] && octets[2] == BOM[2];
  }

  /** Digests no more. */
  void forgetBody() {
    digest = null;
  }

  /** Reads what is left. */
  void drain() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }

  /** The digest of all that follows the header, in hexadecimal digits; empty if it was given up. Once. */
  String digestOfBody() {
    return digest == null ? "" : HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** Reads no further than to the end of the header first, so that the header says whether a digest is needed. */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (inHeader) {
      in.mark(length);
    }
    int read = in.readNBytes(into, offset, length);
    if (inHeader) {
      int header = headerWithin(into, offset, read);
      if (header < read) {
        in.reset();
        in.skipNBytes(header);
        read = header;
      }
    } else if (digest != null) {
      digest.update(into, offset, read);
    }
    return read == 0 && length > 0 ? -1 : read;
  }

  /** How many octets belong to the header. */
  private int headerWithin(byte[] octets, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (octets[i] == '\n') {
        if (emptyLine) {
          inHeader = false;
          return i + 1 - offset;
        }
        emptyLine = true;
      } else if (octets[i] != '\r') {
        emptyLine = false;
      }
    }
    return length;
  }

  /** Octets up to a number. */
  private static final class Capped extends FilterInputStream {

    private final int max;
    private long count;

    Capped(InputStream in, int max) {
      super(in);
      this.max = max;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(0, read);
      if (count > max) {
        throw UnreadableDeliveryException.tooLarge((int) Math.min(count, Integer.MAX_VALUE), max);
      }
      return read;
    }
  }
}
