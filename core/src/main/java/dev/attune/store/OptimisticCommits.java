package dev.attune.store;

import dev.attune.AttuneException;
import dev.attune.cases.Case;
import dev.attune.cases.CaseId;
import java.util.Optional;
import java.util.function.Function;

/** Commits decisions against the latest version of a case, deciding anew when somebody else was faster. */
public final class OptimisticCommits {
  private static final int MAX_ATTEMPTS = 100;

  private OptimisticCommits() {}

  /**
   * Decides and commits.
   *
   * @param store the store
   * @param id the case
   * @param decision what to commit for the case as it is now; empty to leave it alone
   * @return {@code KEPT}, {@code KNOWN}, or empty if the decision was to leave it alone
   * @throws AttuneException if there is no such case, or others were faster 100 times
   */
  public static Optional<Commit.Outcome> commit(
      CaseStore store, CaseId id, Function<Case, Optional<Commit>> decision) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Case current =
          store.find(id).orElseThrow(() -> new AttuneException("No case " + id + " in the store"));
      Optional<Commit> commit = decision.apply(current);
      if (commit.isEmpty()) {
        return Optional.empty();
      }
      Commit.Outcome outcome = store.commit(commit.get());
      if (outcome != Commit.Outcome.CONFLICT) {
        return Optional.of(outcome);
      }
    }
    throw new AttuneException(
        "Case " + id + " changed " + MAX_ATTEMPTS + " times while one change was decided");
  }
}
