package dev.attune.channel.testkit;

import dev.attune.channel.Secret;
import dev.attune.conversation.SurfaceId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the loopback channel delivers, in the making. Not thread-safe. */
public final class LoopbackDelivery {
  /** The account of the brand, {@value}. */
  public static final String BRAND = "acme";

  static final String SIGNATURE = "Loopback-Signature";
  private static final String ALGORITHM = "HmacSHA256";

  private final List<String> lines = new ArrayList<>();

  /** A delivery of nothing yet. */
  public LoopbackDelivery() {}

  /**
   * Adds a message.
   *
   * @param surface {@code loopback/square} or {@code loopback/booth}
   * @param id the id of the message
   * @param from who wrote it; {@link #BRAND} makes it an echo
   * @param at when it was written; in whole seconds
   * @param text what was written
   * @return this delivery
   */
  public LoopbackDelivery message(
      SurfaceId surface, String id, String from, Instant at, String text) {
    return line(new FormText()
        .add("surface", surface.name())
        .add("id", id)
        .add("thread", from.equals(BRAND) ? "with-somebody" : "with-" + from)
        .add("brand", BRAND)
        .add("from", from)
        .add("at", String.valueOf(at.getEpochSecond()))
        .add("text", text)
        .toString());
  }

  /**
   * Adds a line of any kind.
   *
   * @param line without its end
   * @return this delivery
   */
  public LoopbackDelivery line(String line) {
    lines.add(line);
    return this;
  }

  /**
   * The delivery as the decoder takes it.
   *
   * @return the raw octets
   */
  public byte[] octets() {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The request that brings the delivery.
   *
   * @param secret what to sign with
   * @return the signed delivery
   */
  public SignedDelivery signed(Secret secret) {
    return signed(octets(), secret);
  }

  static SignedDelivery signed(byte[] body, Secret secret) {
    String signature = HexFormat.of().formatHex(hmac(body, secret));
    return SignedDelivery.inHeader(SIGNATURE, Map.of(SIGNATURE, signature), body);
  }

  static byte[] hmac(byte[] body, Secret secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.octets(), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "LoopbackDelivery[" + lines.size() + " lines]";
  }
}
