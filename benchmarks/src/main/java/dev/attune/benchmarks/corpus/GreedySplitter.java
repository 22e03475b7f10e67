package dev.attune.benchmarks.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What is written first by hand: cuts at the last blank before the limit; where there is none in the second half, at the limit.
 * Numbers the messages {@code (1/3)} if asked to.
 */
final class GreedySplitter implements Splitter {
  /** So many characters for each one that counts, at most: X counts a link as 23, however long it is. */
  private static final int LONGEST = 2;

  private final int limit;
  private final ToIntFunction<String> meter;
  private final boolean numbered;

  GreedySplitter(int limit, ToIntFunction<String> meter, boolean numbered) {
    this.limit = limit;
    this.meter = meter;
    this.numbered = numbered;
  }

  @Override
  public List<String> split(String text) {
    if (fits(text, limit)) {
      return List.of(text);
    }
    if (!numbered) {
      return pieces(text, "");
    }
    List<String> pieces = pieces(text, counter(9, 9));
    return numbered(pieces.size() > 9 ? pieces(text, counter(99, 99)) : pieces);
  }

  private static List<String> numbered(List<String> pieces) {
    List<String> numbered = new ArrayList<>();
    for (String piece : pieces) {
      numbered.add(piece + counter(numbered.size() + 1, pieces.size()));
    }
    return numbered;
  }

  private static String counter(int number, int total) {
    return " (" + number + "/" + total + ")";
  }

  private List<String> pieces(String text, String counter) {
    int room = limit - counter.length();
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (!fits(rest, room)) {
      int end = end(rest, room);
      pieces.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    pieces.add(rest);
    return pieces;
  }

  private boolean fits(String text, int room) {
    return text.length() <= LONGEST * limit && meter.applyAsInt(text) <= room;
  }

  private int end(String text, int room) {
    int fits = fitting(text, room);
    int blank = fits;
    while (blank > fits / 2 && !Character.isWhitespace(text.charAt(blank))) {
      blank--;
    }
    return blank > fits / 2 ? blank : fits;
  }

  /** The most characters that fit, found by halving; never half a surrogate pair. */
  private int fitting(String text, int room) {
    int low = 1;
    int high = Math.min(text.length() - 1, LONGEST * limit);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (fits(text.substring(0, middle), room)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Character.isHighSurrogate(text.charAt(low - 1)) && low > 1 ? low - 1 : low;
  }
}
