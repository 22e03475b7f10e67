package dev.attune.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds where messages end: as few messages as possible, and of those ways the one with the least cost of its breaks; of
 * equals the one with the fullest first messages.
 *
 * <p>Relies on this: what fits still fits when something is taken off its front or its end, and in a message of a smaller
 * number. Then the second message of a
 * best way ends after the farthest end of the first, and so on: each place can be the end of one message alone, and is looked
 * at once. What fits is measured only from the farthest ends, and back from those ends that are cheaper than all before them.
 */
final class Ends {
  private final int count;
  private final IntUnaryOperator cost;
  private final Fits fits;

  /** The first and the last place at which each message can end, so that all of them reach the end. */
  private final List<Integer> last = new ArrayList<>(List.of(0));

  private int[] first = {};

  /** The least cost of the breaks from a place on. */
  private final int[] least;

  private int width = 1;

  private Ends(int count, IntUnaryOperator cost, Fits fits) {
    this.count = count;
    this.cost = cost;
    this.fits = fits;
    this.least = new int[count + 1];
  }

  /** Whether everything from a start to an end, which is left out, is one message: the one of that number, from 1. */
  interface Fits {
    boolean test(int number, int start, int end);
  }

  /**
   * The best ends.
   *
   * @param count how many things there are
   * @param atMost how many messages there may be
   * @param cost how bad it is to end a message right before a thing, 0 or more
   * @return for each message the number of things before its end; empty if there is no way
   */
  static Optional<List<Integer>> find(int count, int atMost, IntUnaryOperator cost, Fits fits) {
    Ends ends = new Ends(count, cost, fits);
    return ends.reachEnd(atMost) ? Optional.of(ends.best()) : Optional.empty();
  }

  /** Goes as far as possible with each message. */
  private boolean reachEnd(int atMost) {
    int reached = 0;
    while (reached < count && last.size() <= atMost) {
      int end = farthest(last.size(), reached, reached, count);
      if (end == reached) {
        return false;
      }
      last.add(end);
      reached = end;
    }
    return reached == count && count > 0;
  }

  private List<Integer> best() {
    int messages = last.size() - 1;
    first = new int[messages + 1];
    first[messages] = count;
    for (int message = messages - 1; message > 0; message--) {
      comeBack(message);
    }
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    for (int message = 1; message <= messages; message++) {
      int end = farthest(message, start, first[message], last.get(message));
      start = cheapest(first[message], end);
      ends.add(start);
    }
    return ends;
  }

  /** Finds the least cost from each place where a message can end on, knowing that of the places for the next. */
  private void comeBack(int message) {
    int cheapest = Integer.MAX_VALUE;
    int place = last.get(message - 1) + 1;
    for (int end = first[message + 1]; end <= last.get(message + 1); end++) {
      if (least[end] < cheapest) {
        int nearest = nearest(message + 1, end, place, last.get(message));
        if (cheapest == Integer.MAX_VALUE) {
          first[message] = nearest;
        } else {
          fill(place, nearest, cheapest);
        }
        cheapest = least[end];
        place = nearest;
      }
    }
    fill(place, last.get(message) + 1, cheapest);
  }

  private void fill(int from, int to, int costAfter) {
    for (int place = from; place < to; place++) {
      least[place] = costAfter + cost.applyAsInt(place);
    }
  }

  /** Of the cheapest places the last. */
  private int cheapest(int from, int to) {
    int cheapest = from;
    for (int place = from; place <= to; place++) {
      cheapest = least[place] <= least[cheapest] ? place : cheapest;
    }
    return cheapest;
  }

  /** The farthest end of a message, which is no nearer than one and no farther than another. */
  private int farthest(int number, int start, int atLeast, int atMost) {
    int end = greatest(atLeast, atMost, start + width, probe -> fits.test(number, start, probe));
    width = Math.max(1, end - start);
    return end;
  }

  /** The first start of a message that ends there, which is no sooner than one and no later than another. */
  private int nearest(int number, int end, int atLeast, int atMost) {
    return -greatest(-atMost, -atLeast, width - end, probe -> fits.test(number, -probe, end));
  }

  /** The greatest number that holds, when the low one does, and all below one that does. Looks first around a guess. */
  static int greatest(int low, int high, int guess, IntPredicate holds) {
    int holding = low;
    int failing = high + 1;
    int probe = guess;
    for (int step = 1; holding + 1 < failing; step *= 2) {
      probe = Math.min(Math.max(probe, holding + 1), failing - 1);
      if (holds.test(probe)) {
        holding = probe;
      } else {
        failing = probe;
      }
      boolean between = holding > low && failing <= high;
      int next = failing > high ? holding + step : failing - step;
      probe = between ? (holding + failing) >>> 1 : next;
    }
    return holding;
  }
}
