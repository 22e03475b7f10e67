package dev.attune.resolution;

import java.util.Objects;

/**
 * One thing that is so: a label and its value.
 *
 * @param label what it is, for instance {@code Refund}
 * @param value what it is worth, for instance {@code EUR 25.00}; never broken over two messages
 * @param weight how much it matters
 * @param sensitivity who may know it
 */
public record Fact(String label, String value, Weight weight, Sensitivity sensitivity)
    implements Part {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if label or value is blank
   */
  public Fact {
    label = Texts.text("label", label);
    value = Texts.text("value", value);
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(sensitivity, "sensitivity");
  }

  /**
   * A fact for the customer alone that must be told.
   *
   * @param label what it is
   * @param value what it is worth
   * @return the part
   */
  public static Fact forCustomer(String label, String value) {
    return new Fact(label, value, Weight.MUST, Sensitivity.CUSTOMER);
  }

  /**
   * A fact for everyone that must be told.
   *
   * @param label what it is
   * @param value what it is worth
   * @return the part
   */
  public static Fact forEveryone(String label, String value) {
    return new Fact(label, value, Weight.MUST, Sensitivity.PUBLIC);
  }

  @Override
  public Kind kind() {
    return Kind.FACT;
  }

  @Override
  public String toString() {
    return Texts.describe(this, "label and value");
  }
}
