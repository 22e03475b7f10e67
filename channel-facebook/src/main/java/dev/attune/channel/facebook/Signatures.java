package dev.attune.channel.facebook;

import dev.attune.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Compares what came with what only the platform knows, in constant time.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started">Webhooks, read 2026-11-22</a>
 */
final class Signatures {
  private static final String SCHEME = "sha256=";
  private static final int HEX_DIGITS = 64;

  private Signatures() {}

  /** Whether one of the secrets signed the body. */
  static boolean verify(String header, byte[] body, List<Secret> secrets) {
    byte[] given = octets(header);
    boolean found = false;
    for (Secret secret : secrets) {
      found |= MessageDigest.isEqual(Hashes.hmac(secret.octets(), body), given);
    }
    return found;
  }

  /** Whether a text is one of the secrets. Sums are compared, which are of one length. */
  static boolean matches(String text, List<Secret> secrets) {
    byte[] given = Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    boolean found = false;
    for (Secret secret : secrets) {
      found |= MessageDigest.isEqual(Hashes.sha256(secret.octets()), given);
    }
    return found;
  }

  private static byte[] octets(String header) {
    String hex = header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : "";
    return isHex(hex) ? HexFormat.of().parseHex(hex) : new byte[0];
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() == HEX_DIGITS;
  }
}
