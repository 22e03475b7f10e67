package dev.attune.channel;

import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.util.Objects;
import java.util.Optional;

/**
 * One message on its way out.
 *
 * @param id the delivery's own id: the same for every attempt, never reused
 * @param surface where it goes
 * @param payload the message exactly as it was planned
 * @param predecessor the platform's id of the message before it, if it has one in the same plan on the same surface
 */
public record Dispatch(
    String id, SurfaceId surface, Payload payload, Optional<NativeId> predecessor) {
  /** Checks that nothing is null. */
  public Dispatch {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(payload, "payload");
    Objects.requireNonNull(predecessor, "predecessor");
  }
}
