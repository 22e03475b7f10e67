package dev.attune.store;

import dev.attune.cases.Anchor;
import dev.attune.conversation.InboundEvent;
import java.util.Objects;
import java.util.Set;

/**
 * An inbound event that belongs to no case.
 *
 * @param event the event
 * @param waitsFor what it waits for: any of these may show to which case it belongs; none if it waits for nothing but a person
 */
public record Aside(InboundEvent event, Set<Anchor> waitsFor) {
  /** Copies the anchors. */
  public Aside {
    Objects.requireNonNull(event, "event");
    waitsFor = Set.copyOf(waitsFor);
  }

  @Override
  public String toString() {
    return "Aside[" + event.key() + "]";
  }
}
