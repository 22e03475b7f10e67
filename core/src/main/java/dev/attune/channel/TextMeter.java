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

  /**
   * For counting many stretches of one text, as composing does. A meter that can do better than to count each of them by
   * itself overrides this.
   *
   * @param text the text
   * @return what counts its stretches; used by one thread
   */
  default Tally tally(String text) {
    return (start, end) -> measure(text.substring(start, end));
  }

  /** Counts stretches of one text. */
  @FunctionalInterface
  interface Tally {
    /**
     * The length of a stretch that begins and ends within no character, as {@link #measure} counts it alone.
     *
     * @param start the index of its first character
     * @param end the index after its last character
     * @return the length in {@link #unit()}
     */
    int measure(int start, int end);
  }
}
