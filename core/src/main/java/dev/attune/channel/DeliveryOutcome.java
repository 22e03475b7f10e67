package dev.attune.channel;

import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What became of one attempt to deliver. Immutable; the alternatives are nested here. */
public sealed interface DeliveryOutcome {
  /** The kinds of outcome, for an exhaustive {@code switch}. */
  enum Kind {
    /** {@link Delivered}. */
    DELIVERED,
    /** {@link Deferred}. */
    DEFERRED,
    /** {@link Refused}. */
    REFUSED,
    /** {@link Unknown}. */
    UNKNOWN
  }

  /**
   * Which of the alternatives this is.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * The platform took the message and gave it an id.
   *
   * @param id the platform's id of the message
   * @param thread where the customer's answer will come, if the platform says so
   */
  record Delivered(NativeId id, Optional<NativeId> thread) implements DeliveryOutcome {
    /** Checks that nothing is null. */
    public Delivered {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(thread, "thread");
    }

    @Override
    public Kind kind() {
      return Kind.DELIVERED;
    }
  }

  /**
   * The platform did not take the message now, and surely did not publish it. It may later.
   *
   * @param until no attempt before this moment
   * @param reason why, in the platform's code and ours
   */
  record Deferred(Instant until, String reason) implements DeliveryOutcome {
    /** Checks that nothing is null. */
    public Deferred {
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.DEFERRED;
    }
  }

  /**
   * The platform will not take the message.
   *
   * @param code the platform's own code
   * @param reason why, and what would work
   */
  record Refused(String code, String reason) implements DeliveryOutcome {
    /** Checks that nothing is null. */
    public Refused {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.REFUSED;
    }
  }

  /**
   * No clear answer came. The message may have been published: it must not be sent again unseen.
   *
   * @param reason what happened
   */
  record Unknown(String reason) implements DeliveryOutcome {
    /** Checks that nothing is null. */
    public Unknown {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }
}
