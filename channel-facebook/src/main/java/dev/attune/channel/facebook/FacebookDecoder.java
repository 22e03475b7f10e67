package dev.attune.channel.facebook;

import dev.attune.channel.Decoder;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the webhook deliveries of a Page. Pure but for the clock, which dates what came without a date; safe for use by many
 * threads.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started">Webhooks, read 2026-11-22</a>
 */
final class FacebookDecoder implements Decoder {
  private static final String ENTRY = "entry";

  private final AccountId account;
  private final Optional<NativeId> page;
  private final int maxOctets;
  private final InstantSource clock;

  FacebookDecoder(AccountId account, FacebookSettings settings, InstantSource clock) {
    this.account = account;
    this.page = settings.page();
    this.maxOctets = settings.maxDelivery();
    this.clock = clock;
  }

  @Override
  public List<InboundEvent> decode(byte[] delivery) {
    if (delivery.length > maxOctets) {
      throw UnreadableDeliveryException.tooLarge(delivery.length, maxOctets);
    }
    Fields whole = new Fields(StrictJson.object(delivery)
        .orElseThrow(() -> UnreadableDeliveryException.malformed(
            "a delivery is one JSON object in UTF-8, without repeated fields")));
    if (!whole.has("object")) {
      throw UnreadableDeliveryException.malformed("a delivery names its object");
    }
    if (!whole.word("object").equals("page")) {
      return List.of(Entry.unrecognized(
          account,
          clock.instant(),
          "object/" + whole.word("object"),
          "it is about no Page",
          whole));
    }
    return entries(whole);
  }

  private List<InboundEvent> entries(Fields whole) {
    if (!whole.node().path(ENTRY).isArray()) {
      throw UnreadableDeliveryException.malformed("a delivery has a list of entries");
    }
    List<InboundEvent> events = new ArrayList<>();
    for (Fields entry : whole.list(ENTRY)) {
      Instant at = entry.moment("time").orElseGet(clock::instant);
      events.addAll(orUnrecognized(at, ENTRY, entry, () -> entry(entry, at)));
    }
    return events;
  }

  private List<InboundEvent> entry(Fields in, Instant at) {
    NativeId id = in.requiredId("id");
    if (page.isPresent() && !page.get().equals(id)) {
      return List.of(Entry.unrecognized(account, at, ENTRY, "it is of another Page", in));
    }
    Entry entry = new Entry(account, Identity.of(Places.FACEBOOK, id.value()), at);
    List<InboundEvent> events = new ArrayList<>();
    read(events, in, "changes", at, what -> List.of(ChangeReader.read(entry, what)));
    read(events, in, "messaging", at, what -> MessagingReader.read(entry, what, false));
    read(events, in, "standby", at, what -> MessagingReader.read(entry, what, true));
    return events.isEmpty()
        ? List.of(entry.unrecognized(ENTRY, "it holds nothing that is read", in))
        : events;
  }

  private interface Reader {
    List<InboundEvent> read(Fields what);
  }

  private void read(
      List<InboundEvent> events, Fields entry, String name, Instant at, Reader reader) {
    if (entry.has(name) && !entry.node().path(name).isArray()) {
      events.add(Entry.unrecognized(account, at, name, "it is no list", entry.object(name)));
    }
    for (Fields what : entry.list(name)) {
      events.addAll(orUnrecognized(at, name, what, () -> reader.read(what)));
    }
  }

  /** One thing that cannot be read never stops the others. */
  private List<InboundEvent> orUnrecognized(
      Instant at, String type, Fields what, Supplier<List<InboundEvent>> reading) {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      String reason =
          e instanceof IllegalArgumentException ? e.getMessage() : e.getClass().getSimpleName();
      return List.of(Entry.unrecognized(account, at, type, "not readable: " + reason, what));
    }
  }
}
