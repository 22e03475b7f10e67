package dev.attune.channel.testkit;

import dev.attune.channel.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the loopback channel delivers. */
final class LoopbackSamples implements GateSamples {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  @Override
  public String secretName() {
    return LoopbackChannelProvider.SIGNING_KEY;
  }

  @Override
  public int maxOctets() {
    return 100_000;
  }

  @Override
  public byte[] message(String text) {
    return delivery("1", "robin", text).octets();
  }

  @Override
  public Optional<byte[]> batch(List<String> texts) {
    return Optional.of(delivery("1", "robin", texts.get(0))
        .line("sky=blue")
        .message(LoopbackChannel.BOOTH, "2", "robin", AT, texts.get(1))
        .octets());
  }

  @Override
  public Optional<byte[]> echo(String text) {
    return Optional.of(delivery("3", LoopbackDelivery.BRAND, text).octets());
  }

  @Override
  public SignedDelivery sign(byte[] delivery, Secret secret, Instant now) {
    return LoopbackDelivery.signed(delivery, secret);
  }

  private static LoopbackDelivery delivery(String id, String from, String text) {
    return new LoopbackDelivery().message(LoopbackChannel.BOOTH, id, from, AT, text);
  }
}
