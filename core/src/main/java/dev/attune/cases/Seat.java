package dev.attune.cases;

import dev.attune.conversation.NativeId;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer's place in a thread: by this an inbound message finds its case. Where everyone listens, each who speaks to us in
 * a thread has a seat of their own; where only the customer listens, a thread has one.
 *
 * @param thread the thread
 * @param person who speaks; empty for the one seat of a private thread
 */
public record Seat(ThreadKey thread, Optional<NativeId> person) {
  /** Checks that nothing is null. */
  public Seat {
    Objects.requireNonNull(thread, "thread");
    Objects.requireNonNull(person, "person");
  }

  /**
   * The one seat of a private thread.
   *
   * @param thread the thread
   * @return the seat
   */
  public static Seat only(ThreadKey thread) {
    return new Seat(thread, Optional.empty());
  }
}
