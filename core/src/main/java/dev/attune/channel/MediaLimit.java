package dev.attune.channel;

import dev.attune.resolution.Media;
import java.util.Set;

/**
 * The pictures, videos and files a form can carry.
 *
 * @param max how many in one message
 * @param types the media types taken; one that ends in {@code /*} stands for its whole family
 * @param alt whether their words for those who cannot see them go with them
 */
public record MediaLimit(int max, Set<String> types, boolean alt) {
  /**
   * Copies the types.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public MediaLimit {
    Limits.atLeastOne(max);
    types = Set.copyOf(types);
  }

  /**
   * Whether this can be carried.
   *
   * @param media the picture, video or file
   * @return true if its type is taken
   */
  public boolean fits(Media media) {
    return types.contains(media.type()) || types.contains(media.family() + "/*");
  }
}
