package dev.attune.channel;

import dev.attune.conversation.SurfaceId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The platform's own bridge from one surface to another, more private one.
 *
 * @param to where it leads
 * @param mode who takes the first step
 * @param oneShot whether it carries one message for each message of the customer, and no more until the customer answers
 * @param window how long after the customer's message it works; empty if always
 */
public record HandOff(SurfaceId to, Mode mode, boolean oneShot, Optional<Duration> window) {
  /** Who takes the first step over a bridge. */
  public enum Mode {
    /** We do: our private message arrives without the customer doing anything. */
    DIRECT,
    /** The customer does: we show a way in, and may write once they came. */
    INVITATION
  }

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the time is not more than none
   */
  public HandOff {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(mode, "mode");
    if (window.filter(length -> length.isNegative() || length.isZero()).isPresent()) {
      throw new IllegalArgumentException("window must be longer than no time at all");
    }
  }
}
