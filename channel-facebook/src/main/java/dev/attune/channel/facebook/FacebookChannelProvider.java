package dev.attune.channel.facebook;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.ChannelKind;

/**
 * Facebook: comments on a Page, and Messenger conversations with it. Immutable, safe for use by many threads.
 *
 * <p>An account is one Page.
 */
public final class FacebookChannelProvider implements ChannelProvider {
  /**
   * Setting: where the Graph API is, without the version: {@code https://graph.facebook.com}. Nothing leaves as long as it is
   * not set. {@code https}, or {@code http} on this machine.
   */
  public static final String GRAPH = "graph";

  /**
   * Setting: the version of the Graph API; {@code v25.0} if it is not set. A version lives about two years.
   *
   * @see <a href="https://developers.facebook.com/docs/graph-api/changelog">Graph API changelog, read 2026-11-22</a>
   */
  public static final String GRAPH_VERSION = "graph-version";

  /** Detail of a message: what its id names, {@code comment}, {@code post} or {@code review}. */
  public static final String OBJECT = "object";

  /** For {@link java.util.ServiceLoader} and for hosts that hand it over. */
  public FacebookChannelProvider() {}

  @Override
  public ChannelKind kind() {
    return Places.FACEBOOK;
  }

  @Override
  public Channel open(ChannelSettings settings) {
    return FacebookChannel.open(settings);
  }
}
