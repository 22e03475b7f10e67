package dev.attune.channel.twitter;

import java.util.List;

/**
 * The numbers by which X counts the length of a post, as X publishes them: a versioned file, because they change.
 *
 * @param maximum the greatest length of a post, 1 or more, in weighted characters
 * @param scale the weight of one weighted character, 1 or more
 * @param defaultWeight the weight of an emoji, and of a code point that is in no range; 0 or more
 * @param urlLength the length of any URL, 0 or more, in weighted characters
 * @param emoji whether an emoji made of several code points weighs as much as one
 * @param ranges the code points that weigh otherwise; of two ranges that overlap the first is right
 * @see <a href="https://github.com/twitter/twitter-text/tree/master/config">config/v1.json, v2.json and v3.json, read
 *     2026-11-22</a>
 */
record WeightedConfig(
    int maximum, int scale, int defaultWeight, int urlLength, boolean emoji, List<Range> ranges) {
  /** What weighs half in version 2 and 3: most alphabets and their punctuation. */
  private static final List<Range> LIGHT = List.of(
      new Range(0, 4351, 100),
      new Range(8192, 8205, 100),
      new Range(8208, 8223, 100),
      new Range(8242, 8247, 100));

  /** Version 1: 140 code points, of which a URL takes 23. */
  static final WeightedConfig V1 = new WeightedConfig(140, 1, 1, 23, false, List.of());

  /** Version 2: 280, of which a URL takes 23, a Chinese character 2, and an emoji 2 for each code point it is made of. */
  static final WeightedConfig V2 = new WeightedConfig(280, 100, 200, 23, false, LIGHT);

  /** Version 3, the current one: 280, of which a URL takes 23 and an emoji or a Chinese character 2. */
  static final WeightedConfig V3 = new WeightedConfig(280, 100, 200, 23, true, LIGHT);

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  WeightedConfig {
    atLeast(1, maximum, "maximum");
    atLeast(1, scale, "scale");
    atLeast(0, defaultWeight, "defaultWeight");
    atLeast(0, urlLength, "urlLength");
    ranges = List.copyOf(ranges);
  }

  /** The weight of one code point, or of half a surrogate pair. */
  int weight(int codePoint) {
    for (Range range : ranges) {
      if (range.contains(codePoint)) {
        return range.weight();
      }
    }
    return defaultWeight;
  }

  /** The last code point of those from U+0000 on that are known to weigh the same; at least U+0000 itself. */
  int lastOfFirstRange() {
    return !ranges.isEmpty() && ranges.get(0).first() == 0 ? ranges.get(0).last() : 0;
  }

  private static void atLeast(int least, int value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be " + least + " or more, but was " + value);
    }
  }

  /**
   * Code points of one weight.
   *
   * @param first the first of them, 0 or more
   * @param last the last of them, not before the first
   * @param weight the weight of each, 0 or more
   */
  record Range(int first, int last, int weight) {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    Range {
      atLeast(0, first, "first");
      atLeast(first, last, "last");
      atLeast(0, weight, "weight");
    }

    boolean contains(int codePoint) {
      return first <= codePoint && codePoint <= last;
    }
  }
}
