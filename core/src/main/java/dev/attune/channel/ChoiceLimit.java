package dev.attune.channel;

import dev.attune.resolution.Choices;
import java.util.Objects;

/**
 * The answers a form can offer as something to tap.
 *
 * @param max how many
 * @param label how long the label of each may be
 * @param value how long the value of each may be
 */
public record ChoiceLimit(int max, TextLimit label, TextLimit value) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public ChoiceLimit {
    Limits.atLeastOne(max);
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Whether these answers can be offered as they are.
   *
   * @param choices the answers
   * @return true if number, labels and values are within the limits
   */
  public boolean fits(Choices choices) {
    return choices.options().size() <= max
        && choices.options().stream()
            .allMatch(option -> label.fits(option.label()) && value.fits(option.value()));
  }
}
