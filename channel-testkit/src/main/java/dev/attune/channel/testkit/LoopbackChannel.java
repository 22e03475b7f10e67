package dev.attune.channel.testkit;

import dev.attune.channel.Capabilities;
import dev.attune.channel.CapabilitiesJson;
import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.Gate;
import dev.attune.channel.Renderer;
import dev.attune.conversation.SurfaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** One account on the loopback channel. Immutable, safe for use by many threads. */
record LoopbackChannel(
    Capabilities capabilities,
    Renderer renderer,
    Optional<Decoder> decoder,
    Optional<Gate> gate,
    Optional<Carrier> carrier)
    implements Channel {
  static final SurfaceId SQUARE = new SurfaceId(LoopbackChannelProvider.KIND, "square");
  static final SurfaceId BOOTH = new SurfaceId(LoopbackChannelProvider.KIND, "booth");

  private static final int MAX_OCTETS = 100_000;

  static LoopbackChannel open(ChannelSettings settings, Optional<Carrier> carrier) {
    int maxOctets = settings.number(LoopbackChannelProvider.MAX_OCTETS).orElse(MAX_OCTETS);
    Decoder decoder = new LoopbackDecoder(settings.account(), settings.clock(), maxOctets);
    return new LoopbackChannel(
        CapabilitiesJson.read(profile(), settings.profile()),
        new LoopbackRenderer(),
        Optional.of(decoder),
        Optional.of(new LoopbackGate(settings, decoder)),
        carrier);
  }

  static String profile() {
    try (InputStream in = LoopbackChannel.class.getResourceAsStream("loopback.json")) {
      return new String(
          Objects.requireNonNull(in, "loopback.json").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
