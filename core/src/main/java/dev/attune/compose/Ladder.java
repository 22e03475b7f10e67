package dev.attune.compose;

import dev.attune.resolution.Part;
import dev.attune.resolution.Weight;
import java.util.ArrayList;
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
  private static final int MAX_TRIES = 64;

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
    return told(climbed(leanest, steps.size()));
  }

  /** The leanest. */
  List<Told> bottom() {
    return told(leanest);
  }

  /**
   * The fullest way for which the attempt succeeds, if there is one. Asks a logarithmic number of times how far up all is
   * well, and a limited number of times for what weighs less than the first thing that is too much.
   */
  <T> Optional<T> fullest(Function<List<Told>, Optional<T>> attempt) {
    for (int[] start : starts()) {
      Optional<T> result = attempt.apply(told(start));
      if (result.isPresent()) {
        return Optional.of(fullest(start, result.get(), attempt));
      }
    }
    return Optional.empty();
  }

  /** The leanest; if that says nothing at all, then also each part that might be said alone, what weighs more first. */
  private List<int[]> starts() {
    List<int[]> starts = new ArrayList<>(List.of(leanest));
    if (told(leanest).isEmpty()) {
      steps.stream()
          .filter(step -> step.wording() == 0)
          .limit(MAX_TRIES)
          .forEach(step -> starts.add(with(leanest, step)));
    }
    return starts;
  }

  private <T> T fullest(int[] start, T startResult, Function<List<Told>, Optional<T>> attempt) {
    T best = startResult;
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      Optional<T> result = attempt.apply(told(climbed(start, middle)));
      if (result.isPresent()) {
        best = result.get();
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return fuller(climbed(start, low), low + 1, best, attempt);
  }

  /** Steps on, leaving out each step that is too much. */
  private <T> T fuller(
      int[] start, int next, T startResult, Function<List<Told>, Optional<T>> attempt) {
    T best = startResult;
    int[] wordings = start;
    List<Step> left = steps.subList(Math.min(next, steps.size()), steps.size());
    int tries = 0;
    for (Step step : left) {
      boolean open = step.wording() == 0 || wordings[step.place()] != NOT_SAID;
      if (open && wordings[step.place()] < step.wording() && tries++ < MAX_TRIES) {
        int[] fuller = with(wordings, step);
        Optional<T> result = attempt.apply(told(fuller));
        if (result.isPresent()) {
          best = result.get();
          wordings = fuller;
        }
      }
    }
    return best;
  }

  private int[] climbed(int[] start, int height) {
    int[] wordings = start.clone();
    steps.subList(0, height).forEach(step -> wordings[step.place()] = step.wording());
    return wordings;
  }

  private static int[] with(int[] start, Step step) {
    int[] wordings = start.clone();
    wordings[step.place()] = step.wording();
    return wordings;
  }

  private List<Told> told(int[] wordings) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < wordings.length; i++) {
      if (wordings[i] != NOT_SAID) {
        told.add(new Told(indexes.get(i), parts.get(i), wordings[i]));
      }
    }
    return told;
  }
}
