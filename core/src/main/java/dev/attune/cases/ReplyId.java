package dev.attune.cases;

import java.util.Objects;

/**
 * The name of a reply within its case.
 *
 * @param caseId the case
 * @param number from 1, in the order the replies were queued
 */
public record ReplyId(CaseId caseId, int number) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public ReplyId {
    Objects.requireNonNull(caseId, "caseId");
    if (number < 1) {
      throw new IllegalArgumentException("number must be 1 or more, but was " + number);
    }
  }

  @Override
  public String toString() {
    return caseId + "/" + number;
  }
}
