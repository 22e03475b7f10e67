package dev.attune.channel.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.Carrier;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Deferred;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.DeliveryOutcome.Unknown;
import dev.attune.channel.Dispatch;
import dev.attune.channel.Secret;
import dev.attune.conversation.NativeId;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the Graph API. Follows no redirect, sends nothing twice, and keeps the token in a header, where no log of addresses
 * shows it. Safe for use by many threads.
 *
 * <p>A Messenger message gets the id of its dispatch as metadata: the platform gives it back when it reports the message,
 * so that one without an answer can be told from one that never arrived.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/secure-requests">Secure requests, read 2026-11-22</a>
 */
final class FacebookCarrier implements Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(FacebookCarrier.class);
  private static final int MAX_ANSWER = 1_000_000;
  private static final int MAX_METADATA = 999;
  private static final Pattern OPERATION = Pattern.compile(
      "POST (/[A-Za-z0-9%._*-]+/(?:comments|messages)|/[A-Za-z0-9][A-Za-z0-9%._*-]*)");
  private static final Pattern TOKEN = Pattern.compile("[!-~]+");

  private final ChannelSettings settings;
  private final FacebookSettings checked;
  private final String base;
  private final HttpClient client;

  FacebookCarrier(ChannelSettings settings, FacebookSettings checked, URI graph) {
    this.settings = settings;
    this.checked = checked;
    this.base = graph.toString().replaceFirst("/$", "") + "/" + checked.version();
    this.client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(checked.connectTimeout())
        .build();
  }

  @Override
  public DeliveryOutcome deliver(Dispatch dispatch) {
    DeliveryOutcome outcome = attempt(dispatch);
    LOG.debug("{}: dispatch {} is {}", settings.account(), dispatch.id(), outcome.kind());
    return outcome;
  }

  private DeliveryOutcome attempt(Dispatch dispatch) {
    Matcher operation = OPERATION.matcher(dispatch.payload().operation());
    if (!operation.matches()) {
      return new Refused("operation", "the payload is not of this channel. Plan it anew");
    }
    Optional<Secret> token;
    Optional<Secret> appSecret;
    try {
      token = first(FacebookChannelProvider.PAGE_ACCESS_TOKEN);
      appSecret = first(FacebookChannelProvider.APP_SECRET);
    } catch (RuntimeException e) {
      return later("the secrets cannot be had: " + e.getClass().getSimpleName());
    }
    if (token.filter(secret -> TOKEN.matcher(secret.reveal()).matches()).isEmpty()) {
      return new Refused(
          "token", "the secret page-access-token is missing, or holds what no token has. Set it");
    }
    return send(
        request(operation.group(1), token.get(), appSecret, dispatch),
        Operations.edited(operation.group(1)));
  }

  private Optional<Secret> first(String name) {
    return settings.secrets(name).stream().findFirst();
  }

  private Deferred later(String reason) {
    return new Deferred(settings.clock().instant().plus(GraphAnswer.SHORT_PAUSE), reason);
  }

  private HttpRequest request(
      String path, Secret token, Optional<Secret> appSecret, Dispatch dispatch) {
    String proof =
        appSecret.map(secret -> "?appsecret_proof=" + proof(secret, token)).orElse("");
    return HttpRequest.newBuilder(URI.create(base + path + proof))
        .header("Authorization", "Bearer " + token.reveal())
        .header("Content-Type", dispatch.payload().mediaType() + "; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(body(path, dispatch), StandardCharsets.UTF_8))
        .build();
  }

  static String proof(Secret appSecret, Secret token) {
    return HexFormat.of().formatHex(Hashes.hmac(appSecret.octets(), token.octets()));
  }

  private static String body(String path, Dispatch dispatch) {
    String planned = dispatch.payload().body();
    return path.endsWith(Operations.MESSAGES) && dispatch.id().length() <= MAX_METADATA
        ? StrictJson.object(planned.getBytes(StandardCharsets.UTF_8))
            .map(body -> named(body, dispatch.id()))
            .orElse(planned)
        : planned;
  }

  private static String named(ObjectNode body, String id) {
    if (body.path("message") instanceof ObjectNode message && !message.has("metadata")) {
      message.put("metadata", id);
    }
    return body.toString();
  }

  private DeliveryOutcome send(HttpRequest request, Optional<NativeId> edited) {
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(request, info -> new CappedBody(MAX_ANSWER));
    try {
      return judge(call.get(checked.answerTimeout().toMillis(), TimeUnit.MILLISECONDS), edited);
    } catch (TimeoutException e) {
      call.cancel(true);
      return new Unknown("no answer within " + checked.answerTimeout().toSeconds() + " s");
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return new Unknown("interrupted while waiting for the answer");
    } catch (ExecutionException e) {
      return broken(e.getCause());
    }
  }

  private DeliveryOutcome judge(HttpResponse<byte[]> response, Optional<NativeId> edited) {
    return new GraphAnswer(
            checked.errors(),
            response.statusCode(),
            response.headers(),
            response.body(),
            settings.clock().instant(),
            edited)
        .outcome();
  }

  private DeliveryOutcome broken(@Nullable Throwable problem) {
    String name = problem == null ? "an error" : problem.getClass().getSimpleName();
    boolean beforeSending = problem instanceof ConnectException
        || problem instanceof HttpConnectTimeoutException
        || problem instanceof SSLHandshakeException;
    return beforeSending
        ? later("no connection: " + name)
        : new Unknown("the connection broke before the whole answer was there: " + name);
  }
}
