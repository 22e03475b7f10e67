package dev.attune.compose;

import dev.attune.resolution.Part;
import dev.attune.resolution.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The ways to say some parts, from the leanest to the fullest: each rung says a little more than the one below, what weighs
 * more first.
 */
final class Ladder {
  private static final int NOT_SAID = -1;

  private final List<Integer> indexes;
  private final List<Part> parts;
  private final int[] leanest;
  private final List<Step> steps;

  /** One more thing said: this part, in this wording. */
  private record Step(int place, int wording) {}

  private Ladder(SortedMap<Integer, Part> parts, boolean mayLeaveOut) {
    this.indexes = List.copyOf(parts.keySet());
    this.parts = List.copyOf(parts.values());
    this.leanest = this.parts.stream()
        .mapToInt(part -> mayLeaveOut && isOptional(part) ? NOT_SAID : 0)
        .toArray();
    this.steps = steps();
  }

  /** Every part is said; only wordings differ. */
  static Ladder saying(SortedMap<Integer, Part> parts) {
    return new Ladder(parts, false);
  }

  /** What is no must may be left out. */
  static Ladder shortening(SortedMap<Integer, Part> parts) {
    return new Ladder(parts, true);
  }

  private static boolean isOptional(Part part) {
    return part.weight() != Weight.MUST;
  }

  private List<Step> steps() {
    List<Step> all = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).weight() == weight && leanest[i] == NOT_SAID) {
          all.add(new Step(i, 0));
        }
      }
    }
    for (Weight weight : Weight.values()) {
      for (int i = 0; i < parts.size(); i++) {
        for (int wording = 1;
            parts.get(i).weight() == weight && wording < Told.wordings(parts.get(i));
            wording++) {
          all.add(new Step(i, wording));
        }
      }
    }
    return all;
  }

  /** The fullest. */
  List<Told> top() {
    return rung(steps.size());
  }

  /** The leanest. */
  List<Told> bottom() {
    return rung(0);
  }

  /** The fullest way for which the attempt succeeds, if the leanest does. Asks a logarithmic number of times. */
  <T> Optional<T> fullest(Function<List<Told>, Optional<T>> attempt) {
    Optional<T> best = attempt.apply(bottom());
    int low = 0;
    int high = steps.size();
    while (best.isPresent() && low < high) {
      int middle = (low + high + 1) >>> 1;
      Optional<T> result = attempt.apply(rung(middle));
      if (result.isPresent()) {
        best = result;
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return best;
  }

  private List<Told> rung(int height) {
    int[] wordings = Arrays.copyOf(leanest, leanest.length);
    steps.subList(0, height).forEach(step -> wordings[step.place()] = step.wording());
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < wordings.length; i++) {
      if (wordings[i] != NOT_SAID) {
        told.add(new Told(indexes.get(i), parts.get(i), wordings[i]));
      }
    }
    return told;
  }
}
