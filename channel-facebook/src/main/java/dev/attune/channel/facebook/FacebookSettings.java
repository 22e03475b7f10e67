package dev.attune.channel.facebook;

import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.NativeId;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings of one account, checked.
 *
 * @param graph where the Graph API is, without the version; empty if nothing is to leave
 * @param version the version of the Graph API
 * @param page the Page; empty if deliveries are taken for any
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for a whole answer
 * @param maxDelivery how large a delivery may be, in octets
 * @param errors what to make of errors
 */
record FacebookSettings(
    Optional<URI> graph,
    String version,
    Optional<NativeId> page,
    Duration connectTimeout,
    Duration answerTimeout,
    int maxDelivery,
    GraphErrors errors) {
  private static final Set<String> KNOWN = Set.of(
      FacebookChannelProvider.GRAPH,
      FacebookChannelProvider.GRAPH_VERSION,
      FacebookChannelProvider.PAGE,
      FacebookChannelProvider.CONNECT_TIMEOUT,
      FacebookChannelProvider.ANSWER_TIMEOUT,
      FacebookChannelProvider.MAX_DELIVERY,
      FacebookChannelProvider.ERRORS);
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern VERSION = Pattern.compile("v[0-9]{1,3}\\.[0-9]{1,3}");
  private static final Pattern PAGE = Pattern.compile("[0-9]{1,32}");
  private static final String USUAL_VERSION = "v25.0";
  private static final int USUAL_CONNECT_TIMEOUT = 5;
  private static final int USUAL_ANSWER_TIMEOUT = 90;
  private static final int USUAL_MAX_DELIVERY = 4_000_000;

  static FacebookSettings of(ChannelSettings settings) {
    settings.requireKnown(KNOWN);
    return new FacebookSettings(
        settings.address(FacebookChannelProvider.GRAPH).map(FacebookSettings::graph),
        settings
            .value(FacebookChannelProvider.GRAPH_VERSION)
            .map(FacebookSettings::version)
            .orElse(USUAL_VERSION),
        settings.value(FacebookChannelProvider.PAGE).map(FacebookSettings::page),
        seconds(settings, FacebookChannelProvider.CONNECT_TIMEOUT, USUAL_CONNECT_TIMEOUT),
        seconds(settings, FacebookChannelProvider.ANSWER_TIMEOUT, USUAL_ANSWER_TIMEOUT),
        positive(settings, FacebookChannelProvider.MAX_DELIVERY, USUAL_MAX_DELIVERY),
        GraphErrors.of(settings.value(FacebookChannelProvider.ERRORS)));
  }

  private static NativeId page(String id) {
    require(FacebookChannelProvider.PAGE, PAGE.matcher(id).matches(), "the digits of a Page's id");
    return new NativeId(id);
  }

  private static Duration seconds(ChannelSettings settings, String name, int usual) {
    return Duration.ofSeconds(positive(settings, name, usual));
  }

  private static int positive(ChannelSettings settings, String name, int usual) {
    int number = settings.number(name).orElse(usual);
    require(name, number > 0, "1 or more");
    return number;
  }

  private static URI graph(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean safe = scheme.equals("https")
        || (scheme.equals("http") && OWN_MACHINE.contains(String.valueOf(address.getHost())));
    boolean bare = address.getRawQuery() == null
        && address.getRawFragment() == null
        && address.getRawUserInfo() == null;
    require(
        FacebookChannelProvider.GRAPH,
        safe && bare && address.getHost() != null,
        "an https address with a host and without a query, for instance https://graph.facebook.com");
    return address;
  }

  private static String version(String version) {
    require(
        FacebookChannelProvider.GRAPH_VERSION,
        VERSION.matcher(version).matches(),
        "a version such as " + USUAL_VERSION);
    return version;
  }

  private static void require(String name, boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("setting " + name + " must be " + what);
    }
  }
}
