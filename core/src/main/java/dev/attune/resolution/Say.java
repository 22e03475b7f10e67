package dev.attune.resolution;

import java.util.List;
import java.util.Objects;

/**
 * A sentence or more in the author's own words, in one or several wordings that mean the same.
 *
 * @param wordings 1 to 10 ways to say it, from the shortest to the fullest; the composer chooses one
 * @param weight how much it matters
 * @param sensitivity who may know it
 */
public record Say(List<String> wordings, Weight weight, Sensitivity sensitivity) implements Part {
  private static final int MAX_WORDINGS = 10;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there is no wording, more than 10, or a blank one
   */
  public Say {
    wordings = Texts.list("wordings", wordings, MAX_WORDINGS);
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(sensitivity, "sensitivity");
  }

  /**
   * A public sentence that must be said.
   *
   * @param wordings from the shortest to the fullest
   * @return the part
   */
  public static Say of(String... wordings) {
    return new Say(List.of(wordings), Weight.MUST, Sensitivity.PUBLIC);
  }

  @Override
  public Kind kind() {
    return Kind.SAY;
  }

  @Override
  public String toString() {
    return Texts.describe(this, wordings.size() + " wordings");
  }
}
