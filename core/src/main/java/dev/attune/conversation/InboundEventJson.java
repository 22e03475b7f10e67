package dev.attune.conversation;

import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.internal.Json;
import dev.attune.internal.JsonOut;
import java.util.TreeMap;

/** Inbound events as JSON, described by {@code docs/schema/event.schema.json}. */
public final class InboundEventJson {
  private InboundEventJson() {}

  /**
   * Writes an event.
   *
   * @param event the event
   * @return one JSON object in one line; its field {@code kind} tells the alternatives apart
   */
  public static String write(InboundEvent event) {
    JsonOut out = Json.object()
        .put("kind", event.kind())
        .put("account", event.key().account().value());
    out.put("key", event.key().value()).put("at", event.at().toString());
    switch (event.kind()) {
      case MESSAGE_RECEIVED -> write(out, (MessageReceived) event);
      case MESSAGE_EDITED -> write(out, (MessageEdited) event);
      case MESSAGE_REMOVED -> write(out, (MessageRemoved) event);
      case MESSAGE_ECHOED -> write(out, (MessageEchoed) event);
      case CHOICE_MADE -> write(out, (ChoiceMade) event);
      case SIGNAL_RECEIVED -> write(out, (SignalReceived) event);
      case UNRECOGNIZED -> write(out, (Unrecognized) event);
    }
    return out.text();
  }

  private static void write(JsonOut out, MessageReceived event) {
    place(out, event.surface(), event.thread()).put("addressed", event.addressed());
    ConversationJson.write(out.object("brand"), event.brand());
    ConversationJson.write(out.object("message"), event.message());
  }

  private static void write(JsonOut out, MessageEdited event) {
    place(out, event.surface(), event.thread())
        .put("message", event.message().value())
        .put("text", event.text());
    event.whole().ifPresent(whole -> write(out.object("whole"), whole));
  }

  private static void write(JsonOut out, MessageEdited.Whole whole) {
    out.put("addressed", whole.addressed());
    ConversationJson.write(out.object("brand"), whole.brand());
    ConversationJson.write(out.object("message"), whole.message());
  }

  private static void write(JsonOut out, MessageRemoved event) {
    out.put("surface", event.surface().toString())
        .put("thread", event.thread().map(NativeId::value));
    out.put("message", event.message().value());
  }

  private static void write(JsonOut out, MessageEchoed event) {
    ConversationJson.write(
        place(out, event.surface(), event.thread()).object("message"), event.message());
  }

  private static void write(JsonOut out, ChoiceMade event) {
    place(out, event.surface(), event.thread()).put("value", event.value());
    ConversationJson.write(out.object("brand"), event.brand());
    ConversationJson.write(out.object("message"), event.message());
  }

  private static void write(JsonOut out, SignalReceived event) {
    out.put("surface", event.surface().toString())
        .put("thread", event.thread().map(NativeId::value));
    out.put("signal", event.signal()).put("message", event.message().map(NativeId::value));
    event.by().ifPresent(by -> ConversationJson.write(out.object("by"), by));
    if (!event.details().isEmpty()) {
      out.textMap("details", new TreeMap<>(event.details()));
    }
  }

  private static void write(JsonOut out, Unrecognized event) {
    out.put("type", event.type()).put("reason", event.reason());
  }

  private static JsonOut place(JsonOut out, SurfaceId surface, NativeId thread) {
    return out.put("surface", surface.toString()).put("thread", thread.value());
  }
}
