package dev.attune.channel.email;

import java.io.ByteArrayOutputStream;

/** What stands around a mail in files and stores, taken off before it is parsed. */
final class RawMail {

  private static final byte[] FROM_LINE = {'F', 'r', 'o', 'm', ' '};

  private RawMail() {}

  /** The mail without what comes before its first field, without NUL, and with line feeds in its line ends. */
  static byte[] normal(byte[] octets) {
    int start = start(octets);
    boolean onlyReturns = !contains(octets, '\n') && contains(octets, '\r');
    ByteArrayOutputStream mail = new ByteArrayOutputStream(octets.length - start);
    for (int i = start; i < octets.length; i++) {
      if (octets[i] != 0) {
        mail.write(octets[i]);
      }
      if (onlyReturns && octets[i] == '\r') {
        mail.write('\n');
      }
    }
    return mail.toByteArray();
  }

  private static int start(byte[] octets) {
    int start = startsWith(octets, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}) ? 3 : 0;
    while (start < octets.length && (octets[start] == '\r' || octets[start] == '\n')) {
      start++;
    }
    if (startsWith(octets, start, FROM_LINE)) {
      while (start < octets.length && octets[start] != '\n') {
        start++;
      }
      start = Math.min(octets.length, start + 1);
    }
    return start;
  }

  private static boolean startsWith(byte[] octets, int from, byte[] beginning) {
    for (int i = 0; i < beginning.length; i++) {
      if (from + i >= octets.length || octets[from + i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] octets, char wanted) {
    for (byte octet : octets) {
      if (octet == wanted) {
        return true;
      }
    }
    return false;
  }
}
