package dev.attune.channel;

import dev.attune.resolution.Media;
import java.io.IOException;
import java.util.Set;

/**
 * Where carriers get the octets of media that a platform does not fetch itself.
 *
 * <p>Safe for use by many threads. A host gives its own when its media are not on the open web, or are there already.
 */
@FunctionalInterface
public interface MediaSource {
  /**
   * The octets of a picture, video or file. Blocks.
   *
   * @param media what is wanted
   * @param maxOctets how many octets the caller takes, 1 or more
   * @return the octets
   * @throws MediaTooLargeException if it has more octets
   * @throws IOException if it cannot be had now; the message names the reason, not the address
   * @throws InterruptedException if the thread was interrupted
   */
  byte[] fetch(Media media, int maxOctets) throws IOException, InterruptedException;

  /**
   * Fetches from the open web: by {@code https} alone, following no redirect, within a minute, and never from an address of
   * this machine or a private network, which an author's link must not reach.
   *
   * @return the source
   */
  static MediaSource web() {
    return new WebMedia(Set.of("https"), WebMedia::isPublic);
  }
}
