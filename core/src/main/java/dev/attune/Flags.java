package dev.attune;

import dev.attune.conversation.Flag;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.Message;
import java.util.List;

/** What became of suspicions after a person has looked. */
final class Flags {
  private Flags() {}

  /** The event with its flags as marks that keep nothing from happening. */
  static InboundEvent lifted(InboundEvent event) {
    if (event instanceof MessageReceived received) {
      return new MessageReceived(
          received.key(),
          received.surface(),
          received.thread(),
          received.brand(),
          lifted(received.message()),
          received.addressed());
    }
    if (event instanceof ChoiceMade chosen) {
      return new ChoiceMade(
          chosen.key(),
          chosen.surface(),
          chosen.thread(),
          chosen.brand(),
          lifted(chosen.message()),
          chosen.value());
    }
    return event instanceof MessageEdited edited ? lifted(edited) : event;
  }

  private static MessageEdited lifted(MessageEdited edited) {
    return new MessageEdited(
        edited.key(),
        edited.surface(),
        edited.thread(),
        edited.message(),
        edited.text(),
        edited.at(),
        edited
            .whole()
            .map(whole -> new MessageEdited.Whole(
                whole.brand(), lifted(whole.message()), whole.addressed())));
  }

  private static Message lifted(Message message) {
    List<Flag> marks = message.flags().stream()
        .map(flag -> new Flag(flag.code(), false, flag.evidence()))
        .toList();
    return new Message(
        message.id(),
        message.author(),
        message.at(),
        message.text(),
        message.inReplyTo(),
        message.attachments(),
        message.details(),
        message.origin(),
        marks);
  }
}
