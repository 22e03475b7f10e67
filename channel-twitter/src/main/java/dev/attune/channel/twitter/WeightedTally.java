package dev.attune.channel.twitter;

import dev.attune.channel.TextMeter;
import java.util.BitSet;

/**
 * Counts stretches of one text without counting any of it twice.
 *
 * <p>Most words weigh what their characters weigh, wherever a stretch begins or ends. The others, which hold a URL, an emoji
 * of several code points or something not composed, are weighed anew when a stretch begins or ends in one. No URL, emoji or
 * composed character goes beyond a blank or a line feed.
 */
final class WeightedTally implements TextMeter.Tally {
  private final WeightedLength meter;
  private final String text;
  private final int scale;
  private final int[] before;

  /** All places in words that weigh more or less than their characters. */
  private final BitSet special = new BitSet();

  WeightedTally(WeightedLength meter, String text, int scale) {
    this.meter = meter;
    this.text = text;
    this.scale = scale;
    this.before = new int[text.length() + 1];
    read();
  }

  private void read() {
    for (int start = 0; start < text.length(); ) {
      int end = start;
      boolean plain = true;
      while (end < text.length() && !isBlank(text.charAt(end))) {
        int weight = meter.plainWeight(text, end);
        plain &= weight >= 0;
        before[end + 1] = before[end] + weight;
        end++;
      }
      if (!plain) {
        special.set(start, end);
        before[end] = before[start] + weight(start, end);
      }
      if (end < text.length()) {
        before[end + 1] = before[end] + meter.plainWeight(text, end);
      }
      start = end + 1;
    }
  }

  /** A word's weight after a blank, which is not always the same as at the beginning of a text. */
  private int weight(int start, int end) {
    int blank = Math.max(0, start - 1);
    return (int) (meter.weight(text, blank, end) - meter.weight(text, blank, start));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }

  @Override
  public int measure(int start, int end) {
    if (start == end || (text.charAt(start) <= ' ' && isBlank(start, end))) {
      return 0;
    }
    return (int) (stretch(start, end) / scale);
  }

  private boolean isBlank(int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) <= ' ') {
      i++;
    }
    return i == end;
  }

  private long stretch(int start, int end) {
    int head = special.get(start) ? special.nextClearBit(start) : start;
    if (head >= end) {
      return meter.weight(text, start, end);
    }
    int tail = special.get(end - 1) && special.nextClearBit(end - 1) > end
        ? special.previousClearBit(end - 1)
        : end;
    return meter.weight(text, start, head)
        + (before[tail] - before[head])
        + meter.weight(text, tail, end);
  }
}
