package dev.attune.channel;

import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One message, composed and not yet native: what a renderer gets. Immutable.
 *
 * @param surface where it will be said
 * @param form the shape it takes
 * @param flow what is said as text, in order
 * @param carried what the form carries apart from its text: answers to tap, links as buttons, media
 * @param conversation what is answered; on another surface than this message if a hand-off leads here
 * @param arrivesBy the hand-off that leads from the conversation to this message; empty for an answer in the conversation
 *     itself, and where the customer wrote to us on this surface lately
 * @param invitesTo the hand-off this message shows the customer; empty if none
 * @param edits our own earlier message that this one takes the place of; empty for a new message
 * @param continues whether an earlier message of the same plan stands before it on the same surface
 * @param mention whom the message names before it says anything; empty if nobody
 * @param position its number among several, when they are numbered
 * @param signOff who signs, for instance {@code ^RS}
 * @param locale the language it is written in
 * @param author who wrote it, as far as the platform's rules care
 * @param at the moment it is composed for
 */
public record Draft(
    Surface surface,
    Form form,
    List<Passage> flow,
    List<Passage> carried,
    Conversation conversation,
    Optional<HandOff> arrivesBy,
    Optional<HandOff> invitesTo,
    Optional<NativeId> edits,
    boolean continues,
    Optional<Identity> mention,
    Optional<Position> position,
    Optional<String> signOff,
    Locale locale,
    Author author,
    Instant at) {
  /**
   * The number of a message among several.
   *
   * @param number from 1
   * @param total how many there are
   */
  public record Position(int number, int total) {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the number is not one of 1 to the total
     */
    public Position {
      if (number < 1 || number > total) {
        throw new IllegalArgumentException("number must be 1 to " + total + ", but was " + number);
      }
    }

    @Override
    public String toString() {
      return number + "/" + total;
    }
  }

  /**
   * Copies what could change.
   *
   * @throws IllegalArgumentException if a passage says what those who listen on the surface may not know
   */
  public Draft {
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(form, "form");
    flow = List.copyOf(flow);
    carried = List.copyOf(carried);
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(arrivesBy, "arrivesBy");
    Objects.requireNonNull(invitesTo, "invitesTo");
    Objects.requireNonNull(edits, "edits");
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(signOff, "signOff");
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
    requireShowable(flow, surface);
    requireShowable(carried, surface);
  }

  private static void requireShowable(List<Passage> passages, Surface surface) {
    for (Passage passage : passages) {
      if (!passage.mayBeShownTo(surface.audience())) {
        throw new IllegalArgumentException(passage + " must not be shown on " + surface.id()
            + ", where " + surface.audience() + " listens");
      }
    }
  }

  @Override
  public String toString() {
    return "Draft[" + surface.id() + ", " + form.name() + ", " + flow + ", " + carried + "]";
  }
}
