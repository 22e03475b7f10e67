package dev.attune.channel.facebook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The sums that are made here. */
final class Hashes {
  private static final String HMAC = "HmacSHA256";

  private Hashes() {}

  static String sha256(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The sum of octets of a kind: the same octets of another kind have another. */
  static String sha256(String kind, byte[] octets) {
    byte[] name = (kind + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(name, name.length + octets.length);
    System.arraycopy(octets, 0, both, name.length, octets.length);
    return HexFormat.of().formatHex(sha256(both));
  }

  static byte[] sha256(byte[] octets) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(octets);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  static byte[] hmac(byte[] key, byte[] octets) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(octets);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + HMAC, e);
    }
  }
}
