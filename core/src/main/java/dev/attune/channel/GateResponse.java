package dev.attune.channel;

import java.util.Objects;

/**
 * What a host answers the platform. Immutable.
 *
 * @param status the HTTP status
 * @param mediaType the media type of the body
 * @param body the body; short, and never what the platform sent but for a challenge it asked to have back
 */
public record GateResponse(int status, String mediaType, String body) {
  /** Checks that nothing is null. */
  public GateResponse {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(body, "body");
  }

  /**
   * An answer without words.
   *
   * @param status the HTTP status
   * @return the answer
   */
  public static GateResponse of(int status) {
    return new GateResponse(status, "text/plain", "");
  }

  /**
   * A refusal that says why.
   *
   * @param status the HTTP status, 400 or more
   * @param reason why, and what would work
   * @return the answer
   */
  public static GateResponse refused(int status, String reason) {
    return new GateResponse(status, "text/plain", reason);
  }

  /**
   * Whether the delivery was taken.
   *
   * @return true for a status of 200 to 299
   */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  @Override
  public String toString() {
    return "GateResponse[" + status + "]";
  }
}
