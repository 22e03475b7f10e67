package dev.attune.channel.facebook;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Secret;
import dev.attune.channel.UnreadableDeliveryException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the webhooks of a Page: the platform's question whether the address is ours, and its deliveries. Safe for use by
 * many threads.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started">Webhooks, read 2026-11-22</a>
 */
final class FacebookGate implements Gate {
  private static final Logger LOG = LoggerFactory.getLogger(FacebookGate.class);
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._-]{1,200}");
  private static final String SIGNATURE = "X-Hub-Signature-256";
  private static final String HEADER = "x-hub-signature-256";

  private final ChannelSettings settings;
  private final Decoder decoder;
  private final int maxOctets;

  FacebookGate(ChannelSettings settings, Decoder decoder, int maxOctets) {
    this.settings = settings;
    this.decoder = decoder;
    this.maxOctets = maxOctets;
  }

  @Override
  public Result accept(GateRequest request) {
    try {
      return answer(request);
    } catch (RuntimeException | StackOverflowError e) {
      // A secret source of the host may fail, and a bug may: the platform delivers again.
      LOG.error("{}: a webhook failed with {}", settings.account(), e.getClass().getName());
      return refused(500, "The webhook could not be handled. Deliver it again later");
    }
  }

  private Result answer(GateRequest request) {
    return switch (request.method()) {
      case "GET" -> Result.of(challenge(request));
      case "POST" -> delivery(request);
      default -> refused(405, "A webhook comes by GET or POST");
    };
  }

  private GateResponse challenge(GateRequest request) {
    boolean subscribes = hub(request, "mode").filter("subscribe"::equals).isPresent();
    List<Secret> tokens = settings.secrets(FacebookChannelProvider.VERIFY_TOKEN);
    boolean ours = hub(request, "verify_token")
        .filter(token -> Signatures.matches(token, tokens))
        .isPresent();
    if (!subscribes || !ours) {
      LOG.debug("{}: a verification was refused", settings.account());
      return GateResponse.refused(
          403, "hub.mode must be subscribe, and hub.verify_token the secret verify-token");
    }
    return hub(request, "challenge")
        .filter(challenge -> CHALLENGE.matcher(challenge).matches())
        .map(challenge -> new GateResponse(200, "text/plain", challenge))
        .orElseGet(() -> GateResponse.refused(
            400, "hub.challenge must have 1 to 200 letters, digits, dots, underscores or hyphens"));
  }

  /** Some frameworks turn the dot in a parameter's name into an underscore. */
  private static Optional<String> hub(GateRequest request, String name) {
    return request.query("hub." + name).or(() -> request.query("hub_" + name));
  }

  private Result delivery(GateRequest request) {
    if (request.size() > maxOctets) {
      return refused(413, "A delivery has at most " + maxOctets + " octets");
    }
    byte[] body = request.body();
    if (!isSigned(request, body)) {
      LOG.debug("{}: a delivery was refused, its signature does not match", settings.account());
      return refused(
          401,
          SIGNATURE + " must be made of the raw octets of the body with the secret app-secret");
    }
    try {
      return new Result(GateResponse.of(200), decoder.decode(body));
    } catch (UnreadableDeliveryException e) {
      LOG.warn("{}: a signed delivery was refused: {}", settings.account(), e.getMessage());
      return refused(e.isTooLarge() ? 413 : 400, String.valueOf(e.getMessage()));
    }
  }

  private boolean isSigned(GateRequest request, byte[] body) {
    List<Secret> secrets = settings.secrets(FacebookChannelProvider.APP_SECRET);
    if (secrets.isEmpty()) {
      LOG.warn("{}: there is no secret app-secret, every delivery is refused", settings.account());
    }
    return request
        .header(HEADER)
        .filter(header -> Signatures.verify(header, body, secrets))
        .isPresent();
  }

  private static Result refused(int status, String reason) {
    return Result.of(GateResponse.refused(status, reason));
  }
}
