package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Draft;
import dev.attune.compose.Finding.Code;
import dev.attune.conversation.SurfaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What fits, and is more than people read there. */
final class Custom implements Inspection {
  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    Map<SurfaceId, Integer> longest = new LinkedHashMap<>();
    for (int place = 0; place < plan.messages().size(); place++) {
      if (excess(plan, place) > 0) {
        longest.merge(
            plan.messages().get(place).surface(),
            place,
            (one, other) -> excess(plan, other) > excess(plan, one) ? other : one);
      }
    }
    longest.values().forEach(place -> found.accept(finding(plan, place)));
    wall(plan).ifPresent(found);
  }

  private static Finding finding(Inspected plan, int place) {
    PlannedMessage message = plan.messages().get(place);
    return Finding.info(
        Code.LONGER_THAN_CUSTOMARY,
        "Message %s has %s %s; on %s people read up to %s. Offer shorter wordings."
            .formatted(
                place,
                message.measure(),
                message.unit(),
                message.surface(),
                customary(plan, place)));
  }

  private static int excess(Inspected plan, int place) {
    return plan.messages().get(place).measure() - customary(plan, place);
  }

  private static int customary(Inspected plan, int place) {
    Draft draft = plan.drafts().get(place);
    return draft.form().customary().orElse(Integer.MAX_VALUE);
  }

  private static Optional<Finding> wall(Inspected plan) {
    int open = 0;
    for (PlannedMessage message : plan.messages()) {
      open += message.audience() == Audience.EVERYONE ? 1 : 0;
    }
    return open > plan.policy().longestThread()
        ? Optional.of(Finding.warning(
            Code.WALL_OF_MESSAGES,
            "%s public messages are a wall. Offer shorter wordings, or put MOVE before SPLIT."
                .formatted(open)))
        : Optional.empty();
  }
}
