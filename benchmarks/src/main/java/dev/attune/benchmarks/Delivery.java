package dev.attune.benchmarks;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.Secret;
import dev.attune.conversation.ChannelKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A delivery that is measured, kept as a file, and the gate it comes to.
 *
 * @param body the raw octets
 * @param gate the gate of an account that knows the secret
 * @param request the delivery, signed
 * @param forged the same, signed with another secret
 */
record Delivery(byte[] body, Gate gate, GateRequest request, GateRequest forged) {
  private static final String HMAC = "HmacSHA256";
  private static final String SECRET = "example-secret";

  static Delivery read(String name) {
    byte[] body = octets(name);
    boolean facebook = name.startsWith("facebook");
    try (Channel channel = Channels.discover()
        .open(
            new ChannelKind(facebook ? "facebook" : "twitter"),
            ChannelSettings.builder()
                .secrets(secret -> secret.equals(facebook ? "app-secret" : "consumer-secret")
                    ? List.of(Secret.of(SECRET))
                    : List.of())
                .build())) {
      return new Delivery(
          body,
          channel.gate().orElseThrow(),
          signed(body, SECRET, facebook),
          signed(body, "another-secret", facebook));
    }
  }

  /** What a gate cannot do without. */
  byte[] hmac() {
    return hmac(body, SECRET);
  }

  private static byte[] hmac(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GateRequest signed(byte[] body, String secret, boolean facebook) {
    byte[] sum = hmac(body, secret);
    String header = facebook ? "X-Hub-Signature-256" : "x-twitter-webhooks-signature";
    String value =
        facebook ? HexFormat.of().formatHex(sum) : Base64.getEncoder().encodeToString(sum);
    return GateRequest.post(Map.of(header, "sha256=" + value), body);
  }

  private static byte[] octets(String name) {
    try (InputStream in = Objects.requireNonNull(
        Delivery.class.getResourceAsStream("receive/" + name + ".json"), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
