package dev.attune.channel.twitter;

import dev.attune.channel.Carrier;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Delivered;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.DeliveryOutcome.Unknown;
import dev.attune.channel.Dispatch;
import dev.attune.channel.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Uploads what a message encloses, and calls the API once for the message. Safe for use by many threads.
 *
 * <p>Whether X published is known from its own answer alone: what broke off after the connection stood is unknown. What
 * breaks off before, while media are uploaded, is not.
 */
final class TwitterCarrier implements Carrier {
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  private final ChannelSettings settings;
  private final Api api;
  private final Outcomes outcomes;
  private final Uploads uploads;

  TwitterCarrier(ChannelSettings settings, TwitterSettings checked, URI address, Pause pause) {
    this.settings = settings;
    this.api = new Api(address, checked.connectTimeout(), checked.requestTimeout());
    this.outcomes = new Outcomes(settings.clock());
    this.uploads = new Uploads(api, settings.media(), checked, outcomes, pause);
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
        .map(token -> deliver(call, token))
        .orElseGet(() ->
            outcomes.soon("there is no access-token, or one with characters that no token has"));
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

  private DeliveryOutcome deliver(Call call, String token) {
    try {
      return call.enclosures().isEmpty()
          ? send(call, token)
          : send(call.with(uploads.upload(call, token)), token);
    } catch (NotUploadedException e) {
      return e.outcome();
    }
  }

  private DeliveryOutcome send(Call call, String token) {
    try {
      return outcome(call, api.post(call.path(), call.body(), token));
    } catch (NoAnswerException e) {
      String reason = String.valueOf(e.getMessage());
      return e.isUnsent() ? outcomes.soon(reason) : new Unknown(reason);
    }
  }

  private DeliveryOutcome outcome(Call call, Answer answer) {
    if (!answer.isSuccess()) {
      return outcomes.ofMessage(answer);
    }
    return Fields.id(answer.data(), call.idField())
        .<DeliveryOutcome>map(id -> new Delivered(id, call.participant()))
        .orElseGet(() -> new Unknown(Ruling.UNCLEAR.reason()));
  }
}
