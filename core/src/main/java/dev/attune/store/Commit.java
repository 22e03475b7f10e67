package dev.attune.store;

import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept together or not at all.
 *
 * @param changes what happens to cases; none if an event is set aside or tells nothing
 * @param inbound the inbound event this comes from
 * @param aside events that belong to no case: the inbound event, and others that were set aside before and are
 *     kept otherwise from now on, under the same anchors; nothing is kept of those that are set aside no longer
 */
public record Commit(List<Change> changes, Optional<Inbound> inbound, List<Aside> aside) {
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
    aside = List.copyOf(aside);
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
    return new Commit(List.of(changes), Optional.empty(), List.of());
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
    return new Commit(List.of(changes), Optional.of(new Inbound(event.key(), wasAside)), List.of());
  }

  /**
   * An inbound event that belongs to no case.
   *
   * @param aside the event, and what it waits for
   * @param others events that were set aside before, as they are kept from now on
   * @return the commit
   */
  public static Commit of(Aside aside, List<Aside> others) {
    List<Aside> all = new ArrayList<>(List.of(aside));
    all.addAll(others);
    return new Commit(List.of(), Optional.of(new Inbound(aside.event().key(), false)), all);
  }

  @Override
  public String toString() {
    return "Commit" + changes;
  }
}
