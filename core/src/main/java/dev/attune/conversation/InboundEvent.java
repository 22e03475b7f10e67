package dev.attune.conversation;

import dev.attune.internal.Unicode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened on a platform and concerns one account, as a channel's gate understood it.
 *
 * <p>Immutable. The alternatives are nested here; {@link #kind()} tells them apart.
 */
public sealed interface InboundEvent {
  /** The kinds of event, for an exhaustive {@code switch}. */
  enum Kind {
    /** {@link MessageReceived}. */
    MESSAGE_RECEIVED,
    /** {@link MessageEdited}. */
    MESSAGE_EDITED,
    /** {@link MessageRemoved}. */
    MESSAGE_REMOVED,
    /** {@link MessageEchoed}. */
    MESSAGE_ECHOED,
    /** {@link ChoiceMade}. */
    CHOICE_MADE,
    /** {@link SignalReceived}. */
    SIGNAL_RECEIVED,
    /** {@link Unrecognized}. */
    UNRECOGNIZED
  }

  /** What people and platforms tell without words. */
  enum Signal {
    /** A reaction or like was given. */
    REACTED,
    /** A reaction or like was taken back. */
    UNREACTED,
    /** A post was passed on. */
    SHARED,
    /** Somebody follows the account. */
    FOLLOWED,
    /** Somebody follows the account no longer. */
    UNFOLLOWED,
    /** Somebody blocked the account. */
    BLOCKED,
    /** Somebody unblocked the account. */
    UNBLOCKED,
    /** Somebody is typing. */
    TYPING,
    /** Our message reached the customer's device or mailbox. */
    DELIVERED,
    /** The customer saw our message. */
    READ,
    /** Our message could not be delivered. */
    BOUNCED,
    /** Something was hidden from the public. */
    HIDDEN,
    /** Something hidden was shown again. */
    SHOWN,
    /** The platform gave the conversation to this application, or took it away. */
    CONTROL_CHANGED,
    /** Another application asks for the conversation. */
    CONTROL_REQUESTED,
    /** The customer came to us by a link or an advertisement, and has said nothing yet. */
    REFERRED
  }

  /**
   * Which of the alternatives this is.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * The permanent name of what happened.
   *
   * @return the key
   */
  EventKey key();

  /**
   * When it happened, by the platform's clock.
   *
   * @return the moment
   */
  Instant at();

  /**
   * Whether a person has to look before it has any effect.
   *
   * @return true if it brings a message with a flag that says so
   */
  default boolean isQuarantined() {
    return false;
  }

  /**
   * That it happened, without anything that was written: what is left when a message was taken away.
   *
   * @return the same event without words
   */
  default InboundEvent forgotten() {
    return this;
  }

  /**
   * Somebody other than us wrote something.
   *
   * @param key the permanent name
   * @param surface where
   * @param thread the platform's id of the thread
   * @param brand our account as the platform knows it
   * @param message what was written
   * @param addressed whether it is meant for us: to us in private, naming us, or answering what we wrote. What is not may be
   *     part of a known thread, but opens no case
   */
  record MessageReceived(
      EventKey key,
      SurfaceId surface,
      NativeId thread,
      Identity brand,
      Message message,
      boolean addressed)
      implements InboundEvent {
    /** Checks that nothing is null. */
    public MessageReceived {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(thread, "thread");
      Objects.requireNonNull(brand, "brand");
      Objects.requireNonNull(message, "message");
    }

    @Override
    public MessageReceived forgotten() {
      return new MessageReceived(key, surface, thread, brand, message.emptied(), addressed);
    }

    @Override
    public Kind kind() {
      return Kind.MESSAGE_RECEIVED;
    }

    @Override
    public boolean isQuarantined() {
      return message.isQuarantined();
    }

    @Override
    public Instant at() {
      return message.at();
    }
  }

  /**
   * Somebody changed what they wrote.
   *
   * @param key the permanent name
   * @param surface where
   * @param thread the platform's id of the thread
   * @param message the platform's id of the message that changed
   * @param text what stands there now
   * @param at when
   * @param whole all of the message as it stands now, if the platform says it: an edit that names us for the first time then
   *     opens a case
   */
  record MessageEdited(
      EventKey key,
      SurfaceId surface,
      NativeId thread,
      NativeId message,
      String text,
      Instant at,
      Optional<Whole> whole)
      implements InboundEvent {
    /**
     * All of a message that was edited.
     *
     * @param brand our account as the platform knows it
     * @param message the message as it stands now, under the id it had from the start
     * @param addressed whether it is meant for us now
     */
    public record Whole(Identity brand, Message message, boolean addressed) {
      /** Checks that nothing is null. */
      public Whole {
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(message, "message");
      }

      private Whole forgotten() {
        return new Whole(brand, message.emptied(), addressed);
      }
    }

    /** Checks that nothing is null; what no store keeps as it is becomes U+FFFD. */
    public MessageEdited {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(thread, "thread");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(at, "at");
      text = Unicode.clean(text);
      Objects.requireNonNull(whole, "whole");
    }

    /**
     * An edit of which the platform tells the new text alone.
     *
     * @param key the permanent name
     * @param surface where
     * @param thread the platform's id of the thread
     * @param message the platform's id of the message that changed
     * @param text what stands there now
     * @param at when
     */
    public MessageEdited(
        EventKey key,
        SurfaceId surface,
        NativeId thread,
        NativeId message,
        String text,
        Instant at) {
      this(key, surface, thread, message, text, at, Optional.empty());
    }

    @Override
    public boolean isQuarantined() {
      return whole.filter(each -> each.message().isQuarantined()).isPresent();
    }

    @Override
    public MessageEdited forgotten() {
      return new MessageEdited(key, surface, thread, message, "", at, whole.map(Whole::forgotten));
    }

    @Override
    public Kind kind() {
      return Kind.MESSAGE_EDITED;
    }

    @Override
    public String toString() {
      return "MessageEdited[" + key + ", " + message + "]";
    }
  }

  /**
   * Somebody took away what they wrote. What it said must be forgotten.
   *
   * @param key the permanent name
   * @param surface where
   * @param thread the platform's id of the thread, if the platform says it
   * @param message the platform's id of the message that is gone
   * @param at when
   */
  record MessageRemoved(
      EventKey key, SurfaceId surface, Optional<NativeId> thread, NativeId message, Instant at)
      implements InboundEvent {
    /** Checks that nothing is null. */
    public MessageRemoved {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(thread, "thread");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Kind kind() {
      return Kind.MESSAGE_REMOVED;
    }
  }

  /**
   * The platform reports what our own account wrote, by this library, by another application, or by hand.
   *
   * @param key the permanent name
   * @param surface where
   * @param thread the platform's id of the thread
   * @param message what our account wrote
   */
  record MessageEchoed(EventKey key, SurfaceId surface, NativeId thread, Message message)
      implements InboundEvent {
    /** Checks that nothing is null. */
    public MessageEchoed {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(thread, "thread");
      Objects.requireNonNull(message, "message");
    }

    @Override
    public MessageEchoed forgotten() {
      return new MessageEchoed(key, surface, thread, message.emptied());
    }

    @Override
    public Kind kind() {
      return Kind.MESSAGE_ECHOED;
    }

    @Override
    public Instant at() {
      return message.at();
    }
  }

  /**
   * The customer picked one of the answers that were offered.
   *
   * @param key the permanent name
   * @param surface where
   * @param thread the platform's id of the thread
   * @param brand our account as the platform knows it
   * @param message the answer as it shows in the conversation
   * @param value what was set as the value of the answer
   */
  record ChoiceMade(
      EventKey key,
      SurfaceId surface,
      NativeId thread,
      Identity brand,
      Message message,
      String value)
      implements InboundEvent {
    /** Checks that nothing is null; what no store keeps as it is becomes U+FFFD. */
    public ChoiceMade {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(thread, "thread");
      Objects.requireNonNull(brand, "brand");
      Objects.requireNonNull(message, "message");
      value = Unicode.clean(value);
    }

    @Override
    public ChoiceMade forgotten() {
      return new ChoiceMade(key, surface, thread, brand, message.emptied(), "");
    }

    @Override
    public Kind kind() {
      return Kind.CHOICE_MADE;
    }

    @Override
    public boolean isQuarantined() {
      return message.isQuarantined();
    }

    @Override
    public Instant at() {
      return message.at();
    }

    @Override
    public String toString() {
      return "ChoiceMade[" + key + ", " + message + "]";
    }
  }

  /**
   * Somebody or the platform told something without words.
   *
   * @param key the permanent name
   * @param surface where
   * @param thread the platform's id of the thread, if it belongs to one
   * @param signal what was told
   * @param by who did it, if the platform says it
   * @param message the message it is about, if it is about one
   * @param at when
   * @param details what only its channel understands, by names that the channel documents
   */
  record SignalReceived(
      EventKey key,
      SurfaceId surface,
      Optional<NativeId> thread,
      Signal signal,
      Optional<Identity> by,
      Optional<NativeId> message,
      Instant at,
      Map<String, String> details)
      implements InboundEvent {
    /** Checks that nothing is null; what no store keeps as it is becomes U+FFFD. */
    public SignalReceived {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(thread, "thread");
      Objects.requireNonNull(signal, "signal");
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(at, "at");
      details = Details.copy(details);
    }

    /**
     * A signal of which there is nothing more to tell.
     *
     * @param key the permanent name
     * @param surface where
     * @param thread the platform's id of the thread, if it belongs to one
     * @param signal what was told
     * @param by who did it, if the platform says it
     * @param message the message it is about, if it is about one
     * @param at when
     */
    public SignalReceived(
        EventKey key,
        SurfaceId surface,
        Optional<NativeId> thread,
        Signal signal,
        Optional<Identity> by,
        Optional<NativeId> message,
        Instant at) {
      this(key, surface, thread, signal, by, message, at, Map.of());
    }

    @Override
    public Kind kind() {
      return Kind.SIGNAL_RECEIVED;
    }

    @Override
    public String toString() {
      return "SignalReceived[" + key + ", " + signal + "]";
    }
  }

  /**
   * Something that the channel does not know or could not read. Kept and counted; never stops the rest of a delivery.
   *
   * @param key the permanent name, made of the bytes if there is nothing better
   * @param type the platform's word for it, as far as it could be read
   * @param reason why it was not understood; never quotes what came
   * @param at when it was received or, if readable, happened
   */
  record Unrecognized(EventKey key, String type, String reason, Instant at)
      implements InboundEvent {
    /** Checks that nothing is null; what no store keeps as it is becomes U+FFFD. */
    public Unrecognized {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(at, "at");
      type = Unicode.clean(type);
      reason = Unicode.clean(reason);
    }

    @Override
    public Kind kind() {
      return Kind.UNRECOGNIZED;
    }
  }
}
