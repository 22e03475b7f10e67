package dev.attune.channel;

import dev.attune.conversation.ChannelKind;

/**
 * A kind of channel. Found by {@link java.util.ServiceLoader}, or handed to {@link Channels#of}.
 *
 * <p>Safe for use by many threads.
 */
public interface ChannelProvider {
  /**
   * The kind of channel.
   *
   * @return the same at every call
   */
  ChannelKind kind();

  /**
   * Opens one account. With {@linkplain ChannelSettings#empty() empty settings} the channel formats and reads, and neither
   * listens nor speaks.
   *
   * @param settings the account's settings
   * @return the channel, to be closed by the caller
   * @throws IllegalArgumentException if a setting is unknown or wrong; the message names it and what would work
   */
  Channel open(ChannelSettings settings);
}
