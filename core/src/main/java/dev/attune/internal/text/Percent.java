package dev.attune.internal.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Addresses with their percent-encoded octets read as UTF-8. */
public final class Percent {
  private Percent() {}

  /** The text with what is encoded in it; what is no octet stays. */
  public static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      int octet = octet(text, at);
      if (octet >= 0) {
        octets.write(octet);
        at += 3;
      } else {
        append(decoded, octets);
        decoded.append(text.charAt(at++));
      }
    }
    append(decoded, octets);
    return decoded.toString();
  }

  private static void append(StringBuilder decoded, ByteArrayOutputStream octets) {
    if (octets.size() > 0) {
      decoded.append(octets.toString(StandardCharsets.UTF_8));
      octets.reset();
    }
  }

  private static int octet(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
