package dev.attune.compose;

import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;
import java.util.Objects;

/**
 * What was said before and is now corrected.
 *
 * @param surface where it was said
 * @param message the platform's id of our message; the only one of its answer on that surface
 * @param sent when it was sent
 */
public record Correction(SurfaceId surface, NativeId message, Instant sent) {
  /** Checks that nothing is null. */
  public Correction {
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(sent, "sent");
  }
}
