package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Draft;
import dev.attune.compose.Finding.Code;
import dev.attune.conversation.SurfaceId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What fits, and is more than people read there. */
final class Custom implements Inspection {
  @Override
  public Stream<Finding> look(Inspected plan) {
    return Stream.concat(
        plan.messages().stream()
            .map(PlannedMessage::surface)
            .distinct()
            .flatMap(surface -> tooLong(plan, surface).stream()),
        wall(plan).stream());
  }

  private static Optional<Finding> tooLong(Inspected plan, SurfaceId surface) {
    return IntStream.range(0, plan.messages().size())
        .filter(place -> plan.messages().get(place).surface().equals(surface))
        .filter(place -> excess(plan, place) > 0)
        .boxed()
        .max(Comparator.comparingInt(place -> excess(plan, place)))
        .map(place -> finding(plan, place));
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
    long open = plan.messages().stream()
        .filter(message -> message.audience() == Audience.EVERYONE)
        .count();
    return open > plan.policy().longestThread()
        ? Optional.of(Finding.warning(
            Code.WALL_OF_MESSAGES,
            "%s public messages are a wall. Offer shorter wordings, or put MOVE before SPLIT."
                .formatted(open)))
        : Optional.empty();
  }
}
