package dev.attune;

import dev.attune.cases.Written;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.LookAlikes;
import dev.attune.conversation.Message;
import java.util.Optional;

/** Marks the messages of those who are read as the brand, whatever the channel. */
final class Impostors {
  private Impostors() {}

  static InboundEvent marked(InboundEvent event) {
    Optional<Identity> brand = Written.of(event).flatMap(Written::brand);
    return brand.isEmpty() ? event : Reworded.of(event, message -> marked(message, brand.get()));
  }

  private static Message marked(Message message, Identity brand) {
    return LookAlikes.of(message.author(), brand).map(message::flagged).orElse(message);
  }
}
