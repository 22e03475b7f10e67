package dev.attune.conversation;

import dev.attune.internal.Unicode;

/**
 * An id that a platform gave: of a person, a message or a thread. Opaque, compared as it is.
 *
 * @param value 1 to 998 characters, well-formed Unicode without control characters
 */
public record NativeId(String value) {
  private static final int MAX_LENGTH = 998;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value is empty, too long, or holds a control character or half a surrogate pair
   */
  public NativeId {
    boolean plain = Unicode.isPlain(value);
    if (value.isEmpty() || value.length() > MAX_LENGTH || (!plain && Unicode.hasControl(value))) {
      throw new IllegalArgumentException(
          "a platform's id must have 1 to 998 characters, none of them a control character");
    }
    if (!plain && Unicode.halfPair(value) >= 0) {
      throw new IllegalArgumentException("a platform's id must be well-formed Unicode");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
