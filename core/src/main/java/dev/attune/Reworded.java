package dev.attune;

import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.Message;
import java.util.function.UnaryOperator;

/** The same events with other messages in them. */
final class Reworded {
  private Reworded() {}

  static InboundEvent of(InboundEvent event, UnaryOperator<Message> change) {
    return switch (event.kind()) {
      case MESSAGE_RECEIVED -> of((MessageReceived) event, change);
      case MESSAGE_ECHOED -> of((MessageEchoed) event, change);
      case MESSAGE_EDITED -> of((MessageEdited) event, change);
      case CHOICE_MADE -> of((ChoiceMade) event, change);
      case MESSAGE_REMOVED, SIGNAL_RECEIVED, UNRECOGNIZED -> event;
    };
  }

  private static InboundEvent of(MessageReceived event, UnaryOperator<Message> change) {
    return new MessageReceived(
        event.key(),
        event.surface(),
        event.thread(),
        event.brand(),
        change.apply(event.message()),
        event.addressed());
  }

  private static InboundEvent of(MessageEchoed event, UnaryOperator<Message> change) {
    return new MessageEchoed(
        event.key(), event.surface(), event.thread(), change.apply(event.message()));
  }

  private static InboundEvent of(MessageEdited event, UnaryOperator<Message> change) {
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
                whole.brand(), change.apply(whole.message()), whole.addressed())));
  }

  private static InboundEvent of(ChoiceMade event, UnaryOperator<Message> change) {
    return new ChoiceMade(
        event.key(),
        event.surface(),
        event.thread(),
        event.brand(),
        change.apply(event.message()),
        event.value());
  }
}
