package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import java.util.function.Consumer;

/** Whether the account said the same lately, where the platform forbids that. */
final class Repetition implements Inspection {
  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    if (repeats(plan)) {
      found.accept(
          Finding.warning(
              Code.SAID_BEFORE,
              "A message is the same as one this account posted lately, which the platform forbids, and there is no other wording. Offer one."));
    } else if (plan.surroundings().variation().reworded()) {
      found.accept(
          Finding.info(
              Code.REWORDED,
              "Another wording was taken, because this account posted the first one lately and the platform forbids the same text twice."));
    }
  }

  private static boolean repeats(Inspected plan) {
    SaidLately lately = plan.surroundings().lately();
    for (PlannedMessage message : plan.messages()) {
      if (lately.repeats(message)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it was found. */
  static boolean isIn(Plan plan) {
    return plan.findings().stream().anyMatch(finding -> finding.code() == Code.SAID_BEFORE);
  }
}
