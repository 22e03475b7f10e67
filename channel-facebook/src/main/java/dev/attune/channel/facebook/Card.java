package dev.attune.channel.facebook;

import dev.attune.channel.Draft;
import dev.attune.channel.PlainText;

/**
 * The words of a card.
 *
 * @param title what is said first
 * @param subtitle all else, with the counter and the sign-off; empty if there is nothing
 */
record Card(String title, String subtitle) {
  /** Whether a draft is a card. */
  static boolean isMadeOf(Draft draft) {
    return draft.form().heading().isPresent() && !draft.flow().isEmpty();
  }

  static Card of(Draft draft) {
    return new Card(
        PlainText.of(draft.flow().get(0), draft.locale()), PlainText.of(beneath(draft)));
  }

  /** As the customer reads it. */
  String text() {
    return subtitle.isEmpty() ? title : title + "\n" + subtitle;
  }

  private static Draft beneath(Draft draft) {
    return new Draft(
        draft.surface(),
        draft.form(),
        draft.flow().subList(1, draft.flow().size()),
        draft.carried(),
        draft.conversation(),
        draft.arrivesBy(),
        draft.invitesTo(),
        draft.edits(),
        draft.continues(),
        draft.mention(),
        draft.position(),
        draft.signOff(),
        draft.locale(),
        draft.author(),
        draft.at());
  }
}
