package dev.attune.resolution;

import java.net.URI;
import java.util.Objects;

/**
 * A page that helps.
 *
 * @param label what the customer finds there
 * @param href the page: absolute, {@code https} or {@code http}, with a host
 * @param role what the link is to the resolution
 * @param weight how much it matters
 * @param sensitivity who may know it; a link with a personal token in it is for the customer alone
 */
public record Link(String label, URI href, Role role, Weight weight, Sensitivity sensitivity)
    implements Part {
  /** What a link is to its resolution. */
  public enum Role {
    /** More about what the resolution already says. */
    DETAIL,
    /** Where the customer does something. */
    ACTION,
    /** Where the statement can be checked. */
    SOURCE
  }

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the label is blank or the page is not an absolute web address
   */
  public Link {
    label = Texts.text("label", label);
    Texts.webAddress("href", href);
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(sensitivity, "sensitivity");
  }

  /**
   * A public link with more detail, which must be given.
   *
   * @param label what the customer finds there
   * @param href the page
   * @return the part
   */
  public static Link of(String label, URI href) {
    return new Link(label, href, Role.DETAIL, Weight.MUST, Sensitivity.PUBLIC);
  }

  @Override
  public Kind kind() {
    return Kind.LINK;
  }

  @Override
  public String toString() {
    return Texts.describe(this, role.name());
  }
}
