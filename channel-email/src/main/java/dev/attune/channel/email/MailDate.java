package dev.attune.channel.email;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/**
 * The moments that header fields name.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.3">RFC 5322 section 3.3</a>
 */
final class MailDate {

  private static final int MAX = 100;
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** As nearly all mails have it; whatever else there is goes the slower way. */
  private static final Pattern USUAL = Pattern.compile(
      "(?:[A-Z][a-z]{2}, {1,2})?([0-9]{1,2}) ([A-Z][a-z]{2}) ([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) ([+-])([0-9]{2})([0-9]{2})"
          + "(?: \\([A-Za-z]{1,6}\\))?");

  private MailDate() {}

  static Optional<Instant> of(String text) {
    String date = Clean.cut(text.strip(), MAX);
    Matcher usual = USUAL.matcher(date);
    Optional<Instant> moment = usual.matches() ? usual(usual) : Optional.empty();
    return moment.isPresent() || date.isEmpty() ? moment : lenient(date);
  }

  private static Optional<Instant> usual(Matcher date) {
    try {
      LocalDateTime local = LocalDateTime.of(
          Integer.parseInt(date.group(3)),
          MONTHS.indexOf(date.group(2)) + 1,
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(4)),
          Integer.parseInt(date.group(5)),
          Integer.parseInt(date.group(6)));
      int minutes = Integer.parseInt(date.group(8)) * 60 + Integer.parseInt(date.group(9));
      int offset = date.group(7).equals("-") ? -minutes : minutes;
      return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(offset * 60)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> lenient(String text) {
    Date date = DateTimeFieldLenientImpl.PARSER
        .parse(new RawField("Date", text), DecodeMonitor.SILENT)
        .getDate();
    return Optional.ofNullable(date).map(Date::toInstant);
  }
}
