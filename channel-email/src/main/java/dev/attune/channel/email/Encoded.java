package dev.attune.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A text as it stands in a mail: ASCII in lines of at most 76 characters, which break nothing for who reads it.
 *
 * <p>Quoted-printable keeps Latin text readable in its source; text of which more than a third is outside ASCII is shorter in
 * Base64.
 *
 * @param name the value of {@code Content-Transfer-Encoding}
 * @param body the encoded lines, with CR and LF between them
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045#section-6.7">RFC 2045 section 6.7, quoted-printable</a>
 */
record Encoded(String name, String body) {

  private static final int LINE = 76;
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'});
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  /** What stands for itself wherever it stands in a line. */
  private static final boolean[] SAFE = safe();

  private static boolean[] safe() {
    boolean[] safe = new boolean[128];
    for (char c = '!'; c <= '~'; c++) {
      safe[c] = "=.F$".indexOf(c) < 0;
    }
    return safe;
  }

  /** The text, encoded. */
  static Encoded of(String text) {
    byte[] octets = Clean.lines(text).getBytes(StandardCharsets.UTF_8);
    int outside = 0;
    for (byte octet : octets) {
      outside += octet < 0 ? 1 : 0;
    }
    return outside > octets.length / 3 ? base64(octets) : quotedPrintable(octets, outside);
  }

  private static Encoded base64(byte[] octets) {
    byte[] lines = new String(octets, StandardCharsets.UTF_8)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
    return new Encoded("base64", BASE64.encodeToString(lines));
  }

  private static Encoded quotedPrintable(byte[] octets, int outside) {
    return new Encoded("quoted-printable", new Quoting(octets, outside).whole());
  }

  /** Writes octets as quoted-printable. Used once. */
  private static final class Quoting {
    private final byte[] octets;
    private byte[] out;
    private int length;
    private int used;

    Quoting(byte[] octets, int outside) {
      this.octets = octets;
      this.out = new byte[octets.length + octets.length / 8 + 3 * outside + 2 * LINE];
    }

    String whole() {
      for (int i = 0; i < octets.length; i++) {
        byte c = octets[i];
        if (c >= 0 && SAFE[c] && used < LINE - 1) {
          out[length++] = c;
          used++;
        } else if (c == '\n') {
          end();
        } else {
          write(c, isPlain(i));
        }
      }
      return new String(out, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Whether the octet stands for itself: where it stands no server and no store may make something else of it. */
    private boolean isPlain(int i) {
      boolean first = used == 0 || used == LINE - 1;
      return switch (octets[i]) {
        case ' ', '\t' -> i + 1 < octets.length && octets[i + 1] != '\n';
        case '.' -> !first;
        case 'F' -> !first || !startsFrom(i);
        case '$' -> i + 1 == octets.length || octets[i + 1] != '{';
        default -> octets[i] >= 0 && SAFE[octets[i]];
      };
    }

    private boolean startsFrom(int start) {
      int end = Math.min(octets.length, start + FROM.length);
      return Arrays.equals(octets, start, end, FROM, 0, FROM.length);
    }

    private void write(byte octet, boolean plain) {
      int width = plain ? 1 : 3;
      if (used + width >= LINE) {
        out[length++] = '=';
        end();
      }
      if (plain) {
        out[length++] = octet;
      } else {
        out[length++] = '=';
        out[length++] = HEX[(octet >> 4) & 0xF];
        out[length++] = HEX[octet & 0xF];
      }
      used += width;
    }

    /** Ends a line, and sees to it that the next one has room. */
    private void end() {
      out[length++] = '\r';
      out[length++] = '\n';
      used = 0;
      if (length + 2 * LINE > out.length) {
        out = Arrays.copyOf(out, out.length * 2);
      }
    }
  }
}
