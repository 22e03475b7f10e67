package dev.attune.store;

import dev.attune.cases.MessageKey;
import dev.attune.cases.ReplyId;
import dev.attune.cases.ThreadKey;
import dev.attune.channel.Payload;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message of a reply on its way out. Immutable; a store keeps its latest state.
 *
 * @param reply the reply it belongs to
 * @param place its place in the plan, from 0
 * @param where the thread it goes to
 * @param brand our account as the platform knows it
 * @param payload exactly what the platform gets
 * @param text what the customer will read
 * @param dependsOn the places of messages of the same reply that must have arrived before
 * @param predecessor the place of the message it continues on the same surface
 * @param awaits the thread in which the customer has to write first; empty if it waits for nothing but other messages
 * @param answers what the customer had written last in the conversation that is answered, and what the message may quote
 * @param edits our own earlier message that it takes the place of; empty for a new message
 * @param state how far it is
 * @param attempts how often it was tried
 * @param notBefore no attempt before this moment
 */
public record QueuedMessage(
    ReplyId reply,
    int place,
    ThreadKey where,
    Identity brand,
    Payload payload,
    String text,
    List<Integer> dependsOn,
    OptionalInt predecessor,
    Optional<ThreadKey> awaits,
    Optional<MessageKey> answers,
    Optional<NativeId> edits,
    State state,
    int attempts,
    Instant notBefore) {

  /** How far a message is. */
  public enum State {
    /** Waits for its turn. */
    QUEUED,
    /** Somebody is sending it right now. */
    SENDING,
    /** It has arrived. */
    DELIVERED,
    /** It will not go out unless somebody does something about it. */
    STOPPED
  }

  /** Copies what could change. */
  public QueuedMessage {
    Objects.requireNonNull(reply, "reply");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(payload, "payload");
    Objects.requireNonNull(text, "text");
    dependsOn = List.copyOf(dependsOn);
    Objects.requireNonNull(predecessor, "predecessor");
    Objects.requireNonNull(awaits, "awaits");
    Objects.requireNonNull(answers, "answers");
    Objects.requireNonNull(edits, "edits");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(notBefore, "notBefore");
  }

  /**
   * The delivery's own name: the same for every attempt.
   *
   * @return unique in the host
   */
  public String id() {
    return reply + "/" + place;
  }

  /**
   * Whether nothing more happens to it by itself.
   *
   * @return true if it has arrived or was stopped
   */
  public boolean isSettled() {
    return state == State.DELIVERED || state == State.STOPPED;
  }

  /**
   * The same message in another state.
   *
   * @param now how far it is
   * @return the message
   */
  public QueuedMessage in(State now) {
    return new QueuedMessage(
        reply,
        place,
        where,
        brand,
        payload,
        text,
        dependsOn,
        predecessor,
        awaits,
        answers,
        edits,
        now,
        attempts,
        notBefore);
  }

  /**
   * The same message, being tried once more.
   *
   * @return the message, being sent
   */
  public QueuedMessage sending() {
    return new QueuedMessage(
        reply,
        place,
        where,
        brand,
        payload,
        text,
        dependsOn,
        predecessor,
        awaits,
        answers,
        edits,
        State.SENDING,
        attempts + 1,
        notBefore);
  }

  /**
   * The same message, to be tried again.
   *
   * @param moment not before this
   * @return the message, queued
   */
  public QueuedMessage again(Instant moment) {
    return new QueuedMessage(
        reply,
        place,
        where,
        brand,
        payload,
        text,
        dependsOn,
        predecessor,
        awaits,
        answers,
        edits,
        State.QUEUED,
        attempts,
        moment);
  }

  /**
   * The same message, now that the customer has written.
   *
   * @return the message, no longer waiting for the customer
   */
  public QueuedMessage released() {
    return new QueuedMessage(
        reply,
        place,
        where,
        brand,
        payload,
        text,
        dependsOn,
        predecessor,
        Optional.empty(),
        answers,
        edits,
        state,
        attempts,
        notBefore);
  }

  @Override
  public String toString() {
    return "QueuedMessage[" + id() + ", " + where.surface() + ", " + state + "]";
  }
}
