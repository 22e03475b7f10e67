package dev.attune.channel.facebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Deferred;
import dev.attune.channel.DeliveryOutcome.Delivered;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.DeliveryOutcome.Unknown;
import dev.attune.channel.facebook.GraphErrors.Action;
import dev.attune.channel.facebook.GraphErrors.Row;
import dev.attune.conversation.NativeId;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges an answer of the Graph API. An error counts whatever the status; without one, the status does.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/error-handling">Error handling, read 2026-11-22</a>
 */
final class GraphAnswer {
  /** How long to wait where the platform does not say. */
  static final Duration SHORT_PAUSE = Duration.ofSeconds(30);

  private static final Duration LONG_PAUSE = Duration.ofHours(1);
  private static final int MAX_WORDS = 300;
  private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9_|-]{40,}+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\u2028\u2029]");

  /** Statuses below 500 after which the message may be published all the same. */
  private static final Set<Integer> UNCERTAIN = Set.of(303, 408, 409, 425);

  private static final int TOO_MANY = 429;

  private final GraphErrors errors;
  private final int status;
  private final HttpHeaders headers;
  private final Optional<ObjectNode> body;
  private final Instant now;
  private final Optional<NativeId> edited;

  /** The answer to a call which, if it edits a message, names no new one. */
  GraphAnswer(
      GraphErrors errors,
      int status,
      HttpHeaders headers,
      byte[] body,
      Instant now,
      Optional<NativeId> edited) {
    this.errors = errors;
    this.status = status;
    this.headers = headers;
    this.body = StrictJson.object(body);
    this.now = now;
    this.edited = edited;
  }

  DeliveryOutcome outcome() {
    Optional<Fields> error =
        body.map(Fields::new).map(answer -> answer.object("error")).filter(this::isError);
    return error.isPresent() ? failed(error.get()) : byStatus();
  }

  private boolean isError(Fields error) {
    return error.node().isObject();
  }

  private DeliveryOutcome byStatus() {
    if (status >= 200 && status < 300) {
      return delivered();
    }
    if (status == TOO_MANY) {
      return new Deferred(
          now.plus(pause(Optional.empty())), "HTTP 429 without an error: too many calls");
    }
    boolean refused = status >= 300 && status < 500 && !UNCERTAIN.contains(status);
    return refused
        ? new Refused(
            "HTTP " + status,
            "HTTP %d without an error that can be read. Check the settings graph and graph-version"
                .formatted(status))
        : new Unknown("HTTP %d without an error that can be read".formatted(status));
  }

  private DeliveryOutcome delivered() {
    Fields answer = new Fields(body.orElseGet(JsonNodeFactory.instance::objectNode));
    Optional<NativeId> id = edited.isPresent()
        ? edited.filter(earlier -> answer.flag("success") || id(answer, "id").isPresent())
        : id(answer, "message_id").or(() -> id(answer, "id"));
    return id.isPresent()
        ? new Delivered(id.get(), id(answer, "recipient_id"))
        : new Unknown("HTTP %d without an id that can be read".formatted(status));
  }

  private static Optional<NativeId> id(Fields answer, String name) {
    try {
      return answer.id(name);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private DeliveryOutcome failed(Fields error) {
    String code = number(error, "code").orElse("none");
    Optional<String> subcode = number(error, "error_subcode");
    String name = code + subcode.map(sub -> "/" + sub).orElse("");
    Optional<Row> row = errors.find(code, subcode);
    return row.isPresent() ? known(name, row.get(), error) : unlisted(name, error);
  }

  private DeliveryOutcome known(String name, Row row, Fields error) {
    String reason = reason(name, row, error);
    return switch (row.action()) {
      case RETRY -> new Deferred(now.plus(row.after().orElse(SHORT_PAUSE)), reason);
      case WAIT -> new Deferred(now.plus(pause(row.after())), reason);
      case AUTHENTICATE, NEVER, FALL_BACK -> new Refused(name, reason);
      case UNKNOWN -> new Unknown(reason);
    };
  }

  private DeliveryOutcome unlisted(String name, Fields error) {
    Row row = new Row(
        Action.NEVER, "an error that is not in the table", Optional.empty(), Optional.empty());
    String reason = reason(name, row, error);
    if (error.flag("is_transient")) {
      return new Deferred(now.plus(SHORT_PAUSE), reason);
    }
    return status >= 500 ? new Unknown(reason) : new Refused(name, reason);
  }

  /** What the platform asks for, but no less than the table says; what is usual, where neither says anything. */
  private Duration pause(Optional<Duration> least) {
    return Stream.concat(Usage.pause(headers).stream(), least.stream())
        .max(Comparator.naturalOrder())
        .orElse(LONG_PAUSE);
  }

  private static String reason(String name, Row row, Fields error) {
    StringBuilder reason = new StringBuilder("Facebook " + name + ": " + row.meaning() + ".");
    row.instead()
        .or(() -> advice(row.action()))
        .ifPresent(text -> reason.append(' ').append(text));
    if (row.action() != Action.AUTHENTICATE) {
      words(error).ifPresent(words -> reason.append(" Facebook says: ").append(words));
    }
    error.code("fbtrace_id").ifPresent(trace -> reason.append(" Trace ").append(trace));
    return reason.toString();
  }

  private static Optional<String> advice(Action action) {
    return switch (action) {
      case AUTHENTICATE -> Optional.of("Get a new page access token.");
      case FALL_BACK -> Optional.of("Answer in a comment or by e-mail.");
      case UNKNOWN -> Optional.of("Look at what is published before sending again.");
      case RETRY, WAIT, NEVER -> Optional.empty();
    };
  }

  /** The platform's words, in one line, not too many, and without what could be a token. */
  private static Optional<String> words(Fields error) {
    return error
        .text("message")
        .map(text -> LONG_WORD.matcher(text).replaceAll("..."))
        .map(text -> WellFormed.of(text.substring(0, Math.min(text.length(), MAX_WORDS))))
        .map(text -> CONTROL.matcher(text).replaceAll(" ").strip())
        .filter(text -> !text.isEmpty());
  }

  private static Optional<String> number(Fields error, String name) {
    return error.digitsOrText(name).filter(text -> text.length() <= 10 && isNumber(text));
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
