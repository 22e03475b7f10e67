package dev.attune.channel;

/**
 * Counts a text the way one platform counts it.
 *
 * <p>Pure and safe for use by many threads. The longer of two texts of which one begins the other is never the shorter by
 * this count, as long as the shorter ends where a word ends.
 */
public interface TextMeter {
  /**
   * The unit counted in, as profiles name it.
   *
   * @return for instance {@code code-points}
   */
  String unit();

  /**
   * The length of a text.
   *
   * @param text any text, well-formed or not
   * @return the length in {@link #unit()}, 0 or more
   */
  int measure(CharSequence text);
}
