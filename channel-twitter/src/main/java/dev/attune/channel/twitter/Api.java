package dev.attune.channel.twitter;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Calls the API, each call once. Safe for use by many threads. */
final class Api {
  private static final int MAX_ANSWER = 1_000_000;
  private static final String JSON = "application/json";

  private final URI address;
  private final Duration timeout;
  private final HttpClient http;
  private final Wire wire = new Wire(MAX_ANSWER);

  Api(URI address, Duration connectTimeout, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
    // Version 1.1 because the client repeats a request by itself on version 2. It never repeats a
    // POST on this one.
    this.http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectTimeout)
        .build();
  }

  Answer post(String path, String json, String token) throws NoAnswerException {
    return post(path, JSON, BodyPublishers.ofString(json), token);
  }

  Answer post(String path, String type, BodyPublisher body, String token) throws NoAnswerException {
    return call(request(path, token).header("Content-Type", type).POST(body).build());
  }

  Answer get(String path, String token) throws NoAnswerException {
    return call(request(path, token).GET().build());
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", JSON)
        .header("User-Agent", "Attune");
  }

  private Answer call(HttpRequest request) throws NoAnswerException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new CappedBody(MAX_ANSWER));
    try {
      HttpResponse<byte[]> whole = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(whole.statusCode(), whole.headers(), wire.object(whole.body()));
    } catch (TimeoutException e) {
      throw new NoAnswerException("no answer within " + timeout.toSeconds() + " seconds", false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswerException("interrupted while waiting for the answer", false);
    } catch (ExecutionException e) {
      throw broken(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /** A connection that never stood carried nothing; of any other nobody knows. */
  private static NoAnswerException broken(@Nullable Throwable cause) {
    boolean unsent = cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof SSLHandshakeException;
    return unsent
        ? new NoAnswerException("X could not be reached", true)
        : new NoAnswerException("the connection broke before the whole answer came", false);
  }
}
