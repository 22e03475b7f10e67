package dev.attune.compose;

import dev.attune.conversation.Identity;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something else that could be done when a plan is refused because no way is open.
 *
 * @param kind what it is
 * @param sentence what it is and under which condition, in a sentence an author understands
 * @param surface where it would be said, on the same channel; empty if elsewhere
 * @param contact whom it would be said to, on another channel; empty if on this one
 * @param until how long it can be done; empty if there is no end
 */
public record Alternative(
    Kind kind,
    String sentence,
    Optional<SurfaceId> surface,
    Optional<Identity> contact,
    Optional<Instant> until) {
  /** What could be done. */
  public enum Kind {
    /** A person may still answer where an automation no longer may. */
    ANSWER_AS_PERSON,
    /** Another surface of the channel is open. */
    ANSWER_ON_SURFACE,
    /** The customer gave an address on another channel. */
    ANSWER_ON_CHANNEL,
    /** What is for everyone can be said, with a request for a private message. */
    ASK_FOR_PRIVATE_MESSAGE,
    /** The customer has to write again. */
    WAIT_FOR_CUSTOMER
  }

  /** Checks that nothing is null. */
  public Alternative {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(contact, "contact");
    Objects.requireNonNull(until, "until");
  }

  @Override
  public String toString() {
    return "Alternative[" + kind + "]";
  }
}
