package dev.attune.channel.testkit;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Texts without what a channel may add or change between words: white space, and marks of the direction of writing. */
final class Bare {
  private static final int MAX_STEPS_BACK = 400;

  private Bare() {}

  static boolean isGap(char c) {
    boolean direction = c == '\u200E'
        || c == '\u200F'
        || c == '\u061C'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
    return direction || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The text without its gaps. */
  static String of(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isGap(text.charAt(i))) {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }

  /** The text with a single space for every gap. */
  static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean gap = isGap(text.charAt(i));
      if (!gap) {
        spaced.append(text.charAt(i));
      } else if (spaced.length() > 0 && spaced.charAt(spaced.length() - 1) != ' ') {
        spaced.append(' ');
      }
    }
    return spaced.toString().strip();
  }

  /**
   * Whether a text stands in some messages, in pieces in their order, at most one in each, and is cut only where it may be.
   *
   * @param bare the text, without gaps
   * @param messages the messages, without gaps
   * @param cuts where the text may be cut
   */
  static boolean isSpreadOver(String bare, List<String> messages, BitSet cuts) {
    return isSpread(bare, 0, messages, cuts, new HashSet<>());
  }

  private static boolean isSpread(
      String bare, int start, List<String> messages, BitSet cuts, Set<List<Integer>> failed) {
    if (messages.isEmpty() || !failed.add(List.of(start, messages.size()))) {
      return false;
    }
    int end = start + longest(bare, start, messages.get(0));
    if (end == bare.length()) {
      return true;
    }
    List<String> rest = messages.subList(1, messages.size());
    int first = Math.max(start, end - MAX_STEPS_BACK);
    for (int cut = cuts.previousSetBit(end); cut > first; cut = cuts.previousSetBit(cut - 1)) {
      if (isSpread(bare, cut, rest, cuts, failed)) {
        return true;
      }
    }
    return isSpread(bare, start, rest, cuts, failed);
  }

  /** How much of the text from the start on stands in the message. */
  private static int longest(String bare, int start, String message) {
    int low = 0;
    int high = Math.min(bare.length() - start, message.length());
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (message.contains(bare.substring(start, start + middle))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
