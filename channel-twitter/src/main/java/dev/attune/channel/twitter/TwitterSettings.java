package dev.attune.channel.twitter;

import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.NativeId;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
 */
record TwitterSettings(
    Optional<NativeId> userId,
    Optional<URI> api,
    Duration connectTimeout,
    Duration requestTimeout,
    int maxOctets,
    URI messageLink,
    boolean messageLinkCounts) {
  private static final Set<String> KNOWN = Set.of(
      TwitterChannelProvider.USER_ID,
      TwitterChannelProvider.API,
      TwitterChannelProvider.CONNECT_TIMEOUT,
      TwitterChannelProvider.REQUEST_TIMEOUT,
      TwitterChannelProvider.MAX_OCTETS,
      TwitterChannelProvider.MESSAGE_LINK,
      TwitterChannelProvider.MESSAGE_LINK_COUNTS);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final URI MESSAGES = URI.create("https://x.com/messages/compose");
  private static final int MAX_OCTETS = 2_000_000;

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
        settings
            .value(TwitterChannelProvider.MESSAGE_LINK_COUNTS)
            .map(TwitterSettings::truth)
            .orElse(false));
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

  private static boolean truth(String text) {
    require(
        text.equals("true") || text.equals("false"),
        TwitterChannelProvider.MESSAGE_LINK_COUNTS,
        "be true or false");
    return text.equals("true");
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
