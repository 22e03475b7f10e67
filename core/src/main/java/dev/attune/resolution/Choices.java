package dev.attune.resolution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers the customer can pick from.
 *
 * @param prompt the question, if the parts before do not ask it
 * @param options 1 to 20 answers with different labels and values
 * @param weight how much it matters
 * @param sensitivity who may know it
 */
public record Choices(
    Optional<String> prompt, List<Option> options, Weight weight, Sensitivity sensitivity)
    implements Part {
  private static final int MAX_OPTIONS = 20;

  /**
   * One answer.
   *
   * @param label what the customer reads
   * @param value what comes back when it is picked, exactly as it is; 1 to 500 characters
   */
  public record Option(String label, String value) {
    private static final int MAX_VALUE = 500;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if a text is blank or the value is longer than 500 characters
     */
    public Option {
      label = Texts.text("label", label);
      Objects.requireNonNull(value, "value");
      Texts.exact("value", value);
      Texts.require(
          value.length() <= MAX_VALUE,
          "value must have 1 to 500 characters, but has " + value.length());
    }

    @Override
    public String toString() {
      return "Option";
    }
  }

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there are no options, more than 20, two alike, or a blank prompt
   */
  public Choices {
    prompt = prompt.map(text -> Texts.text("prompt", text));
    options = List.copyOf(options);
    Texts.size("options", options.size(), MAX_OPTIONS);
    Texts.distinct("labels of options", options.stream().map(Option::label).toList());
    Texts.distinct("values of options", options.stream().map(Option::value).toList());
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(sensitivity, "sensitivity");
  }

  /**
   * Public answers that must be offered.
   *
   * @param prompt the question
   * @param options the answers
   * @return the part
   */
  public static Choices of(String prompt, Option... options) {
    return new Choices(Optional.of(prompt), List.of(options), Weight.MUST, Sensitivity.PUBLIC);
  }

  @Override
  public Kind kind() {
    return Kind.CHOICES;
  }

  @Override
  public String toString() {
    return Texts.describe(this, options.size() + " options");
  }
}
