package dev.attune.channel.email;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/**
 * Undoes transfer encodings with Mime4J's decoders. What is wrong is passed over or kept as it is; nothing fails.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045#section-6">RFC 2045 section 6</a>
 */
final class Transfer {

  private Transfer() {}

  /** What those octets stand for; an encoding that is none leaves them as they are. */
  static InputStream octets(InputStream in, String encoding) {
    return switch (encoding) {
      // Padding that somebody left out; what follows padding is not read.
      case "base64" -> new Base64InputStream(ended(in, "=="), DecodeMonitor.SILENT);
      case "quoted-printable" ->
        new QuotedPrintableInputStream(new FewBlanks(in), DecodeMonitor.SILENT);
      default -> in;
    };
  }

  /** The same of a text, whose last line may end like any other: in a soft line break. */
  static InputStream text(InputStream in, String encoding) {
    return octets(encoding.equals("quoted-printable") ? ended(in, "\r\n") : in, encoding);
  }

  static byte[] text(byte[] octets, String encoding) {
    try (InputStream in = text(new ByteArrayInputStream(octets), encoding)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("octets in memory can always be read", e);
    }
  }

  private static InputStream ended(InputStream in, String end) {
    return new SequenceInputStream(
        in, new ByteArrayInputStream(end.getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * No more blanks in a row than a line of quoted-printable can have, and some, and one CR among them: the decoder holds blanks,
   * and looks through them again at every CR.
   */
  private static final class FewBlanks extends FilterInputStream {

    private static final int MAX = 200;

    private int run;
    private boolean returned;

    FewBlanks(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      int kept = offset;
      for (int i = offset; i < offset + read; i++) {
        if (isKept(into[i])) {
          into[kept++] = into[i];
        }
      }
      return read < 0 ? read : kept - offset;
    }

    private boolean isKept(byte octet) {
      if (octet == '\n' || !Character.isWhitespace(octet)) {
        run = 0;
        returned = false;
        return true;
      }
      boolean again = returned && octet == '\r';
      returned |= octet == '\r';
      run++;
      return !again && (run <= MAX || octet == '\r');
    }
  }
}
