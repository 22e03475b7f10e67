package dev.attune.channel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The octets of a JSON text and how far they are read. They are well-formed UTF-8: what is not ASCII stands in texts alone.
 *
 * <p>Not thread-safe.
 */
final class JsonOctets {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final int END = -1;
  private static final int MAX_NUMBER = 1_000;
  private static final int HEX = 16;
  private static final char[] NO_ROOM = {};
  private static final int FIRST_ROOM = 512;
  private static final int SHORT = 24;
  private static final int LONGEST_WORD = 12;

  private final byte[] octets;
  private int at;
  private char[] scratch = NO_ROOM;

  JsonOctets(byte[] octets) {
    this.octets = octets;
  }

  byte[] octets() {
    return octets;
  }

  /** The place of the octet that is next. */
  int at() {
    return at;
  }

  void back(int place) {
    at = place;
  }

  /** The next octet, which stays; -1 at the end. */
  int peek() {
    return at < octets.length ? octets[at] : END;
  }

  /** The next octet. */
  int take() {
    if (at >= octets.length) {
      throw malformed();
    }
    return octets[at++];
  }

  void require(char sign) {
    if (take() != sign) {
      throw malformed();
    }
  }

  void requireEnd() {
    if (at < octets.length) {
      throw malformed();
    }
  }

  void space() {
    int next = at;
    while (next < octets.length && isSpace(octets[next])) {
      next++;
    }
    at = next;
  }

  private static boolean isSpace(byte octet) {
    return octet <= ' ' && (octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t');
  }

  /** Whether an object or list ends here, before anything is in it. */
  boolean ends(char end) {
    space();
    if (peek() != end) {
      return false;
    }
    at++;
    return true;
  }

  /** Whether there is another member or item after this one; if not, the object or list has ended. */
  boolean another(char end) {
    space();
    int sign = take();
    if (sign != ',' && sign != end) {
      throw malformed();
    }
    return sign == ',';
  }

  /** The value of a word that has begun. */
  @Nullable Object word(String rest, @Nullable Object value) {
    for (int i = 0; i < rest.length(); i++) {
      require(rest.charAt(i));
    }
    return value;
  }

  /** Passes over a number whose first sign was taken; true if it is whole. */
  boolean number() {
    int start = --at;
    at += peek() == '-' ? 1 : 0;
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    int wholeEnd = at;
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      at += peek() == '+' || peek() == '-' ? 1 : 0;
      digits();
    }
    if (at - start > MAX_NUMBER) {
      throw malformed();
    }
    return at == wholeEnd;
  }

  private void digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw malformed();
    }
  }

  /** The first eight octets as a number; zeros for those that are missing. */
  static long key(byte[] octets, int start, int end) {
    int length = end - start;
    if (start + Long.BYTES <= octets.length) {
      long eight = (long) EIGHT.get(octets, start);
      return length >= Long.BYTES ? eight : eight & ((1L << (length * Byte.SIZE)) - 1);
    }
    long key = 0;
    for (int i = end - 1; i >= start; i--) {
      key = (key << Byte.SIZE) | (octets[i] & 0xFF);
    }
    return key;
  }

  /** A text whose opening quote was taken, without its escapes. */
  String text() {
    int start = at;
    plain();
    return peek() == '"' ? made(start) : unescaped(start);
  }

  /** A text whose opening quote was taken; one of the words if it is one. */
  String text(FieldNames words) {
    int start = at;
    plain();
    if (peek() != '"') {
      return unescaped(start);
    }
    String word = at - start <= LONGEST_WORD ? words.find(octets, start, at) : null;
    if (word == null) {
      return made(start);
    }
    at++;
    return word;
  }

  private String made(int start) {
    String text = new String(octets, start, at - start, StandardCharsets.UTF_8);
    at++;
    return text;
  }

  private String unescaped(int start) {
    int length = 0;
    int from = start;
    while (peek() == '\\') {
      length = append(length, from);
      at++;
      room(length + 1);
      scratch[length++] = escape();
      from = at;
      plain();
    }
    length = append(length, from);
    require('"');
    return new String(scratch, 0, length);
  }

  /** Adds what stands between a place and here. There are never more characters than octets. */
  private int append(int length, int from) {
    room(length + at - from);
    return at - from < SHORT ? appendShort(length, from) : appendLong(length, from);
  }

  private int appendLong(int length, int from) {
    String part = new String(octets, from, at - from, StandardCharsets.UTF_8);
    part.getChars(0, part.length(), scratch, length);
    return length + part.length();
  }

  private int appendShort(int length, int from) {
    int end = length;
    for (int i = from; i < at; i++) {
      if (octets[i] < 0) {
        return appendLong(end, i);
      }
      scratch[end++] = (char) octets[i];
    }
    return end;
  }

  private void room(int length) {
    if (length > scratch.length) {
      scratch = Arrays.copyOf(scratch, Math.max(Math.max(length, 2 * scratch.length), FIRST_ROOM));
    }
  }

  /** Passes over a text whose opening quote was taken. */
  void skipText() {
    plain();
    while (peek() == '\\') {
      at++;
      escape();
      plain();
    }
    require('"');
  }

  private char escape() {
    int sign = take();
    return switch (sign) {
      case '"', '\\', '/' -> (char) sign;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw malformed();
    };
  }

  private char hexadecimal() {
    int unit = 0;
    for (int i = 0; i < Character.BYTES * 2; i++) {
      int digit = Character.digit(take(), HEX);
      if (digit < 0) {
        throw malformed();
      }
      unit = unit * HEX + digit;
    }
    return (char) unit;
  }

  /** Goes to the first quote, backslash or control character, eight octets at a time. */
  void plain() {
    byte[] all = octets;
    int next = at;
    while (next + Long.BYTES <= all.length) {
      long found = special((long) EIGHT.get(all, next));
      if (found != 0) {
        at = next + Long.numberOfTrailingZeros(found) / Byte.SIZE;
        return;
      }
      next += Long.BYTES;
    }
    while (next < all.length && isPlain(all[next])) {
      next++;
    }
    at = next;
  }

  private static boolean isPlain(byte octet) {
    return octet != '"' && octet != '\\' && (octet < 0 || octet >= ' ');
  }

  /**
   * The highest bit of each octet in a word of eight that is a quote, a backslash or a control character. The lowest one of
   * them is right, and that is all that is asked for; a borrow may set others above it.
   */
  private static long special(long eight) {
    long quotes = eight ^ (ONES * '"');
    long backslashes = eight ^ (ONES * '\\');
    long found = ((quotes - ONES) & ~quotes)
        | ((backslashes - ONES) & ~backslashes)
        | ((eight - ONES * ' ') & ~eight);
    return found & HIGHS;
  }

  private static DeliveryParsing.MalformedException malformed() {
    return new DeliveryParsing.MalformedException();
  }
}
