package dev.attune.cases;

import dev.attune.conversation.AccountId;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a native message is: by this an answer, an edit or a removal finds its case.
 *
 * @param account the account it reached or left
 * @param surface the surface
 * @param message the platform's id of the message
 */
public record MessageKey(AccountId account, SurfaceId surface, NativeId message) {
  /** Checks that nothing is null. */
  public MessageKey {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(message, "message");
  }

  /**
   * The message that an event brings, or is about.
   *
   * @param event any event
   * @return its key; empty if the event is about no message
   */
  public static Optional<MessageKey> of(InboundEvent event) {
    AccountId account = event.key().account();
    return switch (event.kind()) {
      case MESSAGE_RECEIVED, CHOICE_MADE, MESSAGE_ECHOED -> Written.of(event).map(Written::key);
      case MESSAGE_EDITED -> {
        InboundEvent.MessageEdited edited = (InboundEvent.MessageEdited) event;
        yield Optional.of(new MessageKey(account, edited.surface(), edited.message()));
      }
      case MESSAGE_REMOVED -> {
        InboundEvent.MessageRemoved removed = (InboundEvent.MessageRemoved) event;
        yield Optional.of(new MessageKey(account, removed.surface(), removed.message()));
      }
      case SIGNAL_RECEIVED -> {
        InboundEvent.SignalReceived signal = (InboundEvent.SignalReceived) event;
        yield signal.message().map(id -> new MessageKey(account, signal.surface(), id));
      }
      case UNRECOGNIZED -> Optional.empty();
    };
  }
}
