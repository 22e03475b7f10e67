package dev.attune.conversation;

import java.util.regex.Pattern;

/**
 * The host's name for one presence of the brand on a channel, for instance {@code acme-care-x}. Unique in the host.
 *
 * @param value 1 to 64 characters: letters, digits, dots, underscores and hyphens
 */
public record AccountId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  public AccountId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "account must have 1 to 64 letters, digits, dots, underscores or hyphens, for instance acme-care");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
