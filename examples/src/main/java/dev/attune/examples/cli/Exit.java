package dev.attune.examples.cli;

/** What the command ends with. Of several the highest counts. */
final class Exit {
  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int BAD_INPUT = 2;

  private Exit() {}
}
