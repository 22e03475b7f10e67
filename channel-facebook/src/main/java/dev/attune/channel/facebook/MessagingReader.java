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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private static final String REFERRAL = "referral";

  /** The Page's own inbox; the platform's pages print its id in two ways. */
  private static final Set<String> INBOX = Set.of("263902037430900", "26390203743090");

  private static final List<String> KINDS = List.of(
      MESSAGE,
      "message_edit",
      "postback",
      "reaction",
      "delivery",
      "read",
      REFERRAL,
      "pass_thread_control",
      "take_thread_control",
      "request_thread_control");

  private final Entry entry;
  private final Given event;
  private final boolean standby;
  private final NativeId customer;
  private final Instant at;

  private MessagingReader(Entry entry, Given event, boolean standby) {
    this.entry = entry;
    this.event = event;
    this.standby = standby;
    this.customer = customer(entry, event);
    this.at = event.moment("timestamp").orElse(entry.at());
  }

  /** Adds what an event tells: one thing, but for receipts of several messages. */
  static void read(List<InboundEvent> events, Entry entry, Given event, boolean standby) {
    for (String kind : KINDS) {
      if (event.has(kind)) {
        new MessagingReader(entry, event, standby).read(events, kind);
        return;
      }
    }
    events.add(unknown(entry, event));
  }

  private void read(List<InboundEvent> events, String kind) {
    Given inside = event.object(kind);
    if (kind.equals("delivery")) {
      delivered(events, inside);
    } else {
      events.add(read(kind, inside));
    }
  }

  private InboundEvent read(String kind, Given inside) {
    return switch (kind) {
      case MESSAGE -> message(inside);
      case "message_edit" -> edited(inside);
      case "postback" -> postback(inside);
      case "reaction" -> reaction(inside);
      case "read" -> upTo(Signal.READ, kind, inside);
      case REFERRAL -> referred(inside);
      default -> controlChanged(kind, inside);
    };
  }

  private InboundEvent message(Given message) {
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

  private InboundEvent postback(Given postback) {
    Optional<NativeId> mid = postback.id(MID);
    String otherwise = "postback-" + customer + "-" + stamp();
    NativeId id = mid.orElseGet(() -> new NativeId(otherwise));
    Message message = written(id, somebody(), postback.text("title").orElse(""), postback);
    return said(entry.key(place("postback"), id), message, postback.text("payload"));
  }

  private InboundEvent said(EventKey key, Message message, Optional<String> picked) {
    return picked.isPresent() && !standby
        ? new ChoiceMade(
            key, Places.MESSENGER, customer, entry.page(), message, picked.orElseThrow())
        : new MessageReceived(key, Places.MESSENGER, customer, entry.page(), message, !standby);
  }

  private Message written(NativeId mid, Identity author, String text, Given message) {
    Optional<NativeId> inReplyTo = message.object("reply_to").id(MID);
    List<Attachment> attachments = Attachments.ofMessage(message);
    return new Message(mid, author, at, text, inReplyTo, attachments, details(message));
  }

  private static Map<String, String> details(Given message) {
    Map<String, String> details = new HashMap<>();
    message.digitsOrText("app_id").ifPresent(app -> {
      details.put(FacebookChannelProvider.APP, app);
      details.put(FacebookChannelProvider.INBOX, Boolean.toString(INBOX.contains(app)));
    });
    message
        .text("metadata")
        .ifPresent(metadata -> details.put(FacebookChannelProvider.METADATA, metadata));
    refer(details, message.object(REFERRAL));
    return details;
  }

  /** Notes by which way the customer came to us. */
  private static void refer(Map<String, String> details, Given referral) {
    referral.text("ref").ifPresent(ref -> details.put(FacebookChannelProvider.REF, ref));
    referral
        .text("source")
        .ifPresent(source -> details.put(FacebookChannelProvider.REF_SOURCE, source));
    referral.digitsOrText("ad_id").ifPresent(ad -> details.put(FacebookChannelProvider.AD, ad));
  }

  private InboundEvent referred(Given referral) {
    Map<String, String> details = new HashMap<>();
    refer(details, referral);
    return signal(Signal.REFERRED, REFERRAL, Optional.of(somebody()), details);
  }

  private InboundEvent edited(Given edit) {
    NativeId mid = edit.requiredId(MID);
    String text = edit.text("text").orElse("");
    String number = edit.digitsOrText("num_edit").orElseGet(() -> Hashes.sha256(text));
    return new MessageEdited(
        entry.key("edited", mid, number), Places.MESSENGER, customer, mid, text, at);
  }

  private InboundEvent reaction(Given reaction) {
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
        at,
        Map.of(FacebookChannelProvider.REACTION, reaction.word("reaction")));
  }

  private void delivered(List<InboundEvent> events, Given delivery) {
    List<String> mids = delivery.texts("mids");
    if (mids.isEmpty()) {
      events.add(upTo(Signal.DELIVERED, "delivery", delivery));
    }
    mids.forEach(mid -> events.add(delivered(new NativeId(mid))));
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
  private InboundEvent upTo(Signal signal, String kind, Given receipt) {
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

  private InboundEvent controlChanged(String kind, Given change) {
    Map<String, String> details = new HashMap<>();
    change
        .digitsOrText("new_owner_app_id")
        .or(() -> change.digitsOrText("requested_owner_app_id"))
        .ifPresent(app -> details.put(FacebookChannelProvider.OWNER, app));
    change
        .digitsOrText("previous_owner_app_id")
        .ifPresent(app -> details.put(FacebookChannelProvider.FORMER_OWNER, app));
    change
        .text("metadata")
        .ifPresent(metadata -> details.put(FacebookChannelProvider.METADATA, metadata));
    boolean asked = kind.equals("request_thread_control");
    Signal signal = asked ? Signal.CONTROL_REQUESTED : Signal.CONTROL_CHANGED;
    return signal(signal, kind, Optional.empty(), details);
  }

  private InboundEvent signal(
      Signal signal, String kind, Optional<Identity> by, Map<String, String> details) {
    return new SignalReceived(
        entry.key(kind, entry.page().id(), customer, stamp()),
        Places.MESSENGER,
        Optional.of(customer),
        signal,
        by,
        Optional.empty(),
        at,
        details);
  }

  private String stamp() {
    return stamp(event.moment("timestamp"));
  }

  /** What tells two events of one kind apart; the same whenever the event is delivered. */
  private String stamp(Optional<Instant> moment) {
    return moment
        .map(known -> Long.toString(known.toEpochMilli()))
        .orElseGet(() -> Hashes.sha256("event", event.node().octets()));
  }

  /** What was seen on standby and what was said to us are two things, and one must not hide the other. */
  private String place(String kind) {
    return standby ? "standby-" + kind : kind;
  }

  private Identity somebody() {
    return new Identity(Places.FACEBOOK, customer, Optional.empty(), Optional.empty());
  }

  private static NativeId customer(Entry entry, Given event) {
    return event
        .object("sender")
        .id("id")
        .filter(id -> !entry.isPage(id))
        .or(() -> event.object("recipient").id("id").filter(id -> !entry.isPage(id)))
        .orElseThrow(() -> new IllegalArgumentException("there is no customer"));
  }

  private static InboundEvent unknown(Entry entry, Given event) {
    Set<String> common = Set.of("sender", "recipient", "timestamp");
    String kind = event.names().stream()
        .filter(name -> !common.contains(name))
        .findFirst()
        .orElse("nothing");
    Instant at = event.moment("timestamp").orElse(entry.at());
    return new Entry(entry.account(), entry.page(), at, entry.sent())
        .unrecognized("messaging/" + kind, "this kind of event is not read", event);
  }
}
