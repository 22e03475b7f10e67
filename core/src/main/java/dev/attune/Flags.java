package dev.attune;

import dev.attune.conversation.Flag;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.Message;
import java.util.List;

/** What became of suspicions after a person has looked. */
final class Flags {
  private Flags() {}

  /** The event with its flags as marks that keep nothing from happening. */
  static InboundEvent lifted(InboundEvent event) {
    return Reworded.of(event, Flags::lifted);
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
