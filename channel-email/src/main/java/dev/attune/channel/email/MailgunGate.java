package dev.attune.channel.email;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Secret;
import dev.attune.channel.UnreadableDeliveryException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes raw mail from Mailgun's routes, that is from a route whose address ends in {@code mime}.
 *
 * <p><strong>The signature covers a time and a token, and not the mail.</strong> Whoever reads one request on its way can
 * send another mail with its signature while it is fresh. Offer the webhook by HTTPS alone.
 *
 * <p>Mailgun tries again for eight hours unless it is answered 200 or 406. So 406 is for mail that will never be readable;
 * what the host can mend, such as a missing key or a wrong clock, is refused in a way that Mailgun comes back.
 *
 * @see <a href="https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/">Mailgun, receive, forward
 *     and store, read 2026-11-22</a>
 */
final class MailgunGate implements Gate {

  private static final int NEVER_AGAIN = 406;
  private static final int MAX_TOKEN = 200;
  private static final String MAIL = "body-mime";
  private static final Set<String> FIELDS =
      Set.of("timestamp", "token", "signature", "recipient", MAIL);
  private static final int DEFAULT_WINDOW = 300;

  private final ChannelSettings settings;
  private final MailDecoder decoder;
  private final Duration window;

  MailgunGate(EmailSettings settings, MailDecoder decoder) {
    this.settings = settings.all();
    this.decoder = decoder;
    this.window = window(settings);
  }

  /** How far the time of a request may be off ours. */
  static Duration window(EmailSettings settings) {
    return Duration.ofSeconds(
        settings.positive(EmailChannelProvider.WEBHOOK_WINDOW, DEFAULT_WINDOW));
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
      return refused(
          415,
          "mail is delivered as a form: multipart/form-data or application/x-www-form-urlencoded");
    }
    List<Secret> keys = settings.secrets(EmailChannelProvider.SIGNING_KEY);
    if (keys.isEmpty()) {
      return refused(403, "no secret " + EmailChannelProvider.SIGNING_KEY + " to verify with");
    }
    return accept(type, request.body(), keys);
  }

  private Result accept(String type, byte[] body, List<Secret> keys) {
    try {
      FormFields form = FormFields.of(type, body, FIELDS);
      if (!isSigned(form, keys)) {
        return refused(403, "the signature is not ours");
      }
      if (!isFresh(form.text("timestamp").orElse(""))) {
        return refused(
            403, "the signature's time is more than " + window.toSeconds() + " seconds off");
      }
      if (form.octets(MAIL).isEmpty()) {
        return refused(400, "no field " + MAIL + ": let the address of the route end in mime");
      }
      return new Result(
          GateResponse.of(200),
          decoder.decode(
              form.octets(MAIL).get(), form.text("recipient").stream().toList()));
    } catch (UnreadableDeliveryException e) {
      return refused(e.isTooLarge() ? 413 : NEVER_AGAIN, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return refused(500, "the mail could not be read, which is a mistake of ours");
    }
  }

  private static boolean isSigned(FormFields form, List<Secret> keys) {
    String timestamp = form.text("timestamp").orElse("");
    String token = form.text("token").orElse("");
    String signature = form.text("signature").orElse("");
    boolean complete = !timestamp.isEmpty() && !token.isEmpty() && !signature.isEmpty();
    if (!complete || timestamp.length() > MAX_TOKEN || token.length() > MAX_TOKEN) {
      return false;
    }
    byte[] signed = (timestamp + token).getBytes(StandardCharsets.UTF_8);
    byte[] claimed = signature.getBytes(StandardCharsets.UTF_8);
    boolean matches = false;
    for (Secret key : keys) {
      matches |= MessageDigest.isEqual(hex(hmac(key, signed)), claimed);
    }
    return matches;
  }

  private static byte[] hex(byte[] octets) {
    return HexFormat.of().formatHex(octets).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hmac(Secret key, byte[] signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.octets(), "HmacSHA256"));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
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
