package dev.attune.channel.twitter;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
  private static final Set<String> SIDE =
      Set.of("for_user_id", "user_has_blocked", "is_blocked_by", "users", "apps");
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
  private static final EntryReader UNKNOWN = Scope.refusing("is of a type that is not known here");

  private final Accounts accounts;

  AccountActivity(Accounts accounts) {
    this.accounts = accounts;
  }

  List<InboundEvent> read(JsonNode delivery) {
    return delivery.has(REPLAY_END) ? List.of() : events(delivery);
  }

  private List<InboundEvent> events(JsonNode delivery) {
    try {
      Scope scope = accounts.scope(
          Fields.id(delivery, "for_user_id"),
          People.in(delivery.path("users")),
          MissingNode.getInstance());
      return entries("delivery", delivery, scope);
    } catch (UnreadableEntryException e) {
      return List.of(accounts
          .nobody(MissingNode.getInstance())
          .unrecognized("delivery", delivery, String.valueOf(e.getMessage())));
    }
  }

  /** The events of an envelope; one of which nothing is known becomes one event that says so. */
  static List<InboundEvent> entries(String type, JsonNode envelope, Scope scope) {
    List<InboundEvent> events = new ArrayList<>();
    boolean known = false;
    for (Map.Entry<String, JsonNode> field : envelope.properties()) {
      if (SIDE.contains(field.getKey()) || !field.getValue().isContainerNode()) {
        continue;
      }
      known = true;
      events.addAll(all(field.getKey(), field.getValue(), scope));
    }
    return known
        ? events
        : List.of(scope.unrecognized(type, envelope, "holds no event that is known here"));
  }

  private static List<InboundEvent> all(String type, JsonNode entries, Scope scope) {
    EntryReader reader = READERS.getOrDefault(type, UNKNOWN);
    List<InboundEvent> events = new ArrayList<>();
    for (JsonNode entry : entries.isArray() ? entries : List.of(entries)) {
      events.add(scope.read(type, entry, reader));
    }
    return events;
  }
}
