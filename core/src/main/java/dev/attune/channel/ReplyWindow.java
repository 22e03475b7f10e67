package dev.attune.channel;

import java.time.Duration;

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
   * @throws IllegalArgumentException if a time is negative, or a person would have less of it than an automation
   */
  public ReplyWindow {
    if (automation.isNegative()) {
      throw new IllegalArgumentException("automation must not be negative");
    }
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
