package dev.attune.resolution;

import java.util.Objects;
import java.util.Optional;

/**
 * Something the customer is asked for.
 *
 * @param what what is asked for, as it stands after "please send us", for instance {@code your order number}
 * @param why what it is needed for, joined to the request as the language does it, for instance {@code so that we can find
 *     the parcel}
 * @param weight how much it matters
 * @param sensitivity who may hear question and answer; {@link Sensitivity#CUSTOMER} unless the author says otherwise
 */
public record Ask(String what, Optional<String> why, Weight weight, Sensitivity sensitivity)
    implements Part {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a text is blank
   */
  public Ask {
    what = Texts.text("what", what);
    why = why.map(text -> Texts.text("why", text));
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(sensitivity, "sensitivity");
  }

  /**
   * A question for the customer alone that must be asked.
   *
   * @param what what is asked for
   * @param why what it is needed for
   * @return the part
   */
  public static Ask of(String what, String why) {
    return new Ask(what, Optional.of(why), Weight.MUST, Sensitivity.CUSTOMER);
  }

  @Override
  public Kind kind() {
    return Kind.ASK;
  }

  @Override
  public String toString() {
    return Texts.describe(this, why.isPresent() ? "with a reason" : "without a reason");
  }
}
