package dev.attune.resolution;

import java.util.List;
import java.util.Objects;

/**
 * What the customer does, one step after the other.
 *
 * @param steps 1 to 50 steps in order, without numbers: numbering is the channel's
 * @param weight how much it matters
 * @param sensitivity who may know it
 */
public record Steps(List<String> steps, Weight weight, Sensitivity sensitivity) implements Part {
  private static final int MAX_STEPS = 50;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there is no step, more than 50, or a blank one
   */
  public Steps {
    steps = Texts.list("steps", steps, MAX_STEPS);
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(sensitivity, "sensitivity");
  }

  /**
   * Public steps that must be told.
   *
   * @param steps in order
   * @return the part
   */
  public static Steps of(String... steps) {
    return new Steps(List.of(steps), Weight.MUST, Sensitivity.PUBLIC);
  }

  @Override
  public Kind kind() {
    return Kind.STEPS;
  }

  @Override
  public String toString() {
    return Texts.describe(this, steps.size() + " steps");
  }
}
