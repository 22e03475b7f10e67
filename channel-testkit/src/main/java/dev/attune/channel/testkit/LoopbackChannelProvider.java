package dev.attune.channel.testkit;

import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.conversation.ChannelKind;
import java.util.Optional;
import java.util.Set;

/**
 * A made-up channel for tests, kind {@code loopback}: a square where everyone listens, surface {@code square}, and a booth
 * for two, surface {@code booth}. Whoever writes a channel may start from its source; whoever writes a host may test with it.
 *
 * <p>It is never discovered: hand it to {@link dev.attune.channel.Channels#of}. What it delivers is made by {@link
 * LoopbackDelivery}. Immutable, safe for use by many threads.
 */
public final class LoopbackChannelProvider implements ChannelProvider {
  /** Setting: how large a delivery may be, in octets; 100,000 if it is not set. */
  public static final String MAX_OCTETS = "max-octets";

  /** Secret: what deliveries are signed with. */
  public static final String SIGNING_KEY = "signing-key";

  static final ChannelKind KIND = new ChannelKind("loopback");

  private final Optional<Carrier> carrier;

  /** A channel that listens and does not speak. */
  public LoopbackChannelProvider() {
    this.carrier = Optional.empty();
  }

  /**
   * A channel that speaks through a carrier, whatever its settings.
   *
   * @param carrier for instance a {@link RecordingCarrier}
   */
  public LoopbackChannelProvider(Carrier carrier) {
    this.carrier = Optional.of(carrier);
  }

  @Override
  public ChannelKind kind() {
    return KIND;
  }

  @Override
  public Channel open(ChannelSettings settings) {
    settings.requireKnown(Set.of(MAX_OCTETS));
    return LoopbackChannel.open(settings, carrier);
  }
}
