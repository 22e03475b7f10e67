package dev.attune.channel;

import java.util.Objects;

/**
 * One message exactly as the platform gets it, before it is signed or authorised.
 *
 * @param operation what is called, in the platform's terms, for instance {@code POST /2/tweets} or {@code SMTP DATA}
 * @param mediaType the media type of the body
 * @param body the body
 */
public record Payload(String operation, String mediaType, String body) {
  /**
   * Stands in the one field of a payload that names the message before it, as long as that message has no id yet. A carrier
   * replaces it in that field, and nowhere else.
   */
  public static final String PREDECESSOR = "${predecessor}";

  /** Checks that nothing is null. */
  public Payload {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(body, "body");
  }

  @Override
  public String toString() {
    return "Payload[" + operation + ", " + mediaType + ", " + body.length() + " characters]";
  }
}
