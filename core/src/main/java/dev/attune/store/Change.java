package dev.attune.store;

import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseId;
import dev.attune.cases.Seat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What happens to one case in a commit.
 *
 * @param caseId the case
 * @param expected the version the case must still have; 0 if it must not exist yet
 * @param events what happened, in order
 * @param seats seats whose messages belong to this case from now on; none may belong to a case that is not in the same commit
 * @param takenOver seats whose messages belong to this case from now on, whichever case had them
 * @param queue messages on their way out, new ones and those whose state changed
 */
public record Change(
    CaseId caseId,
    long expected,
    List<CaseEvent> events,
    Set<Seat> seats,
    Set<Seat> takenOver,
    List<QueuedMessage> queue) {
  /** Copies what could change. */
  public Change {
    Objects.requireNonNull(caseId, "caseId");
    events = List.copyOf(events);
    seats = Set.copyOf(seats);
    takenOver = Set.copyOf(takenOver);
    queue = List.copyOf(queue);
  }

  @Override
  public String toString() {
    return "Change[" + caseId + ", " + events.size() + " events, " + queue.size() + " queued]";
  }
}
