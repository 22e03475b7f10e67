package dev.attune.cases;

import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.util.Objects;
import java.util.Optional;

/**
 * A message that an inbound event brings, whichever kind of event brings it.
 *
 * @param event what brings it
 * @param thread where
 * @param brand our account; empty if the event does not name it
 * @param message what was written
 * @param addressed whether it is meant for us
 */
public record Written(
    InboundEvent event,
    ThreadKey thread,
    Optional<Identity> brand,
    Message message,
    boolean addressed) {
  /** Checks that nothing is null. */
  public Written {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(thread, "thread");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(message, "message");
  }

  /**
   * The message of an event.
   *
   * @param event any event
   * @return empty if it brings none; an edit brings one if the platform tells all of the message
   */
  public static Optional<Written> of(InboundEvent event) {
    return switch (event.kind()) {
      case MESSAGE_RECEIVED -> Optional.of(of((MessageReceived) event));
      case CHOICE_MADE -> Optional.of(of((ChoiceMade) event));
      case MESSAGE_ECHOED -> Optional.of(of((MessageEchoed) event));
      case MESSAGE_EDITED -> of((MessageEdited) event);
      case MESSAGE_REMOVED, SIGNAL_RECEIVED, UNRECOGNIZED -> Optional.empty();
    };
  }

  private static Written of(MessageReceived event) {
    return new Written(
        event,
        new ThreadKey(event.key().account(), event.surface(), event.thread()),
        Optional.of(event.brand()),
        event.message(),
        event.addressed());
  }

  private static Written of(ChoiceMade event) {
    return new Written(
        event,
        new ThreadKey(event.key().account(), event.surface(), event.thread()),
        Optional.of(event.brand()),
        event.message(),
        true);
  }

  private static Written of(MessageEchoed event) {
    return new Written(
        event,
        new ThreadKey(event.key().account(), event.surface(), event.thread()),
        Optional.empty(),
        event.message(),
        false);
  }

  private static Optional<Written> of(MessageEdited event) {
    return event
        .whole()
        .filter(whole -> whole.message().id().equals(event.message()))
        .map(whole -> new Written(
            event,
            new ThreadKey(event.key().account(), event.surface(), event.thread()),
            Optional.of(whole.brand()),
            whole.message(),
            whole.addressed()));
  }

  /**
   * Whether somebody speaks to us with it: it is meant for us, and no machine wrote it.
   *
   * @return true if somebody waits for an answer
   */
  public boolean speaksToUs() {
    return addressed && !message.origin().isAutomatic();
  }

  /**
   * Whether our own account wrote it.
   *
   * @return true for what the platform echoes
   */
  public boolean isOurs() {
    return event instanceof MessageEchoed;
  }

  /**
   * Where the message is.
   *
   * @return its key
   */
  public MessageKey key() {
    return at(message.id());
  }

  /**
   * Where the message is that it answers.
   *
   * @return its key, if the platform says what it answers
   */
  public Optional<MessageKey> parent() {
    return message.inReplyTo().map(this::at);
  }

  /**
   * Whose place in the thread it is written from.
   *
   * @param isPublic whether everyone listens there
   * @return the seat
   */
  public Seat seat(boolean isPublic) {
    return isPublic ? new Seat(thread, Optional.of(message.author().id())) : Seat.only(thread);
  }

  /**
   * The same without what it says, because it was taken away.
   *
   * @return what is left
   */
  public Written emptied() {
    return new Written(event.forgotten(), thread, brand, message.emptied(), addressed);
  }

  private MessageKey at(NativeId id) {
    return new MessageKey(thread.account(), thread.surface(), id);
  }

  @Override
  public String toString() {
    return "Written[" + message.id() + " in " + thread.thread() + "]";
  }
}
