package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import java.util.stream.Stream;

/** Whether the account said the same lately, where the platform forbids that. */
final class Repetition implements Inspection {
  @Override
  public Stream<Finding> look(Inspected plan) {
    SaidLately lately = plan.surroundings().lately();
    if (plan.messages().stream().anyMatch(lately::repeats)) {
      return Stream.of(
          Finding.warning(
              Code.SAID_BEFORE,
              "A message is the same as one this account posted lately, which the platform forbids, and there is no other wording. Offer one."));
    }
    return plan.surroundings().variation().reworded()
        ? Stream.of(
            Finding.info(
                Code.REWORDED,
                "Another wording was taken, because this account posted the first one lately and the platform forbids the same text twice."))
        : Stream.empty();
  }
}
