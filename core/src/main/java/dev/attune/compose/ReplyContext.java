package dev.attune.compose;

import dev.attune.channel.Author;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a resolution answers, and when. Begin with {@link #of}.
 *
 * @param conversation what is answered: where, to whom, replying to what
 * @param author who wrote the answer, as far as the platforms' rules care
 * @param at the moment the plan is made for; decides which reply windows are open
 * @param preferences what the author wants
 * @param saidLately what the account said in public lately, anywhere; where the platform forbids identical texts, another
 *     wording is chosen
 * @param corrects what a resolution that corrects takes back; empty if nothing
 * @param contacts where else the customer asked to be reached, on other channels
 */
public record ReplyContext(
    Conversation conversation,
    Author author,
    Instant at,
    Preferences preferences,
    List<String> saidLately,
    Optional<Correction> corrects,
    List<Identity> contacts) {
  /** Copies what could change. */
  public ReplyContext {
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(preferences, "preferences");
    saidLately = List.copyOf(saidLately);
    Objects.requireNonNull(corrects, "corrects");
    contacts = List.copyOf(contacts);
  }

  /**
   * A person's answer with the standard preferences.
   *
   * @param conversation what is answered
   * @param at the moment the plan is made for
   * @return the context
   */
  public static ReplyContext of(Conversation conversation, Instant at) {
    return new ReplyContext(
        conversation,
        Author.PERSON,
        at,
        Preferences.standard(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /**
   * The same by another kind of author.
   *
   * @param who who wrote the answer
   * @return the context
   */
  public ReplyContext by(Author who) {
    return new ReplyContext(conversation, who, at, preferences, saidLately, corrects, contacts);
  }

  /**
   * The same with other preferences.
   *
   * @param wanted what the author wants
   * @return the context
   */
  public ReplyContext with(Preferences wanted) {
    return new ReplyContext(conversation, author, at, wanted, saidLately, corrects, contacts);
  }

  /**
   * The same, knowing what the account said in public lately.
   *
   * @param texts as customers read them
   * @return the context
   */
  public ReplyContext after(List<String> texts) {
    return new ReplyContext(conversation, author, at, preferences, texts, corrects, contacts);
  }

  /**
   * The same, taking back an earlier message if the resolution is for that.
   *
   * @param earlier what was said
   * @return the context
   */
  public ReplyContext correcting(Correction earlier) {
    return new ReplyContext(
        conversation, author, at, preferences, saidLately, Optional.of(earlier), contacts);
  }

  /**
   * The same, knowing where else the customer asked to be reached.
   *
   * @param others on other channels
   * @return the context
   */
  public ReplyContext reachableAt(List<Identity> others) {
    return new ReplyContext(conversation, author, at, preferences, saidLately, corrects, others);
  }
}
