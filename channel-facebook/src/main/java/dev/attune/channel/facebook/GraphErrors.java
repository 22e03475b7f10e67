package dev.attune.channel.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to make of the errors of the Graph API: the table beside this class, and what the host puts over it.
 *
 * <p>A row is named by a code, a code and a subcode ({@code 10/2018278}), a subcode of whatever code ({@code *}{@code
 * /2018300}) or a range of codes ({@code 200-299}). The first of {@code code/subcode}, {@code *}{@code /subcode}, {@code code}
 * and range that is in the table counts.
 *
 * @param rows by name
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/error-handling">Error handling, read 2026-11-22</a>
 */
record GraphErrors(Map<String, Row> rows) {
  private static final String SHIPPED = "errors.json";

  /** What can be done after an error. */
  enum Action {
    /** The same again, a little later. */
    RETRY,
    /** The same again, after a pause the platform asks for. */
    WAIT,
    /** The same again with a new access token. */
    AUTHENTICATE,
    /** Nothing as it is. */
    NEVER,
    /** Another way to the customer. */
    FALL_BACK,
    /** A look at what is published. */
    UNKNOWN;

    private static Action of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * What one error means.
   *
   * @param action what can be done
   * @param meaning what went wrong
   * @param instead what would work, if more can be said than the action says
   * @param after how long to wait at least, if the row says it
   */
  record Row(Action action, String meaning, Optional<String> instead, Optional<Duration> after) {}

  GraphErrors {
    rows = Map.copyOf(rows);
  }

  /**
   * The table.
   *
   * @param override rows of the host's, as a JSON object
   * @throws IllegalArgumentException if the host's rows are not of the form
   */
  static GraphErrors of(Optional<String> override) {
    Map<String, Row> rows = new LinkedHashMap<>();
    put(rows, object(Resource.text(SHIPPED)).path("errors"));
    override.ifPresent(json -> put(rows, object(json)));
    return new GraphErrors(rows);
  }

  Optional<Row> find(String code, Optional<String> subcode) {
    Stream<@Nullable Row> exact = subcode.stream()
        .flatMap(sub -> Stream.of(rows.get(code + "/" + sub), rows.get("*/" + sub)));
    return Stream.concat(exact, Stream.of(rows.get(code), inRange(code)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private @Nullable Row inRange(String code) {
    return rows.entrySet().stream()
        .filter(row -> isInRange(code, row.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean isInRange(String code, String name) {
    int dash = name.indexOf('-');
    return dash > 0
        && code.length() == dash
        && code.compareTo(name.substring(0, dash)) >= 0
        && code.compareTo(name.substring(dash + 1)) <= 0;
  }

  private static void put(Map<String, Row> rows, JsonNode table) {
    for (Map.Entry<String, JsonNode> row : table.properties()) {
      rows.put(row.getKey(), row(row.getKey(), new Fields(row.getValue())));
    }
  }

  private static Row row(String name, Fields row) {
    try {
      return new Row(
          Action.of(row.text("action").orElse("")),
          row.text("meaning").orElse("an error of this kind"),
          row.text("instead"),
          row.text("after").map(Duration::parse));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          ("setting errors, row %s: action must be one of retry, wait, authenticate, never, fall-back and unknown, "
                  + "and after a duration such as PT1H")
              .formatted(name),
          e);
    }
  }

  private static ObjectNode object(String json) {
    return StrictJson.object(json.getBytes(StandardCharsets.UTF_8))
        .orElseThrow(
            () -> new IllegalArgumentException(
                "setting errors must be a JSON object, for instance {\"613\": {\"action\": \"wait\"}}"));
  }
}
