package dev.attune.channel;

import java.util.List;
import java.util.Objects;

/**
 * One message exactly as the platform gets it, before it is signed or authorised.
 *
 * @param operation what is called, in the platform's terms, for instance {@code POST /2/tweets} or {@code SMTP DATA}
 * @param mediaType the media type of the body
 * @param body the body
 * @param enclosures the media that the carrier puts into the body when it sends
 */
public record Payload(String operation, String mediaType, String body, List<Enclosure> enclosures) {
  /**
   * Stands in the one field of a payload that names the message before it, as long as that message has no id yet. A carrier
   * replaces it in that field, and nowhere else.
   */
  public static final String PREDECESSOR = "${predecessor}";

  /**
   * Copies what could change.
   *
   * @throws IllegalArgumentException if the place of an enclosure is not in the body
   */
  public Payload {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(body, "body");
    enclosures = List.copyOf(enclosures);
    for (Enclosure enclosure : enclosures) {
      if (!body.contains(enclosure.placeholder())) {
        throw new IllegalArgumentException(
            "body must have the place " + enclosure.placeholder() + " of its enclosure");
      }
    }
  }

  /**
   * A message that encloses nothing.
   *
   * @param operation what is called
   * @param mediaType the media type of the body
   * @param body the body
   */
  public Payload(String operation, String mediaType, String body) {
    this(operation, mediaType, body, List.of());
  }

  @Override
  public String toString() {
    return "Payload[" + operation + ", " + mediaType + ", " + body.length() + " characters]";
  }
}
