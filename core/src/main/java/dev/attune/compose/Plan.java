package dev.attune.compose;

import dev.attune.conversation.SurfaceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The exact native messages a resolution becomes. Nothing is sent by making one. Immutable; the same inputs give an equal
 * plan.
 *
 * @param surface where the customer asked
 * @param fidelity how close it is to what the author wrote
 * @param messages in the order they go out; none if the plan is refused
 * @param coverage what became of each part, in the order of the parts; empty if the plan is refused
 * @param findings what the author should know
 * @param reason why the plan is refused, and what would work; empty otherwise
 * @param alternatives what else could be done, the best first; none unless the plan is refused because no way is open
 */
public record Plan(
    SurfaceId surface,
    Fidelity fidelity,
    List<PlannedMessage> messages,
    List<Coverage> coverage,
    List<Finding> findings,
    Optional<String> reason,
    List<Alternative> alternatives) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a refused plan has messages or no reason, or another has a reason or
   *     alternatives
   */
  public Plan {
    Objects.requireNonNull(surface, "surface");
    messages = List.copyOf(messages);
    coverage = List.copyOf(coverage);
    findings = List.copyOf(findings);
    boolean refused = fidelity == Fidelity.REFUSED;
    alternatives = List.copyOf(alternatives);
    boolean odd = refused != reason.isPresent() || refused != messages.isEmpty();
    if (odd || (!refused && !alternatives.isEmpty())) {
      throw new IllegalArgumentException("a plan has either messages or a reason for refusing");
    }
  }

  static Plan refused(SurfaceId surface, String reason, List<Alternative> alternatives) {
    return new Plan(
        surface,
        Fidelity.REFUSED,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(reason),
        alternatives);
  }

  /**
   * Whether nothing is said.
   *
   * @return true if the plan is refused
   */
  public boolean isRefused() {
    return fidelity == Fidelity.REFUSED;
  }

  /**
   * Whether the customer is sent elsewhere instead of being answered. Such a plan cannot resolve a case.
   *
   * @return true if a finding says so
   */
  public boolean deflects() {
    return findings.stream()
        .map(Finding::code)
        .anyMatch(code -> code == Finding.Code.LIP_SERVICE_OTHER_CHANNEL
            || code == Finding.Code.LIP_SERVICE_SEE_PAGE);
  }
}
