package dev.attune.channel.facebook;

import dev.attune.channel.Capabilities;
import dev.attune.channel.CapabilitiesJson;
import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.Gate;
import dev.attune.channel.Renderer;
import java.util.Optional;

/** One Page. Immutable, safe for use by many threads. */
record FacebookChannel(
    Capabilities capabilities,
    Renderer renderer,
    Optional<Decoder> decoder,
    Optional<Gate> gate,
    Optional<Carrier> carrier)
    implements Channel {
  private static final String PROFILE = "profile.json";

  static FacebookChannel open(ChannelSettings settings) {
    FacebookSettings checked = FacebookSettings.of(settings);
    Decoder decoder = new FacebookDecoder(settings.account(), checked, settings.clock());
    return new FacebookChannel(
        CapabilitiesJson.read(Resource.text(PROFILE), settings.profile()),
        new FacebookRenderer(),
        Optional.of(decoder),
        Optional.of(new FacebookGate(settings, decoder, checked.maxDelivery())),
        checked.graph().map(graph -> new FacebookCarrier(settings, checked, graph)));
  }

  @Override
  public void close() {
    // Holds nothing: the HTTP client of the JDK frees itself when nobody refers to it.
  }
}
