package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.channel.twitter.Scope.EntryReader;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Deliveries of the X Activity API, one event each, and posts as the REST API answers them: both are a {@code data}.
 *
 * @see <a href="https://docs.x.com/x-api/activity/introduction">X Activity API, read 2026-11-22</a>
 */
final class XActivity {
  private static final Map<String, EntryReader> POSTS = Map.of(
      "post.create", NewPost::event,
      "post.mention.create", NewPost::addressed,
      "post.reply.create", NewPost::addressed,
      "post.quote.create", NewPost::addressed,
      "post.repost.create", NewPost::shared,
      "post.delete", NewPost::removed);
  private static final EntryReader ENCRYPTED =
      Scope.refusing("is an encrypted message, readable in X only");
  private static final EntryReader UNKNOWN = Scope.refusing("is of a type that is not known here");

  private final Accounts accounts;

  XActivity(Accounts accounts) {
    this.accounts = accounts;
  }

  List<InboundEvent> read(DeliveryObject delivery) {
    DeliveryObject one = delivery.isObject("data") ? delivery.object("data") : delivery;
    List<DeliveryObject> items = delivery.isList("data") ? delivery.objects("data") : List.of(one);
    List<InboundEvent> events = new ArrayList<>();
    for (DeliveryObject item : items) {
      events.addAll(item(item, delivery));
    }
    return events;
  }

  private List<InboundEvent> item(DeliveryObject item, DeliveryObject delivery) {
    String type = Fields.text(item, "event_type").orElse("post");
    DeliveryObject includes = (item.isObject("includes") ? item : delivery).object("includes");
    try {
      People people = People.in(includes, item.object("payload"));
      Scope scope = accounts.scope(Fields.id(item.object("filter"), "user_id"), people, includes);
      return events(type, item, scope);
    } catch (UnreadableEntryException e) {
      return List.of(
          accounts.nobody(includes).unrecognized(type, item, String.valueOf(e.getMessage())));
    }
  }

  private static List<InboundEvent> events(String type, DeliveryObject item, Scope scope) {
    if (!item.has("event_type")) {
      return List.of(scope.read(type, item, NewPost::event));
    }
    if (item.has("dm_conversation_id")) {
      return List.of(scope.read(type, item, FetchedMessage::event));
    }
    return type.startsWith("dm.")
        ? AccountActivity.entries(type, item.object("payload"), item, scope)
        : List.of(scope.read(type, item, (event, known) -> event(type, event, known)));
  }

  private static InboundEvent event(String type, DeliveryObject item, Scope scope) {
    EntryReader post = POSTS.get(type);
    if (post != null) {
      return post.read(item.object("payload"), scope);
    }
    if (type.startsWith("chat.")) {
      return ENCRYPTED.read(item, scope);
    }
    return type.equals("like.create")
        ? Signals.undescribed(item, scope, Signal.REACTED)
        : UNKNOWN.read(item, scope);
  }
}
