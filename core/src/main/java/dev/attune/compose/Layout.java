package dev.attune.compose;

import dev.attune.channel.Draft.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Lays atoms out in messages: as few as possible, and of those layouts the one with the best breaks.
 *
 * <p>Relies on this: what fits still fits when atoms are taken off its front. The window of what fits then moves along the
 * text and never back, so the number of measurements grows with the text and not with its square.
 */
final class Layout {
  private static final int[] TOTALS = {9, 99, 999, 9999};

  private final Fitting fitting;
  private final List<Atom> atoms;
  private final boolean numbered;

  private Layout(Stage stage, List<Atom> atoms) {
    this.fitting = new Fitting(stage);
    this.atoms = atoms;
    this.numbered = stage.surface().numbered();
  }

  /** One message: its shape, and its place among the others. */
  record Laid(Fitting.Shape shape, boolean first, boolean last, Optional<Position> position) {}

  /** All in one message, if it fits. */
  static Optional<List<Laid>> inOne(Stage stage, List<Atom> atoms) {
    if (atoms.size() > 1 && atoms.stream().anyMatch(Atom::alone)) {
      return Optional.empty();
    }
    return new Fitting(stage)
        .fit(atoms, true, true, Optional.empty())
        .map(shape -> List.of(new Laid(shape, true, true, Optional.empty())));
  }

  /** In as many messages as it takes; empty if an atom fits into none. */
  static Optional<List<Laid>> inSeveral(Stage stage, List<Atom> atoms) {
    Optional<List<Laid>> one = inOne(stage, atoms);
    return one.isPresent() ? one : new Layout(stage, atoms).several();
  }

  private Optional<List<Laid>> several() {
    for (int total : TOTALS) {
      Optional<int[]> ends =
          ends(numbered ? Optional.of(new Position(total, total)) : Optional.empty());
      if (ends.isEmpty()) {
        return Optional.empty();
      }
      if (!numbered || ends.get().length <= total) {
        return laid(ends.get());
      }
    }
    return Optional.empty();
  }

  /** The best place for each message to end, as the number of atoms before it. */
  private Optional<int[]> ends(Optional<Position> widest) {
    int count = atoms.size();
    long[] best = new long[count + 1];
    int[] from = new int[count + 1];
    Arrays.fill(best, Long.MAX_VALUE);
    best[0] = 0;
    int left = 0;
    for (int end = 1; end <= count; end++) {
      left = Math.max(left, startOfLoners(end));
      while (left < end && !fits(left, end, widest)) {
        left++;
      }
      if (left == end) {
        return Optional.empty();
      }
      choose(best, from, left, end);
    }
    return best[count] == Long.MAX_VALUE ? Optional.empty() : Optional.of(path(from));
  }

  private void choose(long[] best, int[] from, int left, int end) {
    for (int start = left; start < end; start++) {
      if (best[start] != Long.MAX_VALUE) {
        long cost =
            best[start] + (1L << 32) + (start == 0 ? 0 : atoms.get(start).cost());
        if (cost < best[end]) {
          best[end] = cost;
          from[end] = start;
        }
      }
    }
  }

  /** The first atom that may be in one message with the atom before {@code end}: one that stands alone keeps others out. */
  private int startOfLoners(int end) {
    boolean alone = atoms.get(end - 1).alone();
    boolean afterAlone = end >= 2 && atoms.get(end - 2).alone();
    return alone || afterAlone ? end - 1 : 0;
  }

  private boolean fits(int start, int end, Optional<Position> position) {
    boolean alone = atoms.get(start).alone();
    return fitting
        .fit(
            atoms.subList(start, end),
            start == 0,
            end == atoms.size(),
            alone ? Optional.empty() : position)
        .isPresent();
  }

  private static int[] path(int[] from) {
    Deque<Integer> ends = new ArrayDeque<>();
    for (int end = from.length - 1; end > 0; end = from[end]) {
      ends.addFirst(end);
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  private Optional<List<Laid>> laid(int[] ends) {
    List<Laid> laid = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < ends.length; i++) {
      boolean counts = numbered && ends.length > 1 && !atoms.get(start).alone();
      Optional<Position> position =
          counts ? Optional.of(new Position(i + 1, ends.length)) : Optional.empty();
      boolean first = i == 0;
      boolean last = i == ends.length - 1;
      Optional<Fitting.Shape> shape =
          fitting.fit(atoms.subList(start, ends[i]), first, last, position);
      if (shape.isEmpty()) {
        return Optional.empty();
      }
      laid.add(new Laid(shape.get(), first, last, position));
      start = ends[i];
    }
    return Optional.of(laid);
  }
}
