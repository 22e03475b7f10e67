package dev.attune.channel.facebook;

import dev.attune.channel.Decoder;
import dev.attune.channel.DeliveryReader;
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

/**
 * Reads the webhook deliveries of a Page. Pure but for the clock, which dates what came without a date; safe for use by many
 * threads.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started">Webhooks, read 2026-11-22</a>
 */
final class FacebookDecoder implements Decoder {
  private static final String ENTRY = "entry";
  private static final String CHANGES = "changes";
  private static final String MESSAGING = "messaging";
  private static final String STANDBY = "standby";
  private static final DeliveryReader READER = DeliveryReader.of(DeliveryNames.ALL);

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
    Given whole = new Given(
        READER
            .read(delivery)
            .orElseThrow(
                () -> UnreadableDeliveryException.malformed(
                    "a delivery is one JSON object in UTF-8, nested at most 64 levels deep, without repeated fields")));
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

  private List<InboundEvent> entries(Given whole) {
    if (!whole.node().isList(ENTRY)) {
      throw UnreadableDeliveryException.malformed("a delivery has a list of entries");
    }
    List<InboundEvent> events = new ArrayList<>();
    for (Given entry : whole.list(ENTRY)) {
      Optional<Instant> made = entry.moment("time");
      Instant at = made.isPresent() ? made.get() : clock.instant();
      int before = events.size();
      try {
        entry.requireUnambiguous();
        read(events, entry, made, at);
      } catch (RuntimeException e) {
        instead(events, before, account, at, ENTRY, entry, e);
      }
    }
    return events;
  }

  private void read(List<InboundEvent> events, Given in, Optional<Instant> made, Instant at) {
    NativeId id = in.requiredId("id");
    if (page.isPresent() && !page.get().equals(id)) {
      events.add(Entry.unrecognized(account, at, ENTRY, "it is of another Page", in));
      return;
    }
    Entry entry = new Entry(
        account, new Identity(Places.FACEBOOK, id, Optional.empty(), Optional.empty()), at, made);
    int before = events.size();
    readAll(events, entry, in, CHANGES);
    readAll(events, entry, in, MESSAGING);
    readAll(events, entry, in, STANDBY);
    if (events.size() == before) {
      events.add(entry.unrecognized(ENTRY, "it holds nothing that is read", in));
    }
  }

  private static void readAll(List<InboundEvent> events, Entry entry, Given in, String name) {
    if (!in.has(name)) {
      return;
    }
    if (!in.node().isList(name)) {
      events.add(entry.unrecognized(name, "it is no list", in));
    }
    for (Given what : in.list(name)) {
      int before = events.size();
      try {
        what.requireUnambiguous();
        read(events, entry, what, name);
      } catch (RuntimeException e) {
        instead(events, before, entry.account(), entry.at(), name, what, e);
      }
    }
  }

  private static void read(List<InboundEvent> events, Entry entry, Given what, String name) {
    if (name.equals(CHANGES)) {
      events.add(ChangeReader.read(entry, what));
    } else {
      MessagingReader.read(events, entry, what, name.equals(STANDBY));
    }
  }

  /** One thing that cannot be read never stops the others. */
  private static void instead(
      List<InboundEvent> events,
      int before,
      AccountId account,
      Instant at,
      String type,
      Given what,
      RuntimeException problem) {
    events.subList(before, events.size()).clear();
    String reason = problem instanceof IllegalArgumentException
        ? problem.getMessage()
        : problem.getClass().getSimpleName();
    events.add(Entry.unrecognized(account, at, type, "not readable: " + reason, what));
  }
}
