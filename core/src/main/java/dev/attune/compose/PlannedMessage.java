package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.HandOff;
import dev.attune.channel.Payload;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One native message of a plan.
 *
 * @param surface where it is said
 * @param form the shape it takes, by the platform's word
 * @param audience who will be able to read it
 * @param payload exactly what the platform gets
 * @param shown what the customer sees
 * @param measure the length of what the platform counts, in {@code unit}
 * @param limit the greatest length allowed; empty if the form carries no text
 * @param unit the unit counted in; empty if the form carries no text
 * @param dependsOn the places in the plan of messages that must have arrived before this one goes out
 * @param predecessor the place of the message on the same surface that this one continues; its id completes the payload
 * @param handOff how it gets from the conversation to another surface; empty in the conversation itself, and where the
 *     customer wrote to us lately
 * @param awaits the surface on which the customer has to write before it goes out: its own, or the private one whose answer a
 *     public closing line waits for; empty if it waits for nothing but other messages
 * @param until when the platform stops taking it, counted from what the customer wrote by now; empty if never, and for what
 *     waits for the customer
 * @param edits our own earlier message that it takes the place of; empty for a new message
 */
public record PlannedMessage(
    SurfaceId surface,
    String form,
    Audience audience,
    Payload payload,
    Shown shown,
    int measure,
    OptionalInt limit,
    String unit,
    List<Integer> dependsOn,
    OptionalInt predecessor,
    Optional<HandOff.Mode> handOff,
    Optional<SurfaceId> awaits,
    Optional<Instant> until,
    Optional<NativeId> edits) {
  /** Copies what could change. */
  public PlannedMessage {
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(payload, "payload");
    Objects.requireNonNull(shown, "shown");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(unit, "unit");
    dependsOn = List.copyOf(dependsOn);
    Objects.requireNonNull(predecessor, "predecessor");
    Objects.requireNonNull(handOff, "handOff");
    Objects.requireNonNull(awaits, "awaits");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(edits, "edits");
  }

  /**
   * What the customer reads.
   *
   * @return the text; for a message that is HTML, its plain part
   */
  public String text() {
    return shown.text();
  }

  @Override
  public String toString() {
    return "PlannedMessage[" + surface + ", " + form + ", " + measure + " " + unit + "]";
  }
}
