package dev.attune.channel.twitter;

/** A call to which no whole answer came. */
final class NoAnswerException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean unsent;

  NoAnswerException(String message, boolean unsent) {
    super(message);
    this.unsent = unsent;
  }

  /** Whether the connection never stood, so that nothing was sent. */
  boolean isUnsent() {
    return unsent;
  }
}
