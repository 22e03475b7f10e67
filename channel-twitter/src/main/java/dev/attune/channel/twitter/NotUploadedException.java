package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryOutcome;

/** Media that X does not have, so that the message was not sent. */
final class NotUploadedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient DeliveryOutcome outcome;

  NotUploadedException(DeliveryOutcome outcome) {
    super(outcome.toString());
    this.outcome = outcome;
  }

  /** Deferred or refused, never unknown: nothing was published. */
  DeliveryOutcome outcome() {
    return outcome;
  }
}
