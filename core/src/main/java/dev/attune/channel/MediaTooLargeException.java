package dev.attune.channel;

import java.io.IOException;

/** Media with more octets than the one who asked for it takes: asking again does not help. */
public final class MediaTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says how much was too much.
   *
   * @param maxOctets how many octets were asked for at most
   */
  public MediaTooLargeException(int maxOctets) {
    super("the media has more than " + maxOctets + " octets");
  }
}
