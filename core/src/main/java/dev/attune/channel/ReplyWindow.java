package dev.attune.channel;

import java.time.Duration;
import java.util.Objects;

/**
 * How long after the customer's last message we may still write.
 *
 * @param automation for what was written without a person
 * @param person for what a person wrote or approved; not shorter
 */
public record ReplyWindow(Duration automation, Duration person) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a person would have less time than an automation
   */
  public ReplyWindow {
    Objects.requireNonNull(automation, "automation");
    if (person.compareTo(automation) < 0) {
      throw new IllegalArgumentException("person must not be shorter than automation");
    }
  }

  /**
   * The time for one kind of author.
   *
   * @param author who wrote the answer
   * @return how long after the customer's last message
   */
  public Duration lengthFor(Author author) {
    return author == Author.PERSON ? person : automation;
  }
}
