package dev.attune.channel.twitter;

import dev.attune.channel.Secret;
import dev.attune.channel.testkit.GateSamples;
import dev.attune.channel.testkit.SignedDelivery;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Direct messages as X delivers them. */
final class TwitterSamples implements GateSamples {
  private static final String BRAND = "900200111";
  private static final String CUSTOMER = "900200222";
  private static final String SIGNATURE = "x-twitter-webhooks-signature";

  @Override
  public String secretName() {
    return TwitterChannelProvider.CONSUMER_SECRET;
  }

  @Override
  public int maxOctets() {
    return 2_000_000;
  }

  @Override
  public byte[] message(String text) {
    return delivery(event(20, CUSTOMER, BRAND, text));
  }

  @Override
  public Optional<byte[]> batch(List<String> texts) {
    String poison = "{\"type\":\"participants_join\",\"id\":\"900200000000000029\"}";
    return Optional.of(delivery(
        event(21, CUSTOMER, BRAND, texts.get(0)),
        poison,
        event(22, CUSTOMER, BRAND, texts.get(1))));
  }

  @Override
  public Optional<byte[]> echo(String text) {
    return Optional.of(delivery(event(23, BRAND, CUSTOMER, text)));
  }

  @Override
  public SignedDelivery sign(byte[] delivery, Secret secret, Instant now) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.octets(), "HmacSHA256"));
      String signature = "sha256=" + Base64.getEncoder().encodeToString(mac.doFinal(delivery));
      return SignedDelivery.inHeader(SIGNATURE, Map.of(SIGNATURE, signature), delivery);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] delivery(String... events) {
    return ("{\"for_user_id\":\"" + BRAND + "\",\"direct_message_events\":["
            + String.join(",", events) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String event(int number, String from, String to, String text) {
    return """
        {"type":"message_create","id":"9002000000000000%d","created_timestamp":"1795166102000",
         "message_create":{"target":{"recipient_id":"%s"},"sender_id":"%s","message_data":{"text":"%s"}}}""".formatted(number, to, from, text);
  }
}
