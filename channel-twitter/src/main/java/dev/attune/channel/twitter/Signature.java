package dev.attune.channel.twitter;

import dev.attune.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How X signs what it delivers, and how a challenge is answered.
 *
 * @see <a href="https://docs.x.com/x-api/webhooks/quickstart">Webhooks, read 2026-11-22</a>
 */
final class Signature {
  private static final String HMAC = "HmacSHA256";

  private Signature() {}

  /** The signature of these octets, as it stands in the header and in the answer to a challenge. */
  static String of(byte[] octets, Secret secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.octets(), HMAC));
      return "sha256=" + Base64.getEncoder().encodeToString(mac.doFinal(octets));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /** Whether one of the secrets made the signature; takes the same time whichever it was, and wherever they differ. */
  static boolean isValid(String signature, byte[] octets, List<Secret> secrets) {
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    boolean valid = false;
    for (Secret secret : secrets) {
      byte[] ours = of(octets, secret).getBytes(StandardCharsets.UTF_8);
      valid |= MessageDigest.isEqual(ours, given);
    }
    return valid;
  }

  /** A short name for octets that have none. */
  static String digest(String type, byte[] octets) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((type + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(octets));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
