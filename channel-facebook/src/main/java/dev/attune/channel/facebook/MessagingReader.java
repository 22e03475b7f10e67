package dev.attune.channel.facebook;

import dev.attune.conversation.Attachment;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads what happens in Messenger.
 *
 * <p>On standby another application has the conversation: what the customer writes there is not meant for us, and what the
 * customer picks is no answer to a question of ours.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/reference/webhook-events">Webhook events, read
 *     2026-11-22</a>
 */
final class MessagingReader {
  private static final String MESSAGE = "message";
  private static final String MID = "mid";

  /** The Page's own inbox; the platform's pages print its id in two ways. */
  private static final Set<String> INBOX = Set.of("263902037430900", "26390203743090");

  private final Entry entry;
  private final Fields event;
  private final boolean standby;
  private final NativeId customer;
  private final Instant at;

  private MessagingReader(Entry entry, Fields event, boolean standby) {
    this.entry = entry;
    this.event = event;
    this.standby = standby;
    this.customer = customer(entry, event);
    this.at = event.moment("timestamp").orElse(entry.at());
  }

  /** What an event tells: one thing, but for receipts of several messages. */
  static List<InboundEvent> read(Entry entry, Fields event, boolean standby) {
    List<String> known = List.of(
        MESSAGE,
        "message_edit",
        "postback",
        "reaction",
        "delivery",
        "read",
        "pass_thread_control",
        "take_thread_control");
    Optional<String> kind = known.stream().filter(event::has).findFirst();
    if (kind.isEmpty()) {
      return List.of(unknown(entry, event));
    }
    return new MessagingReader(entry, event, standby).read(kind.get());
  }

  private List<InboundEvent> read(String kind) {
    Fields inside = event.object(kind);
    return switch (kind) {
      case MESSAGE -> List.of(message(inside));
      case "message_edit" -> List.of(edited(inside));
      case "postback" -> List.of(postback(inside));
      case "reaction" -> List.of(reaction(inside));
      case "delivery" -> delivered(inside);
      case "read" -> List.of(upTo(Signal.READ, kind, inside));
      default -> List.of(controlChanged(kind));
    };
  }

  private InboundEvent message(Fields message) {
    NativeId mid = message.requiredId(MID);
    if (message.flag("is_deleted")) {
      return new MessageRemoved(
          entry.key("removed", mid), Places.MESSENGER, Optional.of(customer), mid, at);
    }
    Optional<String> picked = message.object("quick_reply").text("payload");
    String text = message.text("text").orElse("");
    return message.flag("is_echo")
        ? new MessageEchoed(
            entry.key(MESSAGE, mid),
            Places.MESSENGER,
            customer,
            written(mid, entry.page(), text, message))
        : said(entry.key(place(MESSAGE), mid), written(mid, somebody(), text, message), picked);
  }

  private InboundEvent postback(Fields postback) {
    Optional<NativeId> mid = postback.id(MID);
    String otherwise = "postback-" + customer + "-" + stamp();
    NativeId id = mid.orElseGet(() -> new NativeId(otherwise));
    Message message = Message.of(id, somebody(), at, postback.text("title").orElse(""));
    return said(entry.key(place("postback"), id), message, postback.text("payload"));
  }

  private InboundEvent said(EventKey key, Message message, Optional<String> picked) {
    return picked.isPresent() && !standby
        ? new ChoiceMade(
            key, Places.MESSENGER, customer, entry.page(), message, picked.orElseThrow())
        : new MessageReceived(key, Places.MESSENGER, customer, entry.page(), message, !standby);
  }

  private Message written(NativeId mid, Identity author, String text, Fields message) {
    Optional<NativeId> inReplyTo = message.object("reply_to").id(MID);
    List<Attachment> attachments = Attachments.ofMessage(message);
    return new Message(mid, author, at, text, inReplyTo, attachments, details(message));
  }

  private static Map<String, String> details(Fields message) {
    Map<String, String> details = new TreeMap<>();
    message.digitsOrText("app_id").map(WellFormed::of).ifPresent(app -> {
      details.put(FacebookChannelProvider.APP, app);
      details.put(FacebookChannelProvider.INBOX, Boolean.toString(INBOX.contains(app)));
    });
    message
        .text("metadata")
        .ifPresent(metadata -> details.put(FacebookChannelProvider.METADATA, metadata));
    message
        .object("referral")
        .text("ref")
        .ifPresent(ref -> details.put(FacebookChannelProvider.REF, ref));
    return details;
  }

  private InboundEvent edited(Fields edit) {
    NativeId mid = edit.requiredId(MID);
    String text = edit.text("text").orElse("");
    String number = edit.digitsOrText("num_edit").orElseGet(() -> Hashes.sha256(text));
    return new MessageEdited(
        entry.key("edited", mid, number), Places.MESSENGER, customer, mid, text, at);
  }

  private InboundEvent reaction(Fields reaction) {
    NativeId mid = reaction.requiredId(MID);
    String action = reaction.word("action");
    Optional<Signal> signal = switch (action) {
      case "react" -> Optional.of(Signal.REACTED);
      case "unreact" -> Optional.of(Signal.UNREACTED);
      default -> Optional.empty();
    };
    if (signal.isEmpty()) {
      return entry.unrecognized("messaging/reaction", "what happened to it is not read", event);
    }
    Identity by = event.object("sender").id("id").filter(entry::isPage).isPresent()
        ? entry.page()
        : somebody();
    EventKey key = entry.key("reaction", mid, by.id(), action, stamp());
    return new SignalReceived(
        key,
        Places.MESSENGER,
        Optional.of(customer),
        signal.get(),
        Optional.of(by),
        Optional.of(mid),
        at);
  }

  private List<InboundEvent> delivered(Fields delivery) {
    List<String> mids = delivery.texts("mids");
    if (mids.isEmpty()) {
      return List.of(upTo(Signal.DELIVERED, "delivery", delivery));
    }
    return mids.stream().map(mid -> delivered(new NativeId(mid))).toList();
  }

  private InboundEvent delivered(NativeId mid) {
    return new SignalReceived(
        entry.key("delivery", mid),
        Places.MESSENGER,
        Optional.of(customer),
        Signal.DELIVERED,
        Optional.empty(),
        Optional.of(mid),
        at);
  }

  /** About every message up to a moment, which is the moment of the event. */
  private InboundEvent upTo(Signal signal, String kind, Fields receipt) {
    Optional<Instant> watermark = receipt.moment("watermark");
    return new SignalReceived(
        entry.key(kind, entry.page().id(), customer, stamp(watermark)),
        Places.MESSENGER,
        Optional.of(customer),
        signal,
        Optional.of(somebody()),
        Optional.empty(),
        watermark.orElse(at));
  }

  private InboundEvent controlChanged(String kind) {
    return new SignalReceived(
        entry.key(kind, entry.page().id(), customer, stamp()),
        Places.MESSENGER,
        Optional.of(customer),
        Signal.CONTROL_CHANGED,
        Optional.empty(),
        Optional.empty(),
        at);
  }

  private String stamp() {
    return stamp(event.moment("timestamp"));
  }

  /** What tells two events of one kind apart; the same whenever the event is delivered. */
  private String stamp(Optional<Instant> moment) {
    return moment
        .map(known -> Long.toString(known.toEpochMilli()))
        .orElseGet(() -> Hashes.sha256(event.node().toString()));
  }

  /** What was seen on standby and what was said to us are two things, and one must not hide the other. */
  private String place(String kind) {
    return standby ? "standby-" + kind : kind;
  }

  private Identity somebody() {
    return new Identity(Places.FACEBOOK, customer, Optional.empty(), Optional.empty());
  }

  private static NativeId customer(Entry entry, Fields event) {
    return event
        .object("sender")
        .id("id")
        .filter(id -> !entry.isPage(id))
        .or(() -> event.object("recipient").id("id").filter(id -> !entry.isPage(id)))
        .orElseThrow(() -> new IllegalArgumentException("there is no customer"));
  }

  private static InboundEvent unknown(Entry entry, Fields event) {
    Set<String> common = Set.of("sender", "recipient", "timestamp");
    String kind = event.names().stream()
        .filter(name -> !common.contains(name))
        .findFirst()
        .orElse("nothing");
    Instant at = event.moment("timestamp").orElse(entry.at());
    return new Entry(entry.account(), entry.page(), at)
        .unrecognized("messaging/" + kind, "this kind of event is not read", event);
  }
}
