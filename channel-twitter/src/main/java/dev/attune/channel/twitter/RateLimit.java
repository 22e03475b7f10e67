package dev.attune.channel.twitter;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a limit that was reached is reset. The headers are believed as far as they make sense: not before a minute from now, and
 * not after a day and an hour, since no limit is longer than a day.
 *
 * @see <a href="https://docs.x.com/x-api/fundamentals/rate-limits">Rate limits, read 2026-11-22</a>
 */
final class RateLimit {
  private static final List<String> LIMITS =
      List.of("x-rate-limit-", "x-app-limit-24hour-", "x-user-limit-24hour-");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration USUAL = Duration.ofMinutes(15);
  private static final Duration MOST = Duration.ofHours(25);

  private RateLimit() {}

  static Instant reset(HttpHeaders headers, Instant now) {
    return exhausted(headers)
        .max(Comparator.naturalOrder())
        .or(() -> reset(headers, LIMITS.get(0)))
        .map(reset -> sensible(reset, now))
        .orElse(now.plus(USUAL));
  }

  private static Stream<Instant> exhausted(HttpHeaders headers) {
    return LIMITS.stream()
        .filter(
            limit -> headers.firstValue(limit + "remaining").filter("0"::equals).isPresent())
        .flatMap(limit -> reset(headers, limit).stream());
  }

  private static Optional<Instant> reset(HttpHeaders headers, String limit) {
    return headers
        .firstValue(limit + "reset")
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
  }

  private static Instant sensible(Instant reset, Instant now) {
    Instant least = now.plus(LEAST);
    Instant most = now.plus(MOST);
    if (reset.isBefore(least)) {
      return least;
    }
    return reset.isAfter(most) ? most : reset;
  }
}
