package dev.attune.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses in deliveries that lead to the web; anything can stand where a platform puts one. Safe for use by many threads. */
public final class WebAddress {
  private static final Set<String> WEB = Set.of("http", "https");

  private WebAddress() {}

  /**
   * Whether a text is one, as far as it takes to show it: it begins like one, with a host, and holds no stray signs.
   *
   * @param text the text, of any length
   * @return true if it may be shown as an address
   */
  public static boolean isOne(String text) {
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

  /**
   * Reads one.
   *
   * @param text the text, of any length
   * @return the address; empty if it is none, or leads anywhere but to the web
   */
  public static Optional<URI> read(String text) {
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
