package dev.attune.compose;

import java.util.ArrayList;
import java.util.List;

/** Makes fewer messages of some that stand side by side. */
final class Joining {
  /** More messages are not joined: what holds words and media holds few words. */
  private static final int MOST = 8;

  private Joining() {}

  /** Whether everything from a start to an end, which is left out, can be one message. */
  interface Joins {
    boolean test(int start, int end);
  }

  /** The ends of the messages that are left when, from the first on, as many as possible become one. */
  static List<Integer> join(List<Integer> ends, Joins joins) {
    List<Integer> joined = new ArrayList<>();
    int start = 0;
    int first = 0;
    while (first < ends.size()) {
      int last = last(ends, first, start, joins);
      start = ends.get(last);
      joined.add(start);
      first = last + 1;
    }
    return joined;
  }

  private static int last(List<Integer> ends, int first, int start, Joins joins) {
    int last = Math.min(first + MOST, ends.size()) - 1;
    while (last > first && !joins.test(start, ends.get(last))) {
      last--;
    }
    return last;
  }
}
