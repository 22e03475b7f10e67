package dev.attune;

/**
 * The root of what Attune throws when it cannot do what was asked.
 *
 * <p>Messages name what went wrong, where, and what would work. They carry ids, never a token and never what a customer
 * wrote.
 */
public class AttuneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An exception with a message for the developer of the host.
   *
   * @param message what went wrong, where, and what would work
   */
  public AttuneException(String message) {
    super(message);
  }

  /**
   * An exception with a message for the developer of the host, and its cause.
   *
   * @param message what went wrong, where, and what would work
   * @param cause what led to it
   */
  public AttuneException(String message, Throwable cause) {
    super(message, cause);
  }
}
