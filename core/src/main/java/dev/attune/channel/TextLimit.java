package dev.attune.channel;

import java.util.Objects;

/**
 * How long a text may be, and how that is counted.
 *
 * @param max the greatest length allowed, 1 or more, in the meter's unit
 * @param meter the way of counting
 */
public record TextLimit(int max, TextMeter meter) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the length is less than 1
   */
  public TextLimit {
    Objects.requireNonNull(meter, "meter");
    Limits.atLeastOne(max);
  }

  /**
   * Whether a text is within the limit.
   *
   * @param text any text
   * @return true if it fits
   */
  public boolean fits(CharSequence text) {
    return meter.measure(text) <= max;
  }

  @Override
  public String toString() {
    return max + " " + meter.unit();
  }
}
