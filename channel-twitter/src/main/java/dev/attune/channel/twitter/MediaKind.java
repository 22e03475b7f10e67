package dev.attune.channel.twitter;

import java.util.Optional;

/**
 * The kinds of media X tells apart, and how large each may be.
 *
 * @see <a href="https://docs.x.com/x-api/media/quickstart/best-practices">Media best practices, read 2026-11-22</a>
 */
enum MediaKind {
  /** A picture, up to 5 MB. */
  IMAGE("image", 5),
  /** A picture that moves, up to 15 MB. */
  ANIMATION("gif", 15),
  /** A video, up to 512 MB. */
  VIDEO("video", 512);

  private static final int MEGA = 1024 * 1024;

  private final String name;
  private final int megaoctets;

  MediaKind(String name, int megaoctets) {
    this.name = name;
    this.megaoctets = megaoctets;
  }

  /** The kind of a media type; empty if X takes none such. */
  static Optional<MediaKind> of(String type) {
    if (type.equals("image/gif")) {
      return Optional.of(ANIMATION);
    }
    if (type.startsWith("image/")) {
      return Optional.of(IMAGE);
    }
    return type.startsWith("video/") ? Optional.of(VIDEO) : Optional.empty();
  }

  /** What X calls the kind, by what it is for. */
  String category(boolean directMessage) {
    return (directMessage ? "dm_" : "tweet_") + name;
  }

  /** The most octets X takes. */
  int maxOctets() {
    return megaoctets * MEGA;
  }
}
