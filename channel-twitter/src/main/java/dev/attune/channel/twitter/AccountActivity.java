package dev.attune.channel.twitter;

import static java.util.Map.entry;

import dev.attune.channel.DeliveryObject;
import dev.attune.channel.twitter.Scope.EntryReader;
import dev.attune.conversation.InboundEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deliveries of the Account Activity API: one object with lists of events of version 1.1. X ends it on 2027-01-01.
 *
 * @see <a href="https://docs.x.com/x-api/account-activity/introduction">Account Activity API, read 2026-11-22</a>
 */
final class AccountActivity {
  private static final String REPLAY_END = "replay_job_status";
  private static final Set<String> SIDE = Set.of("user_has_blocked", "is_blocked_by", "apps");
  private static final Map<String, EntryReader> READERS = Map.ofEntries(
      entry("tweet_create_events", OldPost::event),
      entry("tweet_delete_events", OldPost::removed),
      entry("direct_message_events", DirectMessage::event),
      entry("direct_message_indicate_typing_events", Signals::typed),
      entry("direct_message_mark_read_events", Signals::read),
      entry("favorite_events", Signals::liked),
      entry("follow_events", Signals::followed),
      entry("block_events", Signals::blocked),
      entry("mute_events", Scope.refusing("says nothing that belongs to a conversation")),
      entry("user_event", Scope.refusing("says that the account took back its consent")));

  private final Accounts accounts;

  AccountActivity(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The names of the lists of events. */
  static List<String> lists() {
    return List.copyOf(READERS.keySet());
  }

  List<InboundEvent> read(DeliveryObject delivery) {
    return delivery.has(REPLAY_END) ? List.of() : events(delivery);
  }

  private List<InboundEvent> events(DeliveryObject delivery) {
    DeliveryObject nothing = delivery.object("includes");
    try {
      return entries(
          "delivery",
          delivery,
          delivery,
          accounts.scope(Fields.id(delivery, "for_user_id"), People.in(delivery), nothing));
    } catch (UnreadableEntryException e) {
      return List.of(accounts
          .nobody(nothing)
          .unrecognized("delivery", delivery, String.valueOf(e.getMessage())));
    }
  }

  /** The events of an envelope; one of which nothing is known becomes one event that says so. */
  static List<InboundEvent> entries(
      String type, DeliveryObject envelope, DeliveryObject whole, Scope scope) {
    List<InboundEvent> events = new ArrayList<>();
    boolean known = false;
    for (String name : envelope.names()) {
      EntryReader reader = READERS.get(name);
      if (reader != null && (envelope.isList(name) || envelope.isObject(name))) {
        known = true;
        all(envelope, name).forEach(entry -> events.add(scope.read(name, entry, reader)));
      }
    }
    for (String name : envelope.others()) {
      if (!SIDE.contains(name)) {
        known = true;
        events.add(scope.unrecognized(name, whole, "is of a type that is not known here"));
      }
    }
    return known
        ? events
        : List.of(scope.unrecognized(type, whole, "holds no event that is known here"));
  }

  private static List<DeliveryObject> all(DeliveryObject envelope, String name) {
    return envelope.isList(name) ? envelope.objects(name) : List.of(envelope.object(name));
  }
}
