package dev.attune.delivery;

import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.PartStopped;
import dev.attune.cases.CaseEvent.Stop;
import dev.attune.cases.MessageKey;
import dev.attune.cases.ReplyId;
import dev.attune.store.QueuedMessage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stops when the customer takes away what a reply answers: all of the reply that is not on its way yet, because it may
 * quote what is gone. A reply of which something went out is finished. Pure.
 *
 * @param events entries for the case's timeline
 * @param queue the messages, stopped
 */
public record Withdrawal(List<CaseEvent> events, List<QueuedMessage> queue) {
  private static final String REASON = "the customer took away what it answers";

  /** Copies what could change. */
  public Withdrawal {
    events = List.copyOf(events);
    queue = List.copyOf(queue);
  }

  /**
   * Decides what stops.
   *
   * @param queue all messages of the case
   * @param gone what the customer took away
   * @param at when
   * @return what stops; nothing if nothing answers it
   */
  public static Withdrawal of(List<QueuedMessage> queue, MessageKey gone, Instant at) {
    Set<ReplyId> begun = queue.stream()
        .filter(message -> message.state() == QueuedMessage.State.DELIVERED
            || message.state() == QueuedMessage.State.SENDING)
        .map(QueuedMessage::reply)
        .collect(Collectors.toUnmodifiableSet());
    List<QueuedMessage> stopped = queue.stream()
        .filter(message -> message.state() == QueuedMessage.State.QUEUED)
        .filter(message -> message.answers().filter(gone::equals).isPresent())
        .filter(message -> message.edits().isEmpty() && !begun.contains(message.reply()))
        .map(message -> message.in(QueuedMessage.State.STOPPED))
        .toList();
    return new Withdrawal(
        stopped.stream()
            .<CaseEvent>map(message -> new PartStopped(
                message.reply(), message.place(), Stop.ANSWERS_WITHDRAWN, REASON, at))
            .toList(),
        stopped);
  }
}
