package dev.attune.channel;

/**
 * Brings messages to the platform.
 *
 * <p>Safe for use by many threads; blocks the caller until there is an outcome, within the time-outs of the channel's
 * settings. Never retries by itself.
 */
public interface Carrier {
  /**
   * Attempts to deliver one message, once.
   *
   * @param dispatch the message
   * @return what became of it; {@code Unknown} unless the platform's answer leaves no doubt
   */
  DeliveryOutcome deliver(Dispatch dispatch);
}
