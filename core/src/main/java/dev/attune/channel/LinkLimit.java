package dev.attune.channel;

import dev.attune.resolution.Link;
import java.util.Objects;

/**
 * The links a form can show as buttons, apart from its text.
 *
 * @param max how many
 * @param label how long the label of each may be
 */
public record LinkLimit(int max, TextLimit label) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public LinkLimit {
    Limits.atLeastOne(max);
    Objects.requireNonNull(label, "label");
  }

  /**
   * Whether this link can be a button.
   *
   * @param link the link
   * @return true if its label is within the limit and the page is served by {@code https}
   */
  public boolean fits(Link link) {
    return label.fits(link.label()) && "https".equalsIgnoreCase(link.href().getScheme());
  }
}
