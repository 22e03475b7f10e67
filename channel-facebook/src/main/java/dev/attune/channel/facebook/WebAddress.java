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
