package dev.attune.channel.twitter;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.Gate;
import dev.attune.channel.Renderer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One account on X. Immutable, safe for use by many threads. */
record TwitterChannel(
    Capabilities capabilities,
    Renderer renderer,
    Optional<Decoder> decoder,
    Optional<Gate> gate,
    Optional<Carrier> carrier)
    implements Channel {
  static TwitterChannel open(ChannelSettings settings) {
    return open(settings, time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()));
  }

  static TwitterChannel open(ChannelSettings settings, Pause pause) {
    TwitterSettings checked = TwitterSettings.of(settings);
    Accounts accounts = new Accounts(settings.account(), checked.userId(), settings.clock());
    TwitterDecoder decoder = new TwitterDecoder(accounts, checked.maxOctets());
    return new TwitterChannel(
        Profile.read(checked.longPosts(), settings.profile()),
        new TwitterRenderer(checked),
        Optional.of(decoder),
        Optional.of(new TwitterGate(settings, decoder, checked.maxOctets())),
        checked.api().map(api -> new TwitterCarrier(settings, checked, api, pause)));
  }

  @Override
  public void close() {
    // Holds nothing: the HTTP client of the JDK frees itself when nobody refers to it.
  }
}
