package dev.attune.channel.twitter;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.ChannelKind;

/**
 * X (Twitter): posts and replies in public, and direct messages. Immutable, safe for use by many threads.
 *
 * <p>With empty settings it formats, and neither listens nor speaks.
 */
public final class TwitterChannelProvider implements ChannelProvider {
  /** Setting: where the compose page of direct messages is. {@code https://x.com/messages/compose} if it is not set. */
  public static final String MESSAGE_LINK = "message-link";

  /** For {@link java.util.ServiceLoader} and for hosts that hand it over. */
  public TwitterChannelProvider() {}

  @Override
  public ChannelKind kind() {
    return Places.TWITTER;
  }

  @Override
  public Channel open(ChannelSettings settings) {
    return TwitterChannel.open(settings);
  }
}
