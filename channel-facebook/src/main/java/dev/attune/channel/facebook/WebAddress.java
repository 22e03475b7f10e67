package dev.attune.channel.facebook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses that lead to the web. */
final class WebAddress {
  private static final Set<String> WEB = Set.of("http", "https");

  private WebAddress() {}

  /** Whether a text is one, as far as it takes to show it: it begins like one, with a host, and holds no stray signs. */
  static boolean isOne(String text) {
    int host = text.startsWith("https://") ? 8 : 7;
    return (host == 8 || text.startsWith("http://"))
        && text.length() > host
        && text.charAt(host) != '/'
        && text.charAt(host) != '?'
        && text.charAt(host) != '#'
        && isOfParts(text);
  }

  /** ASCII without spaces, controls and what never stands in an address. */
  private static boolean isOfParts(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign <= ' ' || sign > '~' || isNeverIn(sign)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNeverIn(char sign) {
    return switch (sign) {
      case '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> true;
      default -> false;
    };
  }

  /** The address; empty if it is none, or leads anywhere else. */
  static Optional<URI> read(String text) {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return WEB.contains(scheme) && address.getHost() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
