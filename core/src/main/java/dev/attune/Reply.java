package dev.attune;

import dev.attune.cases.ReplyId;
import dev.attune.compose.Plan;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an agent's answer.
 *
 * @param outcome what became of it
 * @param plan what it becomes natively
 * @param id its name, if it is on its way
 * @param reason why it is not on its way, and what would work
 */
public record Reply(Outcome outcome, Plan plan, Optional<ReplyId> id, Optional<String> reason) {
  /** What can become of an answer. */
  public enum Outcome {
    /** It is on its way. */
    QUEUED,
    /** It cannot be said there; the plan's reason tells why. Nothing changed. */
    REFUSED,
    /** Somebody else owns the case. Nothing changed. */
    OWNED_BY_ANOTHER
  }

  /** Checks that nothing is null. */
  public Reply {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
  }

  static Reply queued(Plan plan, ReplyId id) {
    return new Reply(Outcome.QUEUED, plan, Optional.of(id), Optional.empty());
  }

  static Reply notQueued(Outcome outcome, Plan plan, String reason) {
    return new Reply(outcome, plan, Optional.empty(), Optional.of(reason));
  }
}
