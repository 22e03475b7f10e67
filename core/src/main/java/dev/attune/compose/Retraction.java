package dev.attune.compose;

import dev.attune.channel.Revision;
import dev.attune.channel.Surface;
import dev.attune.compose.Finding.Code;
import dev.attune.resolution.Purpose;
import java.util.function.Consumer;

/** How what was said before is taken back, and why so. */
final class Retraction implements Inspection {
  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    if (plan.resolution().purpose() == Purpose.CORRECT) {
      plan.scene().context().corrects().map(earlier -> finding(plan, earlier)).ifPresent(found);
    }
  }

  private static Finding finding(Inspected plan, Correction earlier) {
    return plan.settled().open().stage().edits().isPresent()
        ? Finding.info(
            Code.CORRECTED_BY_EDIT, "What was said before gets this text; no new message is sent.")
        : Finding.info(
            Code.CORRECTED_BY_REPLY,
            "What was said before stays, and this takes it back, because " + why(plan, earlier)
                + ".");
  }

  private static String why(Inspected plan, Correction earlier) {
    Surface home = plan.settled().open().stage().surface();
    if (!earlier.surface().equals(home.id())) {
      return "it was said on " + earlier.surface();
    }
    if (!home.revisions().contains(Revision.EDIT)) {
      return "messages on " + home.id() + " cannot be edited";
    }
    if (!plan.surroundings().ways().isEditable(home, earlier)) {
      return "the time to edit it is over";
    }
    return plan.settled().way().isPresent()
        ? "part of this is for the customer alone"
        : "this does not fit into it";
  }
}
