package dev.attune.channel.testkit;

import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Reads what {@link LoopbackDelivery} writes: one event in each line. Pure, safe for use by many threads. */
final class LoopbackDecoder implements Decoder {
  private final AccountId account;
  private final InstantSource clock;
  private final int maxOctets;

  LoopbackDecoder(AccountId account, InstantSource clock, int maxOctets) {
    this.account = account;
    this.clock = clock;
    this.maxOctets = maxOctets;
  }

  @Override
  public List<InboundEvent> decode(byte[] delivery) {
    if (delivery.length > maxOctets) {
      throw UnreadableDeliveryException.tooLarge(delivery.length, maxOctets);
    }
    String text = new String(delivery, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      throw UnreadableDeliveryException.malformed("a delivery has an event in each line");
    }
    return text.lines().map(this::event).toList();
  }

  /** What is not understood is told, and does not stop the rest. */
  private InboundEvent event(String line) {
    try {
      return event(FormText.read(line));
    } catch (IllegalArgumentException | DateTimeException e) {
      UUID name = UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
      return new Unrecognized(
          new EventKey(account, "line:" + name), "line", "is no event", clock.instant());
    }
  }

  private InboundEvent event(FormText form) {
    SurfaceId surface = new SurfaceId(LoopbackChannelProvider.KIND, form.only("surface"));
    EventKey key = new EventKey(account, "message:" + form.only("id"));
    NativeId thread = new NativeId(form.only("thread"));
    Identity brand = Identity.of(LoopbackChannelProvider.KIND, form.only("brand"));
    Message message = Message.of(
        new NativeId(form.only("id")),
        Identity.of(LoopbackChannelProvider.KIND, form.only("from")),
        Instant.ofEpochSecond(Long.parseLong(form.only("at"))),
        form.only("text"));
    return message.author().isSameAs(brand)
        ? new MessageEchoed(key, surface, thread, message)
        : new MessageReceived(key, surface, thread, brand, message, true);
  }
}
