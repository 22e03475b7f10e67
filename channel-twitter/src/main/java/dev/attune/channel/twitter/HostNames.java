package dev.attune.channel.twitter;

import java.net.IDN;

/** How long the names of hosts are in ASCII, in which the name system's limits are. */
final class HostNames {
  /** Unit: ASCII characters. RFC 1035, section 2.3.4. */
  private static final int MAX_LABEL = 63;

  /** Unit: UTF-16 units. Preparing a name joins some characters, but never as many as eight units into one. */
  private static final int MAX_PREPARED_LABEL = 8 * MAX_LABEL;

  /** What preparation maps to nothing, however much there is of it: RFC 3454, table B.1. */
  private static final String DROPPED =
      "\u00AD\u034F\u1806\u180B\u180C\u180D\u200B\u200C\u200D\u2060"
          + "\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF";

  private HostNames() {}

  /**
   * The length of a name in ASCII.
   *
   * @param from the first unit of the name
   * @param to the place after its last one
   * @return the length, -1 if the name has none because a label is too long or cannot be prepared
   */
  static int asciiLength(String text, int from, int to) {
    int label = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return internationalLength(text, from, to);
      }
      label = c == '.' ? 0 : label + 1;
      if (label > MAX_LABEL) {
        return -1;
      }
    }
    return to - from;
  }

  private static int internationalLength(String text, int from, int to) {
    StringBuilder name = new StringBuilder();
    int label = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isDropped(c)) {
        continue;
      }
      label = c == '.' ? 0 : label + 1;
      if (label > MAX_PREPARED_LABEL) {
        return -1;
      }
      name.append(c);
    }
    return encodedLength(name.toString());
  }

  private static int encodedLength(String name) {
    try {
      int length = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).length();
      return length == 0 ? -1 : length;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return -1;
    }
  }

  private static boolean isDropped(char c) {
    return c >= 0x80 && DROPPED.indexOf(c) >= 0;
  }
}
