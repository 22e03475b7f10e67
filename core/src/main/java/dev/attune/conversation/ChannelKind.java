package dev.attune.conversation;

import java.util.regex.Pattern;

/**
 * A kind of place customers use, for instance {@code email}.
 *
 * @param id 1 to 32 characters: lower-case letters, digits and hyphens, a letter first
 */
public record ChannelKind(String id) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the id has another shape
   */
  public ChannelKind {
    if (!SHAPE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "channel must have 1 to 32 lower-case letters, digits or hyphens, a letter first, for instance email");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
