package dev.attune.channel.testkit;

import dev.attune.channel.Surface;
import dev.attune.compose.ReplyContext;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.ResolutionJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One resolution to be said on one surface.
 *
 * @param seed what made it
 * @param surface where the customer asked
 * @param resolution what is to be said
 * @param context what it answers
 */
record Case(long seed, Surface surface, Resolution resolution, ReplyContext context) {
  Part part(int index) {
    return resolution.parts().get(index);
  }

  /** The same with one part less, in every way there is. */
  Stream<Case> smaller() {
    int count = resolution.parts().size();
    return count == 1
        ? Stream.empty()
        : IntStream.range(0, count).mapToObj(left -> {
          List<Part> parts = new ArrayList<>(resolution.parts());
          parts.remove(left);
          return with(parts);
        });
  }

  private Case with(List<Part> parts) {
    Optional<String> goal = resolution.goal();
    Resolution smaller = new Resolution(resolution.purpose(), resolution.locale(), goal, parts);
    return new Case(seed, surface, smaller, context);
  }

  /** Everything needed to see it again. */
  String describe() {
    return """
        Seen on %s with seed %d, after leaving out every part that is not needed to see it.
        To run this case alone: -Dattune.kit.seed=%d -Dattune.kit.cases=1
        Written by %s, at %s, with %s and %s.
        The resolution: %s""".formatted(
            surface.id(),
            seed,
            seed,
            context.author(),
            context.at(),
            context.preferences(),
            context.conversation(),
            ResolutionJson.write(resolution));
  }
}
