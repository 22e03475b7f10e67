package dev.attune.channel.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads how long the platform asks us to wait.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate limits, read 2026-11-22: the
 *     header has minutes</a>
 */
final class Usage {
  private static final String HEADER = "X-Business-Use-Case-Usage";
  private static final String MINUTES = "estimated_time_to_regain_access";

  /** A longer pause is taken for a mistake. */
  private static final long MAX_MINUTES = Duration.ofHours(24).toMinutes();

  private Usage() {}

  /** The longest pause any of the limits asks for; empty if none does. */
  static Optional<Duration> pause(HttpHeaders headers) {
    return headers
        .firstValue(HEADER)
        .flatMap(json -> StrictJson.object(json.getBytes(StandardCharsets.UTF_8)))
        .map(Usage::longest)
        .filter(minutes -> minutes > 0)
        .map(Duration::ofMinutes);
  }

  private static long longest(JsonNode usage) {
    return StreamSupport.stream(usage.spliterator(), false)
        .flatMap(limits -> StreamSupport.stream(limits.spliterator(), false))
        .map(limit -> limit.path(MINUTES))
        .filter(minutes -> minutes.isIntegralNumber() && minutes.canConvertToLong())
        .mapToLong(minutes -> Math.min(minutes.longValue(), MAX_MINUTES))
        .max()
        .orElse(0);
  }
}
