package dev.attune.cases;

import dev.attune.compose.Fidelity;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Purpose;
import java.time.Instant;

/**
 * One entry of a case's timeline. What a case is, is what its timeline says.
 *
 * <p>Immutable; the alternatives are nested here, {@link #kind()} tells them apart.
 */
public sealed interface CaseEvent {
  /** The kinds of entry, for an exhaustive {@code switch}. */
  enum Kind {
    /** {@link Opened}. */
    OPENED,
    /** {@link ConversationJoined}. */
    CONVERSATION_JOINED,
    /** {@link MessageAdded}. */
    MESSAGE_ADDED,
    /** {@link MessageEdited}. */
    MESSAGE_EDITED,
    /** {@link MessageRemoved}. */
    MESSAGE_REMOVED,
    /** {@link ChoiceMade}. */
    CHOICE_MADE,
    /** {@link SignalNoted}. */
    SIGNAL_NOTED,
    /** {@link OwnerTaken}. */
    OWNER_TAKEN,
    /** {@link ReplyQueued}. */
    REPLY_QUEUED,
    /** {@link HandOffUsed}. */
    HAND_OFF_USED,
    /** {@link PartDelivered}. */
    PART_DELIVERED,
    /** {@link PartStopped}. */
    PART_STOPPED,
    /** {@link Resolved}. */
    RESOLVED,
    /** {@link Deflected}. */
    DEFLECTED,
    /** {@link Reopened}. */
    REOPENED,
    /** {@link ThreadAliased}. */
    THREAD_ALIASED,
    /** {@link CustomerKnown}. */
    CUSTOMER_KNOWN,
    /** {@link Linked}. */
    LINKED,
    /** {@link Merged}. */
    MERGED
  }

  /** Who speaks in a conversation. */
  enum Voice {
    /** Whose matter it is. */
    CUSTOMER,
    /** We. */
    BRAND,
    /** Somebody else who speaks in the same thread. */
    OTHER,
    /** A machine, in whoever's name: an automatic answer, a notice, a bounce. */
    MACHINE
  }

  /** Why a part of a reply does not go out. */
  enum Stop {
    /** The platform refused it for good. */
    REFUSED,
    /** Nobody knows whether it was published: a person has to look. */
    UNKNOWN,
    /** It depends on a part that does not go out. */
    DEPENDS_ON_STOPPED,
    /** The customer took away what it answers, and what it may quote. */
    ANSWERS_WITHDRAWN
  }

  /** What one case has to do with another. */
  enum Link {
    /** Somebody answers in it what is said in the other. */
    ANSWERS,
    /** The customer wrote again long after the other was resolved. */
    FOLLOWS
  }

  /**
   * Which of the alternatives this is.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * When it happened.
   *
   * @return by the platform's clock for what came from there, by the desk's otherwise
   */
  Instant at();

  /**
   * The case began.
   *
   * @param id its name
   * @param customer whose matter it is
   * @param at when
   */
  record Opened(CaseId id, Identity customer, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.OPENED;
    }
  }

  /**
   * A native thread became part of the case.
   *
   * @param conversation the conversation, still without messages
   * @param at when
   */
  record ConversationJoined(CaseConversation conversation, Instant at) implements CaseEvent {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if there are messages already
     */
    public ConversationJoined {
      if (!conversation.conversation().messages().isEmpty()) {
        throw new IllegalArgumentException(
            "a conversation joins without messages; each is an entry of its own");
      }
    }

    @Override
    public Kind kind() {
      return Kind.CONVERSATION_JOINED;
    }
  }

  /**
   * Something was written.
   *
   * @param where the thread
   * @param message what was written
   * @param voice by whom
   */
  record MessageAdded(ThreadKey where, Message message, Voice voice) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.MESSAGE_ADDED;
    }

    @Override
    public Instant at() {
      return message.at();
    }
  }

  /**
   * Somebody changed what they had written. The timeline keeps what stands there now, and forgets what stood there before.
   *
   * @param where the thread
   * @param message the platform's id of the message
   * @param text what stands there now; empty for an edit that another took the place of
   * @param at when
   */
  record MessageEdited(ThreadKey where, NativeId message, String text, Instant at)
      implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.MESSAGE_EDITED;
    }

    /** Whether this edit came after another of the same message; of one moment, the text decides. */
    boolean isAfter(MessageEdited other) {
      int order = at.compareTo(other.at);
      return order > 0 || (order == 0 && text.compareTo(other.text) > 0);
    }

    @Override
    public String toString() {
      return "MessageEdited[" + message + "]";
    }
  }

  /**
   * Somebody took away what they had written; the timeline forgets what it said.
   *
   * @param where the thread
   * @param message the platform's id of the message
   * @param at when
   */
  record MessageRemoved(ThreadKey where, NativeId message, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.MESSAGE_REMOVED;
    }
  }

  /**
   * The customer picked an answer. The answer as written is an entry of its own.
   *
   * @param message the platform's id of the answer
   * @param value the value of the answer that was picked
   * @param at when
   */
  record ChoiceMade(NativeId message, String value, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.CHOICE_MADE;
    }

    @Override
    public String toString() {
      return "ChoiceMade[" + message + "]";
    }
  }

  /**
   * Something was told without words.
   *
   * @param signal what was told
   * @param message the message it is about
   * @param at when
   */
  record SignalNoted(Signal signal, NativeId message, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.SIGNAL_NOTED;
    }
  }

  /**
   * Somebody took the case.
   *
   * @param agent the one owner from now on
   * @param at when
   */
  record OwnerTaken(AgentId agent, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.OWNER_TAKEN;
    }
  }

  /**
   * A reply is on its way out.
   *
   * @param reply its name
   * @param agent who answers
   * @param purpose what it is for
   * @param fidelity how close its plan is to what was written
   * @param parts how many messages it has; a line that closes the matter in public later does not count
   * @param deflects whether it sends the customer elsewhere
   * @param at when
   */
  record ReplyQueued(
      ReplyId reply,
      AgentId agent,
      Purpose purpose,
      Fidelity fidelity,
      int parts,
      boolean deflects,
      Instant at)
      implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.REPLY_QUEUED;
    }
  }

  /**
   * A hand-off that works once for each message of the customer was used.
   *
   * @param from the thread it leads from
   * @param to the surface it leads to
   * @param at when the reply that uses it was queued
   */
  record HandOffUsed(ThreadKey from, SurfaceId to, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.HAND_OFF_USED;
    }
  }

  /**
   * A message of a reply has arrived. What it says is an entry of its own.
   *
   * @param reply the reply
   * @param place the message's place in the plan, from 0
   * @param surface where
   * @param message the platform's id of the message
   * @param at when
   */
  record PartDelivered(ReplyId reply, int place, SurfaceId surface, NativeId message, Instant at)
      implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.PART_DELIVERED;
    }
  }

  /**
   * A message of a reply does not go out, unless somebody does something about it.
   *
   * @param reply the reply
   * @param place the message's place in the plan, from 0
   * @param stop why
   * @param reason in the platform's code and in words; never what anybody wrote
   * @param at when
   */
  record PartStopped(ReplyId reply, int place, Stop stop, String reason, Instant at)
      implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.PART_STOPPED;
    }
  }

  /**
   * The customer got a reply that resolves the matter.
   *
   * @param reply the reply
   * @param at when its last message arrived
   */
  record Resolved(ReplyId reply, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.RESOLVED;
    }
  }

  /**
   * The customer got a reply that was meant to resolve the matter, and sends them elsewhere.
   *
   * @param reply the reply
   * @param at when its last message arrived
   */
  record Deflected(ReplyId reply, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.DEFLECTED;
    }
  }

  /**
   * The customer wrote again after the matter was resolved.
   *
   * @param at when
   */
  record Reopened(Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.REOPENED;
    }
  }

  /**
   * A conversation of the case is also filed under another thread.
   *
   * @param thread the other id of the thread
   * @param where the conversation
   * @param at when the message was written that shows it
   */
  record ThreadAliased(NativeId thread, ThreadKey where, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.THREAD_ALIASED;
    }
  }

  /**
   * It turned out who began a conversation, before anybody answered.
   *
   * @param where the conversation
   * @param customer whose matter it is
   * @param at when they wrote
   */
  record CustomerKnown(ThreadKey where, Identity customer, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.CUSTOMER_KNOWN;
    }
  }

  /**
   * The case has to do with another.
   *
   * @param other the other case
   * @param link what it has to do with it
   * @param at when the message was written that shows it
   */
  record Linked(CaseId other, Link link, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.LINKED;
    }
  }

  /**
   * The case turned out to be part of another, which has all of its messages now; this one has none left.
   *
   * @param into the other case
   * @param at when the message was written that shows it
   */
  record Merged(CaseId into, Instant at) implements CaseEvent {
    @Override
    public Kind kind() {
      return Kind.MERGED;
    }
  }
}
