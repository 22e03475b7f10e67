package dev.attune.internal.text;

import java.util.Arrays;
import java.util.BitSet;

/** A text as a row of stretches that are never broken, and the quotations that are broken only if they are too long. */
public final class Cuts {
  private final int[] starts;
  private final int[] ends;
  private final int[] costs;
  private final int count;

  /** The first and the last stretch of each quotation, an outer one after those within. */
  private final int[] quotations;

  private Cuts(Builder builder, int[] quotations) {
    this.starts = builder.starts;
    this.ends = builder.ends;
    this.costs = builder.costs;
    this.count = builder.count;
    this.quotations = quotations;
  }

  /** The whole text as one stretch, without the white space around it. */
  public static Cuts none(String text) {
    int start = Spaces.end(text, 0);
    return new Builder(1).add(start, start + text.strip().length(), 0).build(new int[0]);
  }

  public int count() {
    return count;
  }

  /** Where a stretch starts. */
  public int start(int stretch) {
    return starts[stretch];
  }

  /** Where a stretch ends. */
  public int end(int stretch) {
    return ends[stretch];
  }

  /** How bad it is to end a message right before a stretch. */
  public int cost(int stretch) {
    return costs[stretch];
  }

  /** Whether some stretches are one message by themselves. */
  public interface Fits {
    boolean test(int from, int to);
  }

  /** The stretches before which no message ends, because they go on with a quotation that fits into a message by itself. */
  public BitSet held(Fits fits) {
    BitSet held = new BitSet();
    for (int i = quotations.length - 2; i >= 0; i -= 2) {
      hold(held, quotations[i], quotations[i + 1], fits);
    }
    return held;
  }

  /** Quotations that share a stretch are kept whole together, or not. */
  private void hold(BitSet held, int first, int last, Fits fits) {
    if (held.nextClearBit(first + 1) > last) {
      return;
    }
    int from = held.previousClearBit(first);
    int to = held.nextClearBit(last + 1);
    if (fits.test(from, to)) {
      held.set(first + 1, last + 1);
    }
  }

  /** Collects stretches. */
  public static final class Builder {
    private int[] starts;
    private int[] ends;
    private int[] costs;
    private int count;

    public Builder(int expected) {
      starts = new int[expected];
      ends = new int[expected];
      costs = new int[expected];
    }

    public Builder add(int start, int end, int cost) {
      if (count == starts.length) {
        grow();
      }
      starts[count] = start;
      ends[count] = end;
      costs[count++] = cost;
      return this;
    }

    private void grow() {
      int size = count * 2;
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      costs = Arrays.copyOf(costs, size);
    }

    /**
     * The cuts.
     *
     * @param spans the start and the end of each quotation in the text, an outer one after those within
     */
    public Cuts build(int[] spans) {
      int[] quotations = new int[spans.length];
      int size = 0;
      for (int i = 0; i < spans.length; i += 2) {
        int first = stretchAt(spans[i]);
        int last = stretchAt(spans[i + 1] - 1);
        if (first < last) {
          quotations[size++] = first;
          quotations[size++] = last;
        }
      }
      return new Cuts(this, Arrays.copyOf(quotations, size));
    }

    /** The stretch in which a place is that is no white space. */
    private int stretchAt(int place) {
      int found = Arrays.binarySearch(starts, 0, count, place);
      return found >= 0 ? found : -found - 2;
    }
  }
}
