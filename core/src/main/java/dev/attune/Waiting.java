package dev.attune;

import dev.attune.cases.MessageKey;
import dev.attune.cases.Written;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for one message, and how much of its words is still to be kept: those of the latest edit. Pure. */
final class Waiting {
  private static final Comparator<MessageEdited> LATEST =
      Comparator.comparing(MessageEdited::at).thenComparing(MessageEdited::text);

  private final MessageKey message;
  private final List<InboundEvent> events;

  /** For the events that are set aside until a message comes. */
  Waiting(MessageKey message, List<InboundEvent> events) {
    this.message = message;
    this.events = List.copyOf(events);
  }

  /** Whether the message was taken away before it came. */
  boolean isTakenAway() {
    return events.stream().anyMatch(MessageRemoved.class::isInstance);
  }

  /** One more event about the message as it may be kept. */
  InboundEvent current(InboundEvent event) {
    return current(event, latest(Stream.concat(events.stream(), Stream.of(event))));
  }

  /** What has to be kept with fewer words, or with others, once one more event is set aside. */
  List<InboundEvent> outdatedBy(InboundEvent event) {
    Optional<MessageEdited> latest = latest(Stream.concat(events.stream(), Stream.of(event)));
    return events.stream()
        .filter(old -> !current(old, latest).equals(old))
        .map(old -> current(old, latest))
        .toList();
  }

  private InboundEvent current(InboundEvent event, Optional<MessageEdited> latest) {
    if (latest.isEmpty() || !MessageKey.of(event).equals(Optional.of(message))) {
      return event;
    }
    if (event instanceof MessageEdited edited) {
      return edited.equals(latest.get()) ? edited : edited.forgotten();
    }
    return Written.of(event).isPresent()
        ? Reworded.of(event, old -> old.withText(latest.get().text()))
        : event;
  }

  private static Optional<MessageEdited> latest(Stream<InboundEvent> events) {
    return events
        .filter(MessageEdited.class::isInstance)
        .map(MessageEdited.class::cast)
        .max(LATEST);
  }
}
