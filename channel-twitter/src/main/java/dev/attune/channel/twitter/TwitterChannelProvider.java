package dev.attune.channel.twitter;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.ChannelKind;

/**
 * X (Twitter), kind {@code twitter}: posts and replies in public, surface {@code post}, and unencrypted direct messages,
 * surface {@code dm}. Immutable, safe for use by many threads.
 *
 * <p>An account is one user of X. Without settings the channel formats and reads; {@link #CONSUMER_SECRET} lets deliveries
 * in, {@link #API} lets messages out.
 */
public final class TwitterChannelProvider implements ChannelProvider {
  /**
   * Setting: the numeric id of our account, for instance {@code 2244994945}. Without it, whom a delivery says it is for. With
   * it, deliveries for others are set aside, and posts read by a host from the REST API can be decoded.
   */
  public static final String USER_ID = "user-id";

  /**
   * Setting: where the API is: {@code https://api.x.com}. Nothing leaves as long as it is not set. {@code https}, or {@code
   * http} on this machine.
   */
  public static final String API = "api";

  /** Setting: how long to wait for a connection, in seconds; 5 if not set. */
  public static final String CONNECT_TIMEOUT = "connect-seconds";

  /**
   * Setting: how long to wait for the whole answer to a message, in seconds; 30 if not set. A shorter time makes more
   * outcomes unknown.
   */
  public static final String REQUEST_TIMEOUT = "request-seconds";

  /** Setting: how large a delivery may be, in octets; 2,000,000 if not set. */
  public static final String MAX_OCTETS = "max-octets";

  /**
   * Setting: the page where the customer writes us in private; {@code https://x.com/messages/compose} if not set.
   *
   * @see <a href="https://docs.x.com/x-for-websites/direct-message-button">Direct message button, read 2026-11-22</a>
   */
  public static final String MESSAGE_LINK = "message-link";

  /**
   * Setting: {@code true} to count the link of the private message button against the length of its post, as any link in the
   * text; {@code false} if not set. No current page of X states what the button costs.
   */
  public static final String MESSAGE_LINK_COUNTS = "message-link-counts";

  /**
   * Setting: {@code true} if the account pays for long posts; {@code false} if not set. Each form of a post then takes 25,000
   * weighted characters. X does not say which accounts may, nor how it counts them.
   *
   * @see <a href="https://docs.x.com/changelog">Changelog of 2024-08-20, read 2026-11-22</a>
   */
  public static final String LONG_POSTS = "long-posts";

  /**
   * Setting: {@code true} to leave those who joined a conversation out of the mentions that X puts before a reply, so that the
   * customer alone is told of it; {@code false} if not set. Those who wrote no message that we know of are not left out.
   */
  public static final String EXCLUDE_OTHERS = "exclude-others";

  /**
   * Setting: which posts are marked as made with artificial intelligence: {@code never}, as if not set, those of an {@code
   * automation}, or {@code always}. X wants approval for replies that are.
   *
   * @see <a href="https://docs.x.com/developer-guidelines">Developer guidelines, read 2026-11-22</a>
   */
  public static final String MADE_WITH_AI = "made-with-ai";

  /**
   * Setting: how long all media of one message may take until X has processed them, in seconds; 120 if not set. When it is
   * over, the message is deferred.
   */
  public static final String MEDIA_TIMEOUT = "media-seconds";

  /**
   * Setting: how large a picture or video may be, in octets, since it is held in memory; 67,108,864 if not set. X itself takes
   * pictures of 5 MB, moving ones of 15 MB and videos of 512 MB.
   */
  public static final String MAX_MEDIA_OCTETS = "max-media-octets";

  /** Secret: the app's consumer secret, with which X signs what it delivers. The current one answers challenges. */
  public static final String CONSUMER_SECRET = "consumer-secret";

  /**
   * Secret: a user access token of OAuth 2.0 with {@code tweet.read tweet.write users.read dm.read dm.write
   * media.write}. It lives for two hours; renewing it is the host's.
   *
   * @see <a href="https://docs.x.com/fundamentals/authentication">Authentication, read 2026-11-22</a>
   */
  public static final String ACCESS_TOKEN = "access-token";

  /** Detail of a message: the id of the post it quotes. */
  public static final String QUOTED_POST = "quoted-post";

  /** Detail of a post: {@code true} if X withholds it somewhere. */
  public static final String WITHHELD = "withheld";

  /**
   * Detail of a post: {@code true} if its author lets chosen followers alone read it. An answer in public would tell others
   * what it says.
   */
  public static final String AUTHOR_PROTECTED = "author-protected";

  /** Detail of a direct message: the id of the post whose button led the customer to it. */
  public static final String CAME_FROM_POST = "came-from-post";

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
