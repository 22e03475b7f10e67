package dev.attune.channel;

import dev.attune.resolution.Media;
import java.util.Objects;

/**
 * A picture, video or file that goes out with a message, and is fetched only then: composing stays pure.
 *
 * @param placeholder stands once in the payload's body where the carrier puts the media: its octets, or the id the platform
 *     gave it
 * @param media what is enclosed
 */
public record Enclosure(String placeholder, Media media) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the placeholder is blank
   */
  public Enclosure {
    Objects.requireNonNull(media, "media");
    if (placeholder.isBlank()) {
      throw new IllegalArgumentException("placeholder must not be blank");
    }
  }

  /**
   * The standard placeholder.
   *
   * @param number which of the message's enclosures, from 0
   * @param media what is enclosed
   * @return the enclosure, at <code>${media.0}</code> and so on
   */
  public static Enclosure of(int number, Media media) {
    return new Enclosure("${media." + number + "}", media);
  }

  @Override
  public String toString() {
    return "Enclosure[" + placeholder + ", " + media.type() + "]";
  }
}
