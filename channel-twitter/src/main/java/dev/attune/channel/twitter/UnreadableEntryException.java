package dev.attune.channel.twitter;

/** Thrown when one entry of a delivery cannot be read. The message names fields, never what stands in them. */
final class UnreadableEntryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableEntryException(String problem) {
    super(problem, null, false, false);
  }
}
