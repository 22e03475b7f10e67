package dev.attune.channel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at octets before a parser does that would guess other encodings, and take broken ones. */
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080808080808080L;
  private static final int BEGINNING = 4;

  private Utf8() {}

  /** Whether the octets are well-formed UTF-8, and begin as JSON in UTF-8 does: without a mark, without zeros. */
  static boolean isJson(byte[] octets) {
    for (int i = 0; i < Math.min(BEGINNING, octets.length); i++) {
      if (octets[i] == 0) {
        return false;
      }
    }
    boolean marked = octets.length > 0 && octets[0] < 0;
    return !marked && isWellFormed(octets);
  }

  /** The table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing above U+10FFFF. */
  static boolean isWellFormed(byte[] octets) {
    int at = ascii(octets, 0);
    while (at < octets.length) {
      int length = length(octets, at);
      if (length == 0) {
        return false;
      }
      at = ascii(octets, at + length);
    }
    return true;
  }

  /** The first place from here on that is not ASCII. */
  private static int ascii(byte[] octets, int from) {
    int at = from;
    while (at + Long.BYTES <= octets.length && ((long) EIGHT.get(octets, at) & NOT_ASCII) == 0) {
      at += Long.BYTES;
    }
    while (at < octets.length && octets[at] >= 0) {
      at++;
    }
    return at;
  }

  /** How many octets the character takes that begins here; 0 if it is none. */
  private static int length(byte[] octets, int at) {
    int first = octets[at] & 0xFF;
    if (first >= 0xC2 && first <= 0xDF) {
      return follow(octets, at, 1, 0x80, 0xBF);
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return follow(octets, at, 2, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
    }
    return first >= 0xF0 && first <= 0xF4
        ? follow(octets, at, 3, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF)
        : 0;
  }

  /** One more than the number that follow, if they do and the first of them is within the bounds. */
  private static int follow(byte[] octets, int at, int count, int least, int most) {
    if (at + count >= octets.length) {
      return 0;
    }
    int second = octets[at + 1] & 0xFF;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = 2; i <= count; i++) {
      if ((octets[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return count + 1;
  }
}
