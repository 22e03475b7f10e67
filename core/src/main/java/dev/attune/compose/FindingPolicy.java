package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What becomes of findings: a host silences some, and lets others refuse a plan. Immutable, safe for use by many threads. */
public final class FindingPolicy {
  private static final FindingPolicy STANDARD = new FindingPolicy(Map.of());

  private final Map<Code, Verdict> verdicts;

  /** What becomes of one kind of finding. */
  public enum Verdict {
    /** It is not shown. */
    SILENCE,
    /** It is shown as good to know. */
    INFORM,
    /** It is shown as better changed. */
    WARN,
    /** The plan is refused, and the finding's sentence is the reason. */
    REFUSE
  }

  private FindingPolicy(Map<Code, Verdict> verdicts) {
    this.verdicts = verdicts;
  }

  /**
   * Every finding is shown with its own severity, and none refuses a plan.
   *
   * @return the policy
   */
  public static FindingPolicy standard() {
    return STANDARD;
  }

  /**
   * The same with another verdict for one kind of finding.
   *
   * @param code the kind
   * @param verdict what becomes of it
   * @return the policy
   */
  public FindingPolicy with(Code code, Verdict verdict) {
    Map<Code, Verdict> all = new EnumMap<>(Code.class);
    all.putAll(verdicts);
    all.put(code, Objects.requireNonNull(verdict, "verdict"));
    return new FindingPolicy(Map.copyOf(all));
  }

  /**
   * The verdict for one kind of finding.
   *
   * @param code the kind
   * @return the verdict; empty if the finding's own severity counts
   */
  public Optional<Verdict> verdict(Code code) {
    return Optional.ofNullable(verdicts.get(code));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FindingPolicy policy && verdicts.equals(policy.verdicts);
  }

  @Override
  public int hashCode() {
    return verdicts.hashCode();
  }

  @Override
  public String toString() {
    return "FindingPolicy" + verdicts;
  }
}
