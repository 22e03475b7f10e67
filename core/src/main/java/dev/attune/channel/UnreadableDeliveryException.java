package dev.attune.channel;

import dev.attune.AttuneException;

/** Thrown when octets are no delivery of the channel at all, or larger, deeper or more than is read. */
public final class UnreadableDeliveryException extends AttuneException {
  private static final long serialVersionUID = 1L;
  private final boolean tooLarge;

  private UnreadableDeliveryException(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  /**
   * Octets of another kind.
   *
   * @param problem what is wrong, and what would work; never quotes what came
   * @return the exception
   */
  public static UnreadableDeliveryException malformed(String problem) {
    return new UnreadableDeliveryException(problem, false);
  }

  /**
   * More than is read.
   *
   * @param size the size in octets
   * @param max the cap in octets
   * @return the exception
   */
  public static UnreadableDeliveryException tooLarge(int size, int max) {
    return new UnreadableDeliveryException(
        "a delivery has at most " + max + " octets, this one has " + size, true);
  }

  /**
   * Whether it is the size that is wrong.
   *
   * @return true if the delivery is larger than the cap
   */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
