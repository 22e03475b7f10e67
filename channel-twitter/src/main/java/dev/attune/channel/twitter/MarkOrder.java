package dev.attune.channel.twitter;

/**
 * Puts long runs of combining marks into canonical order.
 *
 * <p>To compose a text, marks are sorted by their class. {@link java.text.Normalizer} inserts them one by one, so that its
 * time grows with the square of the run: seconds for a text of 100,000 marks that take turns. Here the marks of each class
 * are counted instead, and the composed form stays the same.
 */
final class MarkOrder {
  /** Unit: UTF-16 units. No language comes near, and shorter runs cost the normalizer little. */
  private static final int LONG_RUN = 64;

  private MarkOrder() {}

  /**
   * A text with the same composed form, whose long runs of marks are in order.
   *
   * @return the same text if it has no such run
   */
  static String sort(String text) {
    int run = nextLongRun(text, 0);
    return run < 0 ? text : sort(text, run);
  }

  private static String sort(String text, int firstRun) {
    StringBuilder sorted = new StringBuilder(text.length());
    int done = 0;
    for (int run = firstRun; run >= 0; run = nextLongRun(text, done)) {
      sorted.append(text, done, run);
      done = runEnd(text, run);
      appendSorted(text.substring(run, done), sorted);
    }
    return sorted.append(text, done, text.length()).toString();
  }

  /** Where the next long run begins, -1 if there is none. */
  private static int nextLongRun(String text, int from) {
    // Every long run has a unit at one of these places.
    for (int i = from + LONG_RUN - 1; i < text.length(); i += LONG_RUN) {
      int start = runStart(text, i, from);
      if (runEnd(text, start) - start >= LONG_RUN) {
        return start;
      }
    }
    return -1;
  }

  private static int runStart(String text, int at, int from) {
    int start =
        at > from && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)) ? at - 1 : at;
    if (!MarkClasses.isMark(text.codePointAt(start))) {
      return start;
    }
    while (start > from && MarkClasses.isMark(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start;
  }

  private static int runEnd(String text, int start) {
    int end = start;
    while (end < text.length() && MarkClasses.isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static void appendSorted(String run, StringBuilder to) {
    int[] marks = MarkClasses.decompose(run);
    int first = 0;
    for (int i = 0; i <= marks.length; i++) {
      // A mark without a class stays where it is, and no other passes it.
      if (i == marks.length || MarkClasses.classOf(marks[i]) == 0) {
        sort(marks, first, i);
        first = i + 1;
      }
    }
    for (int mark : marks) {
      to.appendCodePoint(mark);
    }
  }

  /** Sorts by class, and leaves the marks of one class in their order. */
  private static void sort(int[] marks, int from, int to) {
    if (to - from < LONG_RUN) {
      return;
    }
    int[] places = firstPlaces(marks, from, to);
    int[] sorted = new int[to - from];
    for (int i = from; i < to; i++) {
      sorted[places[MarkClasses.classOf(marks[i])]++] = marks[i];
    }
    System.arraycopy(sorted, 0, marks, from, sorted.length);
  }

  /** By class: how many marks are of a lower one. */
  private static int[] firstPlaces(int[] marks, int from, int to) {
    int[] places = new int[MarkClasses.LIMIT];
    for (int i = from; i < to; i++) {
      places[MarkClasses.classOf(marks[i]) + 1]++;
    }
    for (int i = 1; i < places.length; i++) {
      places[i] += places[i - 1];
    }
    return places;
  }
}
