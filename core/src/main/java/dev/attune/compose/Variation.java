package dev.attune.compose;

import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way to say a resolution in other words: with other variants of the library's sentences, or without a wording that was
 * taken before.
 *
 * @param phrase which variant of the library's sentences is taken, from 0
 * @param without the wording that is not taken, of the resolution as it was written; empty if all may be
 * @param reworded whether it is not what was written first
 */
record Variation(
    Resolution resolution,
    ReplyContext context,
    int phrase,
    Optional<Removed> without,
    boolean reworded) {

  /** A wording that is left out. */
  record Removed(int part, int wording) {}

  /** The resolution as it was written. */
  static Variation none(Resolution resolution, ReplyContext context) {
    return new Variation(resolution, context, 0, Optional.empty(), false);
  }

  /** What could be said instead of a plan that says what was said lately, the smallest change first. */
  Stream<Variation> others(Plan plan) {
    Stream<Variation> phrases = IntStream.range(1, Phrases.MAX_VARIANTS)
        .mapToObj(variant -> new Variation(resolution, context, variant, Optional.empty(), true));
    Stream<Variation> wordings = plan.coverage().stream()
        .filter(coverage -> coverage.wording().isPresent())
        .filter(coverage -> Told.wordings(resolution.parts().get(coverage.part())) > 1)
        .map(coverage -> without(coverage.part(), coverage.wording().getAsInt()));
    return Stream.concat(phrases, wordings);
  }

  /** A wording's place in the resolution as it was written. */
  OptionalInt written(int part, OptionalInt wording) {
    boolean shifted = without
        .filter(left -> left.part() == part && left.wording() <= wording.orElse(-1))
        .isPresent();
    return shifted ? OptionalInt.of(wording.getAsInt() + 1) : wording;
  }

  private Variation without(int part, int wording) {
    List<Part> parts = new ArrayList<>(resolution.parts());
    Say say = (Say) parts.get(part);
    List<String> wordings = new ArrayList<>(say.wordings());
    wordings.remove(wording);
    parts.set(part, new Say(wordings, say.weight(), say.sensitivity()));
    Resolution other =
        new Resolution(resolution.purpose(), resolution.locale(), resolution.goal(), parts);
    return new Variation(other, context, 0, Optional.of(new Removed(part, wording)), true);
  }
}
