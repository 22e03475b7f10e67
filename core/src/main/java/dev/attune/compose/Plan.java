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
 * @param findings what the author should know, as the finding policy shows it; those that refuse the plan, if some do
 * @param deflects whether the customer is sent elsewhere instead of being answered, whatever findings are shown. Such a plan
 *     cannot resolve a case
 * @param reason why the plan is refused, and what would work; empty otherwise
 * @param alternatives what else could be done, the best first; none unless the plan is refused because no way is open
 */
public record Plan(
    SurfaceId surface,
    Fidelity fidelity,
    List<PlannedMessage> messages,
    List<Coverage> coverage,
    List<Finding> findings,
    boolean deflects,
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

  /**
   * A plan whose findings are all shown: they tell whether it deflects.
   *
   * @param surface where the customer asked
   * @param fidelity how close it is to what the author wrote
   * @param messages in the order they go out
   * @param coverage what became of each part
   * @param findings what the author should know
   * @param reason why the plan is refused
   * @param alternatives what else could be done
   */
  public Plan(
      SurfaceId surface,
      Fidelity fidelity,
      List<PlannedMessage> messages,
      List<Coverage> coverage,
      List<Finding> findings,
      Optional<String> reason,
      List<Alternative> alternatives) {
    this(
        surface,
        fidelity,
        messages,
        coverage,
        findings,
        findings.stream().anyMatch(Findings::deflects),
        reason,
        alternatives);
  }

  static Plan refused(SurfaceId surface, String reason, List<Alternative> alternatives) {
    return refused(surface, List.of(), reason, alternatives);
  }

  /** A plan that findings refuse, the first of them first. */
  static Plan refused(SurfaceId surface, List<Finding> findings) {
    Finding first = findings.get(0);
    String reason = first.part().isPresent()
        ? "Part %s: %s".formatted(first.part().getAsInt(), first.sentence())
        : first.sentence();
    List<Finding> warnings =
        findings.stream().map(finding -> finding.as(Finding.Severity.WARNING)).toList();
    return refused(surface, warnings, reason, List.of());
  }

  private static Plan refused(
      SurfaceId surface, List<Finding> findings, String reason, List<Alternative> alternatives) {
    return new Plan(
        surface,
        Fidelity.REFUSED,
        List.of(),
        List.of(),
        findings,
        false,
        Optional.of(reason),
        alternatives);
  }

  /** The same with other findings. */
  Plan showing(List<Finding> others) {
    return new Plan(surface, fidelity, messages, coverage, others, deflects, reason, alternatives);
  }

  /**
   * Whether nothing is said.
   *
   * @return true if the plan is refused
   */
  public boolean isRefused() {
    return fidelity == Fidelity.REFUSED;
  }
}
