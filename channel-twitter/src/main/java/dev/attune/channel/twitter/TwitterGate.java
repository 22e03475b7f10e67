package dev.attune.channel.twitter;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Secret;
import dev.attune.channel.UnreadableDeliveryException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers challenges and takes signed deliveries. Immutable, safe for use by many threads.
 *
 * <p>A challenge is answered with the signature of a text that anybody may choose. So that nobody gets a delivery signed this
 * way, a challenge with a brace in it, as every delivery has, is not answered.
 *
 * @see <a href="https://docs.x.com/x-api/webhooks/quickstart">Webhooks, read 2026-11-22</a>
 */
final class TwitterGate implements Gate {
  private static final Logger LOG = LoggerFactory.getLogger(TwitterGate.class);
  private static final String SIGNATURE = "x-twitter-webhooks-signature";
  private static final String CHALLENGE = "crc_token";
  private static final int MAX_CHALLENGE = 1_024;

  private final ChannelSettings settings;
  private final Decoder decoder;
  private final int maxOctets;

  TwitterGate(ChannelSettings settings, Decoder decoder, int maxOctets) {
    this.settings = settings;
    this.decoder = decoder;
    this.maxOctets = maxOctets;
  }

  @Override
  public Result accept(GateRequest request) {
    try {
      return answer(request);
    } catch (UnreadableDeliveryException e) {
      return refused(e.isTooLarge() ? 413 : 400, String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn(
          "A request for account {} could not be taken: {}",
          settings.account(),
          e.getClass().getName());
      return refused(500, "the request could not be taken; try again later");
    }
  }

  private Result answer(GateRequest request) {
    return switch (request.method()) {
      case "GET" -> challenge(request.query(CHALLENGE));
      case "POST" -> delivery(request);
      default -> refused(405, "GET asks for a challenge, POST delivers");
    };
  }

  private Result challenge(Optional<String> token) {
    List<Secret> secrets = secrets();
    if (secrets.isEmpty()) {
      return withoutSecret();
    }
    return token
        .filter(TwitterGate::isHarmless)
        .map(text -> Signature.of(text.getBytes(StandardCharsets.UTF_8), secrets.get(0)))
        .map(answer -> Result.of(
            new GateResponse(200, "application/json", "{\"response_token\":\"" + answer + "\"}")))
        .orElseGet(() -> refused(
            400, "crc_token must stand in the query once, with 1 to 1024 characters and no brace"));
  }

  private static boolean isHarmless(String token) {
    return !token.isEmpty() && token.length() <= MAX_CHALLENGE && token.indexOf('{') < 0;
  }

  private Result delivery(GateRequest request) {
    if (request.size() > maxOctets) {
      throw UnreadableDeliveryException.tooLarge(request.size(), maxOctets);
    }
    List<Secret> secrets = secrets();
    if (secrets.isEmpty()) {
      return withoutSecret();
    }
    byte[] body = request.body();
    boolean signed = request
        .header(SIGNATURE)
        .filter(signature -> Signature.isValid(signature, body, secrets))
        .isPresent();
    return signed
        ? new Result(GateResponse.of(200), decoder.decode(body))
        : refused(401, SIGNATURE + " must stand there once and be the signature of the body");
  }

  private List<Secret> secrets() {
    return settings.secrets(TwitterChannelProvider.CONSUMER_SECRET);
  }

  private static Result withoutSecret() {
    return refused(403, "this account takes nothing as long as it has no consumer-secret");
  }

  private static Result refused(int status, String reason) {
    return Result.of(GateResponse.refused(status, reason));
  }
}
