package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What people tell without words.
 *
 * @see <a href="https://docs.x.com/x-api/account-activity/introduction">Account Activity API, read 2026-11-22</a>
 */
final class Signals {
  private static final String OURS = "was done by our own account";

  private Signals() {}

  static InboundEvent liked(DeliveryObject node, Scope scope) {
    String id =
        Fields.text(node, "id").orElseThrow(() -> new UnreadableEntryException("id is missing"));
    return new SignalReceived(
        scope.key("like:" + new NativeId(id)),
        Places.POST,
        Optional.empty(),
        Signal.REACTED,
        Optional.of(People.read(node.object("user"))),
        Fields.id(node.object("favorited_status"), "id_str", "id"),
        Times.of(node, scope.received()));
  }

  static InboundEvent followed(DeliveryObject node, Scope scope) {
    return relation(node, scope, undone(node, "follow") ? Signal.UNFOLLOWED : Signal.FOLLOWED);
  }

  static InboundEvent blocked(DeliveryObject node, Scope scope) {
    return relation(node, scope, undone(node, "block") ? Signal.UNBLOCKED : Signal.BLOCKED);
  }

  static InboundEvent typed(DeliveryObject node, Scope scope) {
    Instant at = Times.required(node);
    Identity by = other(scope, scope.people().find(Fields.requiredId(node, "sender_id")));
    return message(scope, "typing:" + by.id() + ":" + at, Signal.TYPING, by, Optional.empty(), at);
  }

  static InboundEvent read(DeliveryObject node, Scope scope) {
    Identity by = other(scope, scope.people().find(Fields.requiredId(node, "sender_id")));
    NativeId last = Fields.requiredId(node, "last_read_event_id");
    Instant at = Times.of(node, scope.received());
    return message(scope, "read:" + by.id() + ":" + last, Signal.READ, by, Optional.of(last), at);
  }

  /** An event of the newer dialect of which no page describes the payload: it tells that something was done, not by whom. */
  static InboundEvent undescribed(DeliveryObject event, Scope scope, Signal signal) {
    if (event.object("filter").text("direction").filter("outbound"::equals).isPresent()) {
      throw new UnreadableEntryException(OURS);
    }
    String id = Fields.text(event, "event_uuid")
        .orElseThrow(() -> new UnreadableEntryException("event_uuid is missing"));
    return new SignalReceived(
        scope.key("event:" + new NativeId(id)),
        Places.POST,
        Optional.empty(),
        signal,
        Optional.empty(),
        Optional.empty(),
        Times.of(event.object("payload"), scope.received()));
  }

  private static InboundEvent relation(DeliveryObject node, Scope scope, Signal signal) {
    Identity by = other(scope, People.read(node.object("source")));
    Instant at = Times.required(node);
    return new SignalReceived(
        scope.key(signal.name().toLowerCase(Locale.ROOT) + ":" + by.id() + ":" + at),
        Places.POST,
        Optional.empty(),
        signal,
        Optional.of(by),
        Optional.empty(),
        at);
  }

  private static InboundEvent message(
      Scope scope, String key, Signal signal, Identity by, Optional<NativeId> message, Instant at) {
    return new SignalReceived(
        scope.key(key), Places.DM, Optional.of(by.id()), signal, Optional.of(by), message, at);
  }

  private static boolean undone(DeliveryObject node, String done) {
    String type = node.text("type").orElse("");
    if (!type.equals(done) && !type.equals("un" + done)) {
      throw new UnreadableEntryException("type is neither " + done + " nor un" + done);
    }
    return !type.equals(done);
  }

  private static Identity other(Scope scope, Identity by) {
    if (scope.isBrand(by)) {
      throw new UnreadableEntryException(OURS);
    }
    return by;
  }
}
