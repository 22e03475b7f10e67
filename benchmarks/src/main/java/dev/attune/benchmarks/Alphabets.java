package dev.attune.benchmarks;

/**
 * Lets the virtual machine see strings of both its encodings before it compiles anything, as it has in any host. Without
 * that, what is compiled depends on how few strings of the other encoding happened to be read while classes were loaded, and
 * a loop over characters takes three times as long in one run as in another.
 */
final class Alphabets {
  private static final int ENOUGH = 200_000;

  private Alphabets() {}

  /**
   * Reads both.
   *
   * @return something that depends on every character
   */
  static int read() {
    return sum("Latin letters") + sum("漢字とかな");
  }

  private static int sum(String text) {
    int sum = 0;
    for (int i = 0; i < ENOUGH; i++) {
      sum += text.charAt(i % text.length()) + text.codePointAt(i % text.length());
    }
    return sum;
  }
}
