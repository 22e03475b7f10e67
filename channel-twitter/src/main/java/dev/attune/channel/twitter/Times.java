package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Moments as X writes them: milliseconds since 1970, ISO 8601, or the long form of its older objects. */
final class Times {
  private static final DateTimeFormatter LONG_FORM =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
  /** Up to the year 5138; what is longer is no moment. */
  private static final int MAX_DIGITS = 14;

  private Times() {}

  /** When something happened; when it was received if that cannot be read. */
  static Instant of(DeliveryObject node, Instant received) {
    return of(node).orElse(received);
  }

  /** When something happened of which nothing but the moment tells it from others of its kind. */
  static Instant required(DeliveryObject node) {
    return of(node)
        .orElseThrow(() -> new UnreadableEntryException("created_timestamp must be a moment"));
  }

  private static Optional<Instant> of(DeliveryObject node) {
    return node.textOrWhole("timestamp_ms")
        .or(() -> node.textOrWhole("created_timestamp"))
        .flatMap(Times::milliseconds)
        .or(() -> Fields.text(node, "created_at").flatMap(Times::written));
  }

  private static Optional<Instant> milliseconds(String text) {
    return Fields.isId(text) && text.charAt(0) != '0' && text.length() <= MAX_DIGITS
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<Instant> written(String text) {
    try {
      return Optional.of(
          text.endsWith("Z") ? Instant.parse(text) : LONG_FORM.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
