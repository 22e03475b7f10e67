package dev.attune.conversation;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a surface: one way of speaking on a channel, written {@code channel/name}.
 *
 * @param channel the channel it belongs to
 * @param name 1 to 32 characters: lower-case letters, digits and hyphens, a letter first
 */
public record SurfaceId(ChannelKind channel, String name) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the name has another shape
   */
  public SurfaceId {
    Objects.requireNonNull(channel, "channel");
    if (!SHAPE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "surface must have 1 to 32 lower-case letters, digits or hyphens, a letter first, for instance mail");
    }
  }

  /**
   * Reads the written form.
   *
   * @param text channel and name with a slash between
   * @return the id
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static SurfaceId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "surface must be written channel/name, for instance email/mail");
    }
    return new SurfaceId(new ChannelKind(text.substring(0, slash)), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return channel + "/" + name;
  }
}
