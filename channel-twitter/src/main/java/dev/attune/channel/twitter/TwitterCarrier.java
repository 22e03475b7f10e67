package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.Carrier;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Deferred;
import dev.attune.channel.DeliveryOutcome.Delivered;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.DeliveryOutcome.Unknown;
import dev.attune.channel.Dispatch;
import dev.attune.channel.Secret;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Calls the API, once for each message. Safe for use by many threads.
 *
 * <p>Whether X published is known from its own answer alone: what broke off after the connection stood is unknown.
 */
final class TwitterCarrier implements Carrier {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LATER = Duration.ofHours(1);
  private static final int MAX_ANSWER = 1_000_000;
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  private final ChannelSettings settings;
  private final URI api;
  private final Duration timeout;
  private final HttpClient http;
  private final Wire wire = new Wire(MAX_ANSWER);

  TwitterCarrier(ChannelSettings settings, TwitterSettings checked, URI api) {
    this.settings = settings;
    this.api = api;
    this.timeout = checked.requestTimeout();
    // Version 1.1 because the client repeats a request by itself on version 2. It never repeats a
    // POST on this one.
    this.http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(checked.connectTimeout())
        .build();
  }

  @Override
  public DeliveryOutcome deliver(Dispatch dispatch) {
    Call call;
    try {
      call = Call.of(dispatch);
    } catch (UnreadableEntryException e) {
      return new Refused("unsendable", "the message cannot be sent: " + e.getMessage());
    }
    return token()
        .map(token -> send(call, token))
        .orElseGet(() -> new Deferred(
            soon(), "there is no access-token, or one with characters that no token has"));
  }

  /** The token of this moment. A source that fails has none: nothing was sent yet. */
  private Optional<String> token() {
    try {
      return settings.secrets(TwitterChannelProvider.ACCESS_TOKEN).stream()
          .findFirst()
          .map(Secret::reveal)
          .filter(token -> TOKEN.matcher(token).matches());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private DeliveryOutcome send(Call call, String token) {
    HttpRequest request = HttpRequest.newBuilder(api.resolve(call.path()))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("User-Agent", "Attune")
        .POST(BodyPublishers.ofString(call.body()))
        .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new CappedBody(MAX_ANSWER));
    try {
      return outcome(call, answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Unknown("no answer within " + timeout.toSeconds() + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unknown("interrupted while waiting for the answer");
    } catch (ExecutionException e) {
      return broken(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /** A connection that never stood carried nothing; of any other nobody knows. */
  private DeliveryOutcome broken(@Nullable Throwable cause) {
    boolean unsent = cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof SSLHandshakeException;
    return unsent
        ? new Deferred(soon(), "X could not be reached")
        : new Unknown("the connection broke before the whole answer came");
  }

  private DeliveryOutcome outcome(Call call, HttpResponse<byte[]> answer) {
    Optional<ObjectNode> body = wire.object(answer.body());
    boolean success = answer.statusCode() / 100 == 2;
    return body.filter(object -> success)
        .flatMap(object -> Fields.id(object.path("data"), call.idField()))
        .<DeliveryOutcome>map(id -> new Delivered(id, call.participant()))
        .orElseGet(() -> success ? unclear() : refusal(answer, body));
  }

  private DeliveryOutcome refusal(HttpResponse<byte[]> answer, Optional<ObjectNode> body) {
    ErrorAnswer error = ErrorAnswer.of(answer.statusCode(), body);
    Ruling ruling = Ruling.of(error);
    String reason = reason(error, ruling);
    return switch (ruling.action()) {
      case WAIT_FOR_RESET -> new Deferred(RateLimit.reset(answer.headers(), now()), reason);
      case WAIT_A_MINUTE -> new Deferred(soon(), reason);
      case WAIT_AN_HOUR -> new Deferred(now().plus(LATER), reason);
      case LOOK -> new Unknown(reason);
      case GIVE_UP -> new Refused(error.code(), reason);
    };
  }

  private static DeliveryOutcome unclear() {
    return new Unknown(Ruling.UNCLEAR.reason());
  }

  private static String reason(ErrorAnswer error, Ruling ruling) {
    return ruling.reason() + " (HTTP " + error.status()
        + error.title().map(title -> ", " + title).orElse("") + ")";
  }

  private Instant soon() {
    return now().plus(SOON);
  }

  private Instant now() {
    return settings.clock().instant();
  }
}
