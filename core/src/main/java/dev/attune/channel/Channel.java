package dev.attune.channel;

import java.util.Optional;

/**
 * One account on one channel.
 *
 * <p>Safe for use by many threads until it is closed. What it cannot do, it does not have.
 */
public interface Channel extends AutoCloseable {
  /**
   * What can be done here, as data.
   *
   * @return the profile, with what the settings override
   */
  Capabilities capabilities();

  /**
   * Makes messages native.
   *
   * @return the renderer
   */
  Renderer renderer();

  /**
   * Reads deliveries that were verified already.
   *
   * @return empty if the channel does not listen
   */
  Optional<Decoder> decoder();

  /**
   * Verifies and reads deliveries.
   *
   * @return empty if the channel does not listen by HTTP
   */
  Optional<Gate> gate();

  /**
   * Brings messages to the platform.
   *
   * @return empty if the settings name no way out: nothing leaves the house
   */
  Optional<Carrier> carrier();

  /** Gives back what the channel holds. Calls under way may fail. */
  @Override
  void close();
}
