package dev.attune.channel.twitter;

import dev.attune.channel.ChannelSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The settings of one account, checked.
 *
 * @param messageLink the compose page of direct messages
 */
record TwitterSettings(URI messageLink) {
  private static final Set<String> KNOWN = Set.of(TwitterChannelProvider.MESSAGE_LINK);
  private static final URI MESSAGES = URI.create("https://x.com/messages/compose");

  static TwitterSettings of(ChannelSettings settings) {
    settings.requireKnown(KNOWN);
    return new TwitterSettings(settings
        .address(TwitterChannelProvider.MESSAGE_LINK)
        .map(TwitterSettings::page)
        .orElse(MESSAGES));
  }

  private static URI page(URI address) {
    boolean page = address.getHost() != null
        && "https".equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
    if (!page) {
      throw new IllegalArgumentException("setting " + TwitterChannelProvider.MESSAGE_LINK
          + " must be an https address without query, for instance " + MESSAGES);
    }
    return address;
  }
}
