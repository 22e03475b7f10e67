package dev.attune.channel.email;

import dev.attune.channel.Enclosure;
import dev.attune.channel.MediaSource;
import dev.attune.channel.MediaTooLargeException;
import dev.attune.resolution.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Fetches what a mail encloses, before anything of it is sent. Safe for use by many threads. */
final class MailMedia {

  private final MediaSource source;
  private final int maxOctets;

  MailMedia(MediaSource source, int maxOctets) {
    this.source = source;
    this.maxOctets = maxOctets;
  }

  /** Why a mail cannot go with what it encloses: not now, or not at all. Its message names no address. */
  static final class MissingMediaException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean later;

    private MissingMediaException(String message, boolean later) {
      super(message);
      this.later = later;
    }

    /** Whether another attempt may find it. */
    boolean isPassing() {
      return later;
    }
  }

  /** The octets of each enclosure, in order. */
  List<byte[]> fetch(List<Enclosure> enclosures) throws MissingMediaException {
    List<byte[]> all = new ArrayList<>();
    int left = maxOctets;
    for (int i = 0; i < enclosures.size(); i++) {
      byte[] octets = fetch(i, enclosures.get(i).media(), left);
      left -= octets.length;
      all.add(octets);
    }
    return all;
  }

  private byte[] fetch(int number, Media media, int left) throws MissingMediaException {
    byte[] octets = octets(number, media, left);
    if (octets.length > left) {
      throw tooLarge(number);
    }
    if (!MediaOctets.agree(octets, media.type())) {
      throw new MissingMediaException(
          "media " + number + " of the mail is no " + media.type() + ". Check its address", false);
    }
    return octets;
  }

  private byte[] octets(int number, Media media, int left) throws MissingMediaException {
    if (left < 1) {
      throw tooLarge(number);
    }
    try {
      return source.fetch(media, left);
    } catch (MediaTooLargeException e) {
      throw tooLarge(number);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw missing(number, "the thread was interrupted");
    } catch (IOException e) {
      throw missing(number, reason(e));
    } catch (RuntimeException e) {
      throw missing(number, "its source failed: " + e.getClass().getName());
    }
  }

  /** What a source says itself names no address; what the network says may. */
  private static String reason(IOException problem) {
    return problem.getClass() == IOException.class
        ? String.valueOf(problem.getMessage())
        : problem.getClass().getName();
  }

  private MissingMediaException tooLarge(int number) {
    return new MissingMediaException(
        "the media of the mail have more than " + maxOctets + " octets from media " + number
            + " on. Link to the largest, or raise setting " + EmailChannelProvider.MEDIA_OCTETS,
        false);
  }

  private static MissingMediaException missing(int number, String reason) {
    return new MissingMediaException(
        "media " + number + " of the mail could not be had: " + reason, true);
  }
}
