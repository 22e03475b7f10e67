package dev.attune.channel.email;

import java.util.Arrays;

/**
 * Undoes the transfer encoding of one body, line by line. What is wrong in it is passed over or kept as it is; nothing fails.
 * Not thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045#section-6">RFC 2045 section 6</a>
 */
final class TransferDecoder {

  /** How octets are written. */
  private enum Kind {
    AS_IS,
    BASE64,
    QUOTED
  }

  private static final int MAX_BLANKS = 16 * 1024;
  private static final byte NONE = -1;
  private static final byte[] BASE64 = base64();
  private static final byte[] HEX = hex();

  private final Kind kind;
  private byte[] out;
  private int length;

  /** The end of the line before, which belongs to a boundary if one follows. */
  private final byte[] held = new byte[2];

  private int heldLength;
  private boolean text;

  private int bits;
  private int digits;
  private boolean over;

  private int blanks;
  private int escape;
  private byte high;

  private TransferDecoder(Kind kind, byte[] room) {
    this.kind = kind;
    this.out = room;
  }

  /** The decoder for that {@code Content-Transfer-Encoding}; unknown ones leave everything as it is. */
  static TransferDecoder of(String encoding, byte[] room) {
    return new TransferDecoder(
        switch (encoding) {
          case "base64" -> Kind.BASE64;
          case "quoted-printable" -> Kind.QUOTED;
          default -> Kind.AS_IS;
        },
        room);
  }

  private static byte[] base64() {
    byte[] values = new byte[256];
    Arrays.fill(values, NONE);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < digits.length(); i++) {
      values[digits.charAt(i)] = (byte) i;
    }
    return values;
  }

  private static byte[] hex() {
    byte[] values = new byte[128];
    for (int c = 0; c < values.length; c++) {
      values[c] = (byte) Character.digit(c, 16);
    }
    return values;
  }

  /** Ends every line in LF from now on. */
  TransferDecoder asText() {
    text = true;
    return this;
  }

  /** Decodes one more line, or one more piece of a long one. */
  void take(MailLines lines) {
    length = 0;
    reserve(lines.end() - lines.start() + blanks + 8);
    switch (kind) {
      case AS_IS -> asIs(lines);
      case BASE64 -> base64(lines.buffer(), lines.start(), lines.end());
      case QUOTED -> quoted(lines);
    }
  }

  private void reserve(int room) {
    if (out.length < room) {
      out = new byte[room];
    }
  }

  /** What came out of the last line, from 0 to {@link #length}. */
  byte[] out() {
    return out;
  }

  int length() {
    return length;
  }

  private void asIs(MailLines lines) {
    release();
    int size = lines.end() - lines.start();
    System.arraycopy(lines.buffer(), lines.start(), out, length, size);
    length += size;
    hold(lines);
  }

  private void release() {
    System.arraycopy(held, 0, out, length, heldLength);
    length += heldLength;
    heldLength = 0;
  }

  private void hold(MailLines lines) {
    if (text) {
      held[0] = '\n';
      heldLength = Math.min(1, lines.ending());
      return;
    }
    heldLength = lines.ending();
    System.arraycopy(lines.buffer(), lines.end(), held, 0, heldLength);
  }

  /** What is no digit is noise; what follows the padding is a footer that somebody put there. */
  private void base64(byte[] line, int start, int end) {
    for (int i = start; i < end && !over; i++) {
      byte value = BASE64[line[i] & 0xFF];
      if (value >= 0) {
        bits = bits << 6 | value;
        digits++;
        if (digits == 4) {
          quantum();
        }
      } else if (line[i] == '=' && digits > 1) {
        rest();
      }
    }
  }

  private void quantum() {
    out[length++] = (byte) (bits >> 16);
    out[length++] = (byte) (bits >> 8);
    out[length++] = (byte) bits;
    bits = 0;
    digits = 0;
  }

  private void rest() {
    if (digits == 3) {
      out[length++] = (byte) (bits >> 10);
      out[length++] = (byte) (bits >> 2);
    } else if (digits == 2) {
      out[length++] = (byte) (bits >> 4);
    }
    digits = 0;
    over = true;
  }

  /** What is left when the body ends. */
  void finish() {
    length = 0;
    if (kind == Kind.BASE64) {
      rest();
    } else if (escape == 2) {
      literal();
    }
  }

  private void quoted(MailLines lines) {
    release();
    byte[] line = lines.buffer();
    int end = lines.end();
    int i = lines.start();
    while (i < end) {
      int run = escape == 0 && blanks == 0 ? plainUntil(line, i, end) : i;
      if (run > i) {
        System.arraycopy(line, i, out, length, run - i);
        length += run - i;
        i = run;
      } else if (escape == 0 && blanks == 0 && isEscape(line, i, end)) {
        out[length++] = (byte) (HEX[line[i + 1]] << 4 | HEX[line[i + 2]]);
        i += 3;
      } else {
        quoted(line[i++]);
      }
    }
    if (lines.isWhole()) {
      endOfLine(lines);
    }
  }

  /** Where what stands for itself ends: before an escape, or blanks of which more is to be known. */
  private static int plainUntil(byte[] line, int from, int end) {
    int i = from;
    while (i < end
        && ((line[i] > ' ' && line[i] != '=')
            || (line[i] == ' ' && i + 1 < end && line[i + 1] > ' '))) {
      i++;
    }
    return i;
  }

  private static boolean isEscape(byte[] line, int i, int end) {
    return line[i] == '='
        && i + 2 < end
        && line[i + 1] > 0
        && line[i + 2] > 0
        && HEX[line[i + 1]] >= 0
        && HEX[line[i + 2]] >= 0;
  }

  private void quoted(byte octet) {
    if (escape == 0 && octet > ' ' && octet != '=') {
      blanks();
      out[length++] = octet;
    } else if (escape == 0 && (octet == ' ' || octet == '\t')) {
      blanks = Math.min(blanks + 1, MAX_BLANKS);
      high = octet;
    } else if (escape == 0 && octet == '=') {
      blanks();
      escape = 1;
    } else if (escape == 0) {
      blanks();
      out[length++] = octet;
    } else {
      escaped(octet);
    }
  }

  /** Blanks count only if something follows in their line. All of a run are taken for the last of it. */
  private void blanks() {
    for (; blanks > 0; blanks--) {
      out[length++] = high;
    }
  }

  private void escaped(byte octet) {
    int digit = Character.digit(octet, 16);
    if (escape == 1 && digit >= 0) {
      high = octet;
      escape = 2;
    } else if (escape == 2 && digit >= 0) {
      out[length++] = (byte) (Character.digit(high, 16) << 4 | digit);
      escape = 0;
    } else if (escape == 1 && (octet == ' ' || octet == '\t')) {
      // Blanks that the way added behind a soft line break; in the midst of a line the sign was
      // meant as it stands.
      escape = 3;
    } else if (escape == 3 && (octet == ' ' || octet == '\t')) {
      escape = 3;
    } else {
      literal();
      quoted(octet);
    }
  }

  private void literal() {
    out[length++] = '=';
    if (escape == 2) {
      out[length++] = high;
    } else if (escape == 3) {
      out[length++] = ' ';
    }
    escape = 0;
  }

  private void endOfLine(MailLines lines) {
    boolean soft = escape == 1 || escape == 3;
    if (escape == 2) {
      literal();
    }
    escape = 0;
    blanks = 0;
    if (!soft) {
      hold(lines);
    }
  }
}
