package dev.attune.compose;

import dev.attune.resolution.Part;
import dev.attune.resolution.Weight;
import java.util.Collection;
import java.util.Optional;

/**
 * A way to somewhere private, with the stages at both of its ends.
 *
 * @param home where the customer asked
 * @param arriving the private surface
 * @param closing where the customer asked, later: tells that all went on in private; empty if the author does not want that
 */
record Bridge(Ways.Private way, Stage home, Stage arriving, Optional<Stage> closing) {
  /** Where the customer asked, ending with the sentence that leads over to what is said there. */
  Stage leading(Collection<Part> there) {
    return way.isInvitation()
        ? home.leadingTo(way.handOff(), invitation(there))
        : home.leadingTo(Optional.empty(), notice(there));
  }

  /** Help is promised only where more than facts is waiting. */
  private static Phrase invitation(Collection<Part> there) {
    if (there.stream().anyMatch(Bridge::helps)) {
      return Phrase.INVITE_PRIVATELY;
    }
    return there.stream().anyMatch(Bridge::asks)
        ? Phrase.INVITE_TO_ANSWER
        : Phrase.INVITE_FOR_DETAILS;
  }

  private static Phrase notice(Collection<Part> there) {
    return there.stream().anyMatch(Bridge::needsAnswer)
        ? Phrase.ASKED_PRIVATELY
        : Phrase.SENT_PRIVATELY;
  }

  private static boolean helps(Part part) {
    return switch (part.kind()) {
      case SAY, STEPS -> true;
      case ASK, CHOICES, FACT, LINK, MEDIA -> false;
    };
  }

  private static boolean asks(Part part) {
    return part.kind() == Part.Kind.ASK || part.kind() == Part.Kind.CHOICES;
  }

  private static boolean needsAnswer(Part part) {
    return part.kind() == Part.Kind.ASK
        || (part.kind() == Part.Kind.CHOICES && part.weight() == Weight.MUST);
  }
}
