package dev.attune.channel.twitter;

import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.NativeId;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings of one account, checked.
 *
 * @param userId our account
 * @param api where messages go, if they may leave
 * @param connectTimeout how long to wait for a connection
 * @param requestTimeout how long to wait for the whole answer
 * @param maxOctets how large a delivery may be
 * @param messageLink the page where the customer writes us in private
 * @param messageLinkCounts whether the button's link is counted
 * @param longPosts whether the account may post long
 * @param excludeOthers whether others of a conversation are left out of the mentions before a reply
 * @param madeWithAi which posts are marked as made with artificial intelligence
 * @param mediaTimeout how long all media of a message may take
 * @param maxMediaOctets how large a picture or video may be
 */
record TwitterSettings(
    Optional<NativeId> userId,
    Optional<URI> api,
    Duration connectTimeout,
    Duration requestTimeout,
    int maxOctets,
    URI messageLink,
    boolean messageLinkCounts,
    boolean longPosts,
    boolean excludeOthers,
    MadeWithAi madeWithAi,
    Duration mediaTimeout,
    int maxMediaOctets) {
  private static final Set<String> KNOWN = Set.of(
      TwitterChannelProvider.USER_ID,
      TwitterChannelProvider.API,
      TwitterChannelProvider.CONNECT_TIMEOUT,
      TwitterChannelProvider.REQUEST_TIMEOUT,
      TwitterChannelProvider.MAX_OCTETS,
      TwitterChannelProvider.MESSAGE_LINK,
      TwitterChannelProvider.MESSAGE_LINK_COUNTS,
      TwitterChannelProvider.LONG_POSTS,
      TwitterChannelProvider.EXCLUDE_OTHERS,
      TwitterChannelProvider.MADE_WITH_AI,
      TwitterChannelProvider.MEDIA_TIMEOUT,
      TwitterChannelProvider.MAX_MEDIA_OCTETS);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final URI MESSAGES = URI.create("https://x.com/messages/compose");
  private static final int MAX_OCTETS = 2_000_000;
  private static final int MAX_MEDIA_OCTETS = 64 * 1024 * 1024;

  /** Which posts are marked as made with artificial intelligence. */
  enum MadeWithAi {
    NEVER,
    AUTOMATION,
    ALWAYS
  }

  static TwitterSettings of(ChannelSettings settings) {
    settings.requireKnown(KNOWN);
    return new TwitterSettings(
        settings.value(TwitterChannelProvider.USER_ID).map(TwitterSettings::user),
        settings.address(TwitterChannelProvider.API).map(TwitterSettings::api),
        seconds(settings, TwitterChannelProvider.CONNECT_TIMEOUT, 5),
        seconds(settings, TwitterChannelProvider.REQUEST_TIMEOUT, 30),
        positive(settings, TwitterChannelProvider.MAX_OCTETS, MAX_OCTETS),
        settings
            .address(TwitterChannelProvider.MESSAGE_LINK)
            .map(TwitterSettings::page)
            .orElse(MESSAGES),
        truth(settings, TwitterChannelProvider.MESSAGE_LINK_COUNTS),
        truth(settings, TwitterChannelProvider.LONG_POSTS),
        truth(settings, TwitterChannelProvider.EXCLUDE_OTHERS),
        settings
            .value(TwitterChannelProvider.MADE_WITH_AI)
            .map(TwitterSettings::madeWithAi)
            .orElse(MadeWithAi.NEVER),
        seconds(settings, TwitterChannelProvider.MEDIA_TIMEOUT, 120),
        positive(settings, TwitterChannelProvider.MAX_MEDIA_OCTETS, MAX_MEDIA_OCTETS));
  }

  private static NativeId user(String text) {
    require(
        Fields.isId(text),
        TwitterChannelProvider.USER_ID,
        "have 1 to 19 digits, for instance 2244994945");
    return new NativeId(text);
  }

  private static URI api(URI address) {
    boolean safe =
        is(address, "https") || (is(address, "http") && THIS_MACHINE.contains(address.getHost()));
    String path = String.valueOf(address.getRawPath());
    require(
        safe && isBare(address) && (path.isEmpty() || path.equals("/")),
        TwitterChannelProvider.API,
        "be an https address without path, for instance https://api.x.com. http is taken for this machine alone");
    return address.resolve("/");
  }

  private static URI page(URI address) {
    require(
        is(address, "https") && isBare(address),
        TwitterChannelProvider.MESSAGE_LINK,
        "be an https address without query, for instance " + MESSAGES);
    return address;
  }

  private static boolean truth(ChannelSettings settings, String name) {
    String text = settings.value(name).orElse("false");
    require(text.equals("true") || text.equals("false"), name, "be true or false");
    return text.equals("true");
  }

  private static MadeWithAi madeWithAi(String text) {
    return Stream.of(MadeWithAi.values())
        .filter(which -> which.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("setting "
            + TwitterChannelProvider.MADE_WITH_AI + " must be never, automation or always"));
  }

  private static boolean is(URI address, String scheme) {
    return address.getHost() != null
        && scheme.equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
  }

  private static boolean isBare(URI address) {
    return address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }

  private static Duration seconds(ChannelSettings settings, String name, int otherwise) {
    return Duration.ofSeconds(positive(settings, name, otherwise));
  }

  private static int positive(ChannelSettings settings, String name, int otherwise) {
    int number = settings.number(name).orElse(otherwise);
    require(number > 0, name, "be 1 or more");
    return number;
  }

  private static void require(boolean holds, String name, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("setting " + name + " must " + rule);
    }
  }
}
