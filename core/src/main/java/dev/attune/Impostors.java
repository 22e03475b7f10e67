package dev.attune;

import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.LookAlikes;
import dev.attune.conversation.Message;

/** Marks the messages of those who are read as the brand, whatever the channel. */
final class Impostors {
  private Impostors() {}

  static InboundEvent marked(InboundEvent event) {
    return switch (event.kind()) {
      case MESSAGE_RECEIVED -> marked((MessageReceived) event);
      case CHOICE_MADE -> marked((ChoiceMade) event);
      case MESSAGE_EDITED -> marked((MessageEdited) event);
      case MESSAGE_REMOVED, MESSAGE_ECHOED, SIGNAL_RECEIVED, UNRECOGNIZED -> event;
    };
  }

  private static InboundEvent marked(MessageReceived event) {
    return new MessageReceived(
        event.key(),
        event.surface(),
        event.thread(),
        event.brand(),
        marked(event.message(), event.brand()),
        event.addressed());
  }

  private static InboundEvent marked(ChoiceMade event) {
    return new ChoiceMade(
        event.key(),
        event.surface(),
        event.thread(),
        event.brand(),
        marked(event.message(), event.brand()),
        event.value());
  }

  private static InboundEvent marked(MessageEdited event) {
    return new MessageEdited(
        event.key(),
        event.surface(),
        event.thread(),
        event.message(),
        event.text(),
        event.at(),
        event
            .whole()
            .map(whole -> new MessageEdited.Whole(
                whole.brand(), marked(whole.message(), whole.brand()), whole.addressed())));
  }

  private static Message marked(Message message, Identity brand) {
    return LookAlikes.of(message.author(), brand).map(message::flagged).orElse(message);
  }
}
