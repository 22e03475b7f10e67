package dev.attune.channel;

/** The check that limits share. */
final class Limits {
  private Limits() {}

  static int atLeastOne(int max) {
    if (max < 1) {
      throw new IllegalArgumentException("max must be 1 or more, but was " + max);
    }
    return max;
  }
}
