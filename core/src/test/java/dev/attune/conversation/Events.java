package dev.attune.conversation;

import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One event of each kind. */
final class Events {
  static final ChannelKind PLAZA = new ChannelKind("plaza");
  static final SurfaceId TALK = new SurfaceId(PLAZA, "talk");
  static final NativeId THREAD = new NativeId("t1");
  static final Identity ACME = Identity.of(PLAZA, "acme");
  static final EventKey KEY = new EventKey(new AccountId("acme-care"), "talk:m1");
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Message MESSAGE =
      Message.of(new NativeId("m1"), Identity.of(PLAZA, "robin"), NOON, "Where is my refund?");

  private Events() {}

  static List<InboundEvent> all() {
    return List.of(
        new MessageReceived(KEY, TALK, THREAD, ACME, MESSAGE, true),
        new MessageEdited(
            KEY,
            TALK,
            THREAD,
            MESSAGE.id(),
            "Where is my parcel?",
            NOON,
            Optional.of(
                new MessageEdited.Whole(ACME, MESSAGE.withText("Where is my parcel?"), true))),
        new MessageRemoved(KEY, TALK, Optional.of(THREAD), MESSAGE.id(), NOON),
        new MessageEchoed(KEY, TALK, THREAD, Message.of(new NativeId("m2"), ACME, NOON, "Hi")),
        new ChoiceMade(KEY, TALK, THREAD, ACME, MESSAGE, "solved"),
        new SignalReceived(
            KEY,
            TALK,
            Optional.of(THREAD),
            Signal.REACTED,
            Optional.of(MESSAGE.author()),
            Optional.of(MESSAGE.id()),
            NOON),
        new Unrecognized(KEY, "poll", "this kind of event is not read", NOON));
  }
}
