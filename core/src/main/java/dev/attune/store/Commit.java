package dev.attune.store;

import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseId;
import dev.attune.cases.ThreadKey;
import dev.attune.conversation.EventKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept together or not at all.
 *
 * @param caseId the case
 * @param expected the version the case must still have; 0 if it must not exist yet
 * @param events what happened, in order
 * @param key the inbound event this comes from; nothing is kept if it is known already
 * @param threads threads whose messages belong to this case from now on
 * @param queue messages on their way out, new ones and those whose state changed
 */
public record Commit(
    CaseId caseId,
    long expected,
    List<CaseEvent> events,
    Optional<EventKey> key,
    Set<ThreadKey> threads,
    List<QueuedMessage> queue) {
  /** Copies what could change. */
  public Commit {
    Objects.requireNonNull(caseId, "caseId");
    events = List.copyOf(events);
    Objects.requireNonNull(key, "key");
    threads = Set.copyOf(threads);
    queue = List.copyOf(queue);
  }

  /** What became of a commit. */
  public enum Outcome {
    /** All of it is kept. */
    KEPT,
    /** Nothing is kept: the case has another version by now, or a new case claims a thread that belongs to another. */
    CONFLICT,
    /** Nothing is kept: the inbound event is known already. */
    KNOWN
  }

  @Override
  public String toString() {
    return "Commit[" + caseId + ", " + events.size() + " events, " + queue.size() + " queued]";
  }
}
