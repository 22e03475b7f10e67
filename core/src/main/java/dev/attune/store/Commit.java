package dev.attune.store;

import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept together or not at all.
 *
 * @param changes what happens to cases; none if an event is set aside or tells nothing
 * @param inbound the inbound event this comes from
 * @param aside the inbound event, if it belongs to no case
 */
public record Commit(List<Change> changes, Optional<Inbound> inbound, Optional<Aside> aside) {
  /**
   * The inbound event a commit comes from.
   *
   * @param key the event
   * @param wasAside true if it was set aside before, and is so no longer: nothing is kept if it is not set aside. False if it
   *     is new: nothing is kept if it is known already
   */
  public record Inbound(EventKey key, boolean wasAside) {
    /** Checks that nothing is null. */
    public Inbound {
      Objects.requireNonNull(key, "key");
    }
  }

  /** Copies what could change. */
  public Commit {
    changes = List.copyOf(changes);
    Objects.requireNonNull(inbound, "inbound");
    Objects.requireNonNull(aside, "aside");
  }

  /** What became of a commit. */
  public enum Outcome {
    /** All of it is kept. */
    KEPT,
    /** Nothing is kept: a case has another version by now, or a seat belongs to a case that is not in the commit. */
    CONFLICT,
    /** Nothing is kept: the inbound event is known already. */
    KNOWN
  }

  /**
   * What a person or the outbox does to cases.
   *
   * @param changes what happens to cases
   * @return the commit
   */
  public static Commit of(Change... changes) {
    return new Commit(List.of(changes), Optional.empty(), Optional.empty());
  }

  /**
   * What an inbound event does to cases.
   *
   * @param event the event
   * @param wasAside whether it was set aside before
   * @param changes what happens to cases; none if it tells nothing, and is only to be known
   * @return the commit
   */
  public static Commit of(InboundEvent event, boolean wasAside, Change... changes) {
    return new Commit(
        List.of(changes), Optional.of(new Inbound(event.key(), wasAside)), Optional.empty());
  }

  /**
   * An inbound event that belongs to no case.
   *
   * @param aside the event, and what it waits for
   * @return the commit
   */
  public static Commit of(Aside aside) {
    return new Commit(
        List.of(), Optional.of(new Inbound(aside.event().key(), false)), Optional.of(aside));
  }

  @Override
  public String toString() {
    return "Commit" + changes;
  }
}
