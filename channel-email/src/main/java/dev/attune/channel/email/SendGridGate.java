package dev.attune.channel.email;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Secret;
import dev.attune.channel.UnreadableDeliveryException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes raw mail from SendGrid's Inbound Parse, with its options for the raw message and for signed requests. The signature covers
 * the time and the whole request, and is checked before anything is parsed.
 *
 * <p>SendGrid tries again only what is answered with 5xx, so that is what it gets for what the host can mend, such as a missing key
 * or a wrong clock.
 *
 * @see <a href="https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/securing-your-parse-webhooks">Twilio, securing
 *     your parse webhooks, read 2026-11-22</a>
 */
final class SendGridGate implements Gate {

  static final String SIGNATURE = "x-twilio-email-event-webhook-signature";
  private static final String TIMESTAMP = "x-twilio-email-event-webhook-timestamp";
  private static final String MAIL = "email";
  private static final String ENVELOPE = "envelope";
  private static final Pattern RECIPIENTS =
      Pattern.compile("\"to\"\\s{0,9}:\\s{0,9}\\[([^\\]]{0,8000})\\]");
  private static final Pattern ADDRESS = Pattern.compile("\"([^\"\\\\\\s]{1,320})\"");

  private final ChannelSettings settings;
  private final MailDecoder decoder;
  private final Duration window;

  SendGridGate(EmailSettings settings, MailDecoder decoder) {
    this.settings = settings.all();
    this.decoder = decoder;
    this.window = MailgunGate.window(settings);
  }

  @Override
  public Result accept(GateRequest request) {
    if (request.size() > decoder.maxOctets()) {
      return refused(413, "a request has at most " + decoder.maxOctets() + " octets");
    }
    if (!request.method().equals("POST")) {
      return refused(405, "mail is delivered by POST");
    }
    String type = request.header("content-type").orElse("");
    if (!FormFields.isForm(type)) {
      return refused(415, "mail is delivered as a form: multipart/form-data");
    }
    List<Secret> keys = settings.secrets(EmailChannelProvider.PARSE_KEY);
    if (keys.isEmpty()) {
      return refused(503, "no secret " + EmailChannelProvider.PARSE_KEY + " to verify with");
    }
    String timestamp = request.header(TIMESTAMP).orElse("");
    byte[] body = request.body();
    if (!isSigned(keys, request.header(SIGNATURE).orElse(""), timestamp, body)) {
      return refused(403, "the signature is not SendGrid's");
    }
    if (!isFresh(timestamp)) {
      return refused(
          503, "the signature's time is more than " + window.toSeconds() + " seconds off");
    }
    return read(type, body);
  }

  private Result read(String type, byte[] body) {
    try {
      FormFields form = FormFields.of(type, body, Set.of(MAIL, ENVELOPE));
      Optional<byte[]> mail = form.octets(MAIL);
      if (mail.isEmpty()) {
        return refused(
            503, "no field " + MAIL + ": let Inbound Parse post the raw, full MIME message");
      }
      List<String> to = recipients(form.text(ENVELOPE).orElse(""));
      return new Result(GateResponse.of(200), decoder.decode(mail.get(), to));
    } catch (UnreadableDeliveryException e) {
      return refused(e.isTooLarge() ? 413 : 406, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return refused(500, "the mail could not be read, which is a mistake of ours");
    }
  }

  private static List<String> recipients(String envelope) {
    return RECIPIENTS
        .matcher(envelope)
        .results()
        .limit(1)
        .map(MatchResult::group)
        .flatMap(list -> ADDRESS.matcher(list).results())
        .map(address -> address.group(1))
        .filter(address -> address.indexOf('@') > 0)
        .limit(100)
        .toList();
  }

  private static boolean isSigned(
      List<Secret> keys, String signature, String timestamp, byte[] body) {
    if (signature.isEmpty() || signature.length() > 200 || timestamp.isEmpty()) {
      return false;
    }
    boolean signed = false;
    for (Secret key : keys) {
      signed |= isSigned(key, signature, timestamp, body);
    }
    return signed;
  }

  private static boolean isSigned(Secret key, String signature, String timestamp, byte[] body) {
    try {
      PublicKey known = KeyFactory.getInstance("EC")
          .generatePublic(
              new X509EncodedKeySpec(Base64.getDecoder().decode(key.reveal().strip())));
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(known);
      verifier.update(timestamp.getBytes(StandardCharsets.UTF_8));
      verifier.update(body);
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private boolean isFresh(String timestamp) {
    if (!timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(signed, settings.clock().instant()).abs().compareTo(window) <= 0;
  }

  private static Result refused(int status, String reason) {
    return Result.of(GateResponse.refused(status, reason));
  }
}
