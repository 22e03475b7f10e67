package dev.attune.channel.facebook;

import dev.attune.channel.WebAddress;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what happens in public: comments and posts on the Page, mentions of it, and reviews.
 *
 * <p>The time a change carries is that of what was written, also when it is taken away later; what happens to it later has
 * the time of its entry.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/reference/page">Webhooks of Pages, read
 *     2026-11-22</a>
 */
final class ChangeReader {
  private static final String FEED = "feed";
  private static final String MENTION = "mention";
  private static final String RATINGS = "ratings";
  private static final Set<String> POSTS =
      Set.of("post", "status", "photo", "video", "share", "link");

  private final Entry entry;
  private final Given change;
  private final String field;
  private final Given value;
  private final String item;
  private final String verb;
  private final Optional<Instant> created;

  private ChangeReader(Entry entry, Given change) {
    this.entry = entry;
    this.change = change;
    this.field = change.word("field");
    this.value = change.object("value");
    this.item = value.word("item");
    this.verb = verb(value.word("verb"));
    this.created = value.moment("created_time");
  }

  /** What a change tells. */
  static InboundEvent read(Entry entry, Given change) {
    return new ChangeReader(entry, change).read();
  }

  private InboundEvent read() {
    return switch (field) {
      case FEED, MENTION, RATINGS -> isReaction() ? reaction() : written();
      default -> unknown("this kind of change is not read");
    };
  }

  private InboundEvent written() {
    Optional<Subject> subject = Subject.of(field, item, value, entry);
    if (subject.isEmpty()) {
      return unknown("this kind of item is not read");
    }
    return switch (verb) {
      case "add" -> added(subject.get());
      case "edited" -> edited(subject.get());
      case "remove" -> removed(subject.get());
      case "hide" -> signal(subject.get(), Signal.HIDDEN);
      case "unhide" -> signal(subject.get(), Signal.SHOWN);
      default -> unknown("what happened to the item is not read");
    };
  }

  private InboundEvent added(Subject subject) {
    Optional<Identity> known = author();
    if (known.isEmpty() && field.equals(RATINGS) && subject.object().equals("comment")) {
      return unknown("a comment on a review names no author, who may be the Page");
    }
    Message message = message(subject, known.orElseGet(subject::somebody));
    EventKey key = key(subject);
    return entry.isPage(message.author())
        ? new MessageEchoed(key, Places.COMMENT, subject.thread(), message)
        : new MessageReceived(key, Places.COMMENT, subject.thread(), entry.page(), message, true);
  }

  private Message message(Subject subject, Identity author) {
    return new Message(
        subject.id(),
        author,
        created.orElse(entry.at()),
        text(),
        subject.parent(),
        Attachments.ofPost(value, item),
        details(subject));
  }

  private String text() {
    return value.text("message").or(() -> value.text("review_text")).orElse("");
  }

  private Map<String, String> details(Subject subject) {
    Map<String, String> plain = place(subject);
    boolean rated = value.has("rating") || value.has("recommendation_type");
    return rated ? rated(plain) : plain;
  }

  /** Made as it is kept, since nearly everything has no more than this. */
  private Map<String, String> place(Subject subject) {
    String object = subject.object();
    String post = value.digitsOrText("post_id").orElse("");
    String page =
        value.object("post").text("permalink_url").filter(WebAddress::isOne).orElse("");
    if (post.isEmpty()) {
      return Map.of(FacebookChannelProvider.OBJECT, object, FacebookChannelProvider.SOURCE, field);
    }
    return page.isEmpty()
        ? Map.of(
            FacebookChannelProvider.OBJECT,
            object,
            FacebookChannelProvider.SOURCE,
            field,
            FacebookChannelProvider.POST,
            post)
        : Map.of(
            FacebookChannelProvider.OBJECT,
            object,
            FacebookChannelProvider.SOURCE,
            field,
            FacebookChannelProvider.POST,
            post,
            FacebookChannelProvider.PERMALINK,
            page);
  }

  private Map<String, String> rated(Map<String, String> plain) {
    Map<String, String> details = new HashMap<>(plain);
    value
        .digitsOrText("rating")
        .ifPresent(rating -> details.put(FacebookChannelProvider.RATING, rating));
    if (value.has("recommendation_type")) {
      details.put(FacebookChannelProvider.RECOMMENDATION, value.word("recommendation_type"));
    }
    return details;
  }

  private InboundEvent edited(Subject subject) {
    EventKey key = entry.key(
        subject.object(), subject.id(), verb, created(), Hashes.sha256(text()), entry.made());
    return new MessageEdited(
        key, Places.COMMENT, subject.thread(), subject.id(), text(), entry.at(), whole(subject));
  }

  /** What stands there now, if somebody else wrote it who is known: we may have missed that it was written. */
  private Optional<MessageEdited.Whole> whole(Subject subject) {
    return author()
        .filter(known -> !entry.isPage(known))
        .map(known -> new MessageEdited.Whole(entry.page(), message(subject, known), true));
  }

  private InboundEvent removed(Subject subject) {
    return new MessageRemoved(
        key(subject), Places.COMMENT, subject.place(), subject.id(), entry.at());
  }

  /** Something may be hidden, shown, and hidden again. */
  private InboundEvent signal(Subject subject, Signal signal) {
    return new SignalReceived(
        entry.key(subject.object(), subject.id(), verb, created(), entry.made()),
        Places.COMMENT,
        subject.place(),
        signal,
        Optional.empty(),
        Optional.of(subject.id()),
        entry.at());
  }

  private InboundEvent reaction() {
    Optional<Subject> subject = Subject.ofReaction(field, value, entry);
    Optional<Signal> signal = switch (verb) {
      case "add", "edited" -> Optional.of(Signal.REACTED);
      case "remove" -> Optional.of(Signal.UNREACTED);
      default -> Optional.empty();
    };
    if (subject.isEmpty() || signal.isEmpty()) {
      return unknown("this kind of reaction is not read");
    }
    Instant at = created.orElse(entry.at());
    Optional<Identity> by = author();
    String kind = value.has("reaction_type") ? value.word("reaction_type") : item;
    EventKey key = entry.key(
        "reaction",
        subject.get().id(),
        by.map(Identity::id).map(NativeId::value).orElse(""),
        verb,
        kind,
        created());
    return new SignalReceived(
        key,
        Places.COMMENT,
        subject.get().place(),
        signal.get(),
        by,
        Optional.of(subject.get().id()),
        at,
        Map.of(FacebookChannelProvider.REACTION, kind));
  }

  private EventKey key(Subject subject) {
    return entry.named(
        subject.object() + "|" + subject.id().value() + "|" + verb + "|" + created());
  }

  private String created() {
    return created.map(moment -> Long.toString(moment.getEpochSecond())).orElse("");
  }

  private Optional<Identity> author() {
    Given from = value.object("from");
    return identity(from, "id", "name")
        .or(() -> identity(value, "sender_id", "sender_name"))
        .or(() -> item.equals("rating")
            ? identity(value, "reviewer_id", "reviewer_name")
            : Optional.empty());
  }

  private static Optional<Identity> identity(Given fields, String id, String name) {
    return fields
        .id(id)
        .map(value -> new Identity(Places.FACEBOOK, value, Optional.empty(), fields.text(name)));
  }

  private boolean isReaction() {
    return item.equals("reaction") || item.equals("like");
  }

  private InboundEvent unknown(String reason) {
    String type = field + "/" + item + "/" + value.word("verb");
    return entry.unrecognized(type, reason, change);
  }

  private static String verb(String word) {
    return switch (word) {
      case "edit" -> "edited";
      case "delete" -> "remove";
      default -> word;
    };
  }

  /** Whether an item is a post: something written on the Page itself, and not beneath something else. */
  static boolean isPost(String item) {
    return POSTS.contains(item);
  }
}
