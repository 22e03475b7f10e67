package dev.attune.compose;

import dev.attune.channel.Author;
import dev.attune.conversation.Conversation;
import java.time.Instant;
import java.util.Objects;

/**
 * What a resolution answers, and when.
 *
 * @param conversation what is answered: where, to whom, replying to what
 * @param author who wrote the answer, as far as the platforms' rules care
 * @param at the moment the plan is made for; decides which reply windows are open
 * @param preferences what the author wants
 */
public record ReplyContext(
    Conversation conversation, Author author, Instant at, Preferences preferences) {
  /** Checks that nothing is null. */
  public ReplyContext {
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(preferences, "preferences");
  }

  /**
   * A person's answer with the standard preferences.
   *
   * @param conversation what is answered
   * @param at the moment the plan is made for
   * @return the context
   */
  public static ReplyContext of(Conversation conversation, Instant at) {
    return new ReplyContext(conversation, Author.PERSON, at, Preferences.standard());
  }
}
