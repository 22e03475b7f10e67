package dev.attune.channel.facebook;

import dev.attune.channel.ChannelSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings of one account, checked.
 *
 * @param graph where the Graph API is, without the version; empty if nothing is to leave
 * @param version the version of the Graph API
 */
record FacebookSettings(Optional<URI> graph, String version) {
  private static final Set<String> KNOWN =
      Set.of(FacebookChannelProvider.GRAPH, FacebookChannelProvider.GRAPH_VERSION);
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern VERSION = Pattern.compile("v[0-9]{1,3}\\.[0-9]{1,3}");
  private static final String USUAL_VERSION = "v25.0";

  static FacebookSettings of(ChannelSettings settings) {
    settings.requireKnown(KNOWN);
    return new FacebookSettings(
        settings.address(FacebookChannelProvider.GRAPH).map(FacebookSettings::graph),
        settings
            .value(FacebookChannelProvider.GRAPH_VERSION)
            .map(FacebookSettings::version)
            .orElse(USUAL_VERSION));
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
