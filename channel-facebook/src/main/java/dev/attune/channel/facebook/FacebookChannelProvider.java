package dev.attune.channel.facebook;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.ChannelKind;

/**
 * Facebook: comments on a Page, and Messenger conversations with it. Immutable, safe for use by many threads.
 *
 * <p>An account is one Page. It speaks when {@link #GRAPH} is set and there is a {@link #PAGE_ACCESS_TOKEN}; it listens when
 * there is an {@link #APP_SECRET}, and lets the platform subscribe when there is a {@link #VERIFY_TOKEN}. One application has
 * one address for webhooks: a host with several Pages sets {@link #PAGE} on each account and hands each delivery to all.
 *
 * <p>What the message of a conversation is about stands in its details, by the names {@link #OBJECT}, {@link #SOURCE}, {@link
 * #POST}, {@link #PERMALINK}, {@link #RATING}, {@link #RECOMMENDATION}, {@link #APP}, {@link #INBOX}, {@link #METADATA}, {@link
 * #REF}, {@link #REF_SOURCE} and {@link #AD}. A signal may have {@link #REACTION}, {@link #OWNER}, {@link #FORMER_OWNER} and
 * {@link #METADATA}.
 *
 * <p>Comments, posts on the Page, mentions of it and reviews are messages on {@code facebook/comment}. The thread is the
 * comment at the top, or the post or review itself. An author whom the platform does not name is somebody of their own, {@code
 * author-of-} and the comment's id. What is written in Messenger while another application has the conversation is received
 * as not addressed to us. A receipt that names no message is about every message up to its moment.
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

  /**
   * Setting: the Page's id. What is delivered about another Page is then unrecognized; if it is not set, deliveries are taken
   * for whatever Page they name.
   */
  public static final String PAGE = "page";

  /** Setting: how long to wait for a connection, in seconds; 5 if it is not set. */
  public static final String CONNECT_TIMEOUT = "connect-timeout-seconds";

  /**
   * Setting: how long to wait for the whole answer, in seconds; 90 if it is not set. The platform itself takes up to 75 s to
   * fetch a video.
   *
   * @see <a
   *     href="https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes">Messenger
   *     error codes, read 2026-11-22</a>
   */
  public static final String ANSWER_TIMEOUT = "answer-timeout-seconds";

  /** Setting: how large a delivery may be, in octets; 4,000,000 if it is not set. A larger one is answered with 413. */
  public static final String MAX_DELIVERY = "max-delivery-octets";

  /**
   * Setting: what to make of errors, where the host knows better than the channel. A JSON object; each name is a code, {@code
   * code/subcode}, {@code *}{@code /subcode} or a range of codes of one length; each value has an {@code action} ({@code retry},
   * {@code wait}, {@code authenticate}, {@code never}, {@code fall-back} or {@code unknown}), and may have a {@code meaning},
   * what to do {@code instead}, and a duration {@code after} which to send again.
   */
  public static final String ERRORS = "errors";

  /** Secret: the Page's access token. The first is used. Sent in the {@code Authorization} header. */
  public static final String PAGE_ACCESS_TOKEN = "page-access-token";

  /**
   * Secret: the application's secret. Deliveries signed with any of them are taken, without one none is; the first makes the
   * proof that goes with each call.
   */
  public static final String APP_SECRET = "app-secret";

  /** Secret: what the platform has to say when it asks whether the address is ours. Any of them is taken. */
  public static final String VERIFY_TOKEN = "verify-token";

  /** Detail of a message on {@code facebook/comment}: what its id names, {@code comment}, {@code post} or {@code review}. */
  public static final String OBJECT = "object";

  /** Detail of a message on {@code facebook/comment}: how it reached us, {@code feed}, {@code mention} or {@code ratings}. */
  public static final String SOURCE = "source";

  /** Detail of a message on {@code facebook/comment}: the id of the post it is or stands beneath. */
  public static final String POST = "post";

  /** Detail of a message on {@code facebook/comment}: the web address of the post. */
  public static final String PERMALINK = "permalink";

  /** Detail of a review: the stars that were given. */
  public static final String RATING = "rating";

  /** Detail of a review: {@code positive} or {@code negative}. */
  public static final String RECOMMENDATION = "recommendation";

  /** Detail of our own message in Messenger: the id of the application that sent it. */
  public static final String APP = "app";

  /** Detail of our own message in Messenger: {@code true} if a person wrote it in the Page's inbox. */
  public static final String INBOX = "inbox";

  /**
   * Detail of our own message in Messenger: the id of the dispatch that sent it, if this library did. Of a hand-over: what one
   * application left for the other.
   */
  public static final String METADATA = "metadata";

  /** Detail of a message or referral in Messenger: the reference of the link that led the customer to us. */
  public static final String REF = "ref";

  /** Detail of a message or referral in Messenger: what kind of link it was, in the platform's word. */
  public static final String REF_SOURCE = "ref-source";

  /** Detail of a message or referral in Messenger: the id of the advertisement that led the customer to us. */
  public static final String AD = "ad";

  /** Detail of a reaction: which one, in the platform's word, for instance {@code love}. */
  public static final String REACTION = "reaction";

  /** Detail of a hand-over: the id of the application that has the conversation now, or asks for it. */
  public static final String OWNER = "owner";

  /** Detail of a hand-over: the id of the application that had the conversation before, if any had. */
  public static final String FORMER_OWNER = "former-owner";

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
