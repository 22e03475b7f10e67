package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Deferred;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.DeliveryOutcome.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What an answer means for a message that was to go out. */
final class Outcomes {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LATER = Duration.ofHours(1);

  private final InstantSource clock;

  Outcomes(InstantSource clock) {
    this.clock = clock;
  }

  /** What became of a message whose call was answered by an error. */
  DeliveryOutcome ofMessage(Answer answer) {
    ErrorAnswer error = answer.error();
    Ruling ruling = Ruling.of(error);
    return outcome(answer, ruling, reason(ruling.reason(), error));
  }

  /** What becomes of a message whose media X did not take: nothing was published, so that nothing is unknown. */
  DeliveryOutcome ofUpload(Answer answer) {
    ErrorAnswer error = answer.error();
    Ruling ruling = Ruling.of(error);
    String reason = "the media could not be uploaded: " + reason(ruling.ofUpload(), error);
    return ruling.action() == Ruling.Action.LOOK ? soon(reason) : outcome(answer, ruling, reason);
  }

  Deferred soon(String reason) {
    return new Deferred(now().plus(SOON), reason);
  }

  Instant now() {
    return clock.instant();
  }

  private DeliveryOutcome outcome(Answer answer, Ruling ruling, String reason) {
    return switch (ruling.action()) {
      case WAIT_FOR_RESET -> new Deferred(RateLimit.reset(answer.headers(), now()), reason);
      case WAIT_A_MINUTE -> soon(reason);
      case WAIT_AN_HOUR -> new Deferred(now().plus(LATER), reason);
      case LOOK -> new Unknown(reason);
      case GIVE_UP -> new Refused(answer.error().code(), reason);
    };
  }

  private static String reason(String words, ErrorAnswer error) {
    return words + " (HTTP " + error.status()
        + error.title().map(title -> ", " + title).orElse("") + ")";
  }
}
