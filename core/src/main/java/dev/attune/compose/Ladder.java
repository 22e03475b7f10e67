package dev.attune.compose;

import dev.attune.resolution.Part;
import dev.attune.resolution.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways to say some parts, from the leanest to the fullest: it is better to say more parts than to say some in fuller
 * wordings, and what weighs more, or of equals comes first, is better said in full than all that comes after it.
 */
final class Ladder {
  /** Stands for a wording of a part that is left out. */
  static final int NOT_SAID = -1;

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

  /** Whether there is a way among some: for each part from one wording up to another, {@link #NOT_SAID} the least of all. */
  interface Possible {
    boolean test(int[] least, int[] most);
  }

  /** The parts, in order. */
  List<Part> parts() {
    return parts;
  }

  /** A part as it is said in a wording. */
  Told told(int place, int wording) {
    return new Told(indexes.get(place), parts.get(place), wording);
  }

  /** For each part its leanest wording. */
  int[] leanest() {
    return leanest.clone();
  }

  /** For each part its fullest wording. */
  int[] fullest() {
    return parts.stream().mapToInt(part -> Told.wordings(part) - 1).toArray();
  }

  /** The fullest of all possible ways, if any is. */
  Optional<List<Told>> fullest(Possible possible) {
    return possible.test(leanest(), fullest())
        ? Optional.of(fullestOfSome(possible))
        : Optional.empty();
  }

  /** The fullest of all possible ways, of which there is one. */
  List<Told> fullestOfSome(Possible possible) {
    Choice choice = new Choice(leanest(), fullest(), possible);
    choice.say(byWeight().filter(place -> leanest[place] == NOT_SAID).toArray());
    choice.word(byWeight().filter(place -> Told.wordings(parts.get(place)) > 1).toArray());
    return told(choice.least);
  }

  private IntStream byWeight() {
    return Stream.of(Weight.values())
        .flatMapToInt(weight ->
            IntStream.range(0, parts.size()).filter(place -> parts.get(place).weight() == weight));
  }

  /**
   * Settles part after part: as full as can be, when all before it is settled and all after it may be as lean as it takes.
   * What can be at its fullest together is settled together.
   */
  private static final class Choice {
    private final int[] least;
    private final int[] most;
    private final Possible possible;

    Choice(int[] least, int[] most, Possible possible) {
      this.least = least;
      this.most = most;
      this.possible = possible;
    }

    boolean isPossible() {
      return possible.test(least, most);
    }

    void say(int[] places) {
      settle(places, place -> least[place] = 0, place -> most[place] = NOT_SAID);
    }

    void word(int[] places) {
      settle(places, place -> least[place] = most[place], this::shorten);
    }

    private void settle(int[] places, IntConsumer fill, IntConsumer giveUp) {
      int guess = places.length;
      for (int settled = 0; settled < places.length; settled++) {
        int start = settled;
        settled =
            Ends.greatest(start, places.length, guess, end -> isFull(places, start, end, fill));
        Arrays.stream(places, start, settled).forEach(fill);
        if (settled < places.length) {
          giveUp.accept(places[settled]);
        }
        guess = settled + 2;
      }
    }

    private boolean isFull(int[] places, int start, int end, IntConsumer fill) {
      int[] before = least.clone();
      Arrays.stream(places, start, end).forEach(fill);
      boolean full = isPossible();
      System.arraycopy(before, 0, least, 0, before.length);
      return full;
    }

    /** The fullest wording but one, or the next that is possible; the last that is left surely is. */
    private void shorten(int place) {
      int shortest = least[place];
      do {
        most[place]--;
        least[place] = most[place];
      } while (most[place] > shortest && !isPossible());
    }
  }

  /** Whether there is more than one way. */
  boolean hasChoice() {
    return !steps.isEmpty();
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
   * The fullest way for which an attempt succeeds, if there is one: for surfaces where only a whole attempt can tell. Relies on
   * shorter wordings to take no more room, and gives up on what weighs least when it has tried for too long. Asks a logarithmic number of times how far up all is
   * well, and a limited number of times for what weighs less than the first thing that is too much.
   */
  <T> Optional<T> climb(Function<List<Told>, Optional<T>> attempt) {
    for (int[] start : starts()) {
      Optional<T> result = attempt.apply(told(start));
      if (result.isPresent()) {
        return Optional.of(climb(start, result.get(), attempt));
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

  private <T> T climb(int[] start, T startResult, Function<List<Told>, Optional<T>> attempt) {
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
    for (Step step : steps.subList(0, height)) {
      wordings[step.place()] = step.wording();
    }
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
