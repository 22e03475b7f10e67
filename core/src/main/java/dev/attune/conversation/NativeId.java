package dev.attune.conversation;

/**
 * An id that a platform gave: of a person, a message or a thread. Opaque, compared as it is.
 *
 * @param value 1 to 998 characters without control characters
 */
public record NativeId(String value) {
  private static final int MAX_LENGTH = 998;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value is empty, too long, or holds a control character
   */
  public NativeId {
    if (value.isEmpty()
        || value.length() > MAX_LENGTH
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a platform's id must have 1 to 998 characters, none of them a control character");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
