package dev.attune.channel.facebook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the platform's moments: seconds or milliseconds since 1970, told apart by their size, or ISO 8601 with or without a
 * colon in its zone.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/reference/page">Webhooks of Pages, read
 *     2026-11-22</a>
 */
final class Moments {
  /** As seconds, the year 5138; as milliseconds, 1973. */
  private static final long FIRST_MILLIS = 100_000_000_000L;

  private static final long END_OF_9999 = 253_402_300_800_000L;
  private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
      .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
      .appendPattern("[XXX][XX][X]")
      .toFormatter(Locale.ROOT);

  private Moments() {}

  static Optional<Instant> read(String text) {
    try {
      return text.contains("T")
          ? Optional.of(OffsetDateTime.parse(text, ISO).toInstant())
          : of(Long.parseLong(text));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> of(long number) {
    if (number <= 0 || number >= END_OF_9999) {
      return Optional.empty();
    }
    return Optional.of(
        number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
  }
}
