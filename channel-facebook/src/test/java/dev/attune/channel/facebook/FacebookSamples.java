package dev.attune.channel.facebook;

import dev.attune.channel.Secret;
import dev.attune.channel.testkit.GateSamples;
import dev.attune.channel.testkit.SignedDelivery;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Comments and messages as Facebook delivers them. */
final class FacebookSamples implements GateSamples {
  private static final String SIGNATURE = "X-Hub-Signature-256";

  @Override
  public String secretName() {
    return FacebookChannelProvider.APP_SECRET;
  }

  @Override
  public int maxOctets() {
    return 4_000_000;
  }

  @Override
  public byte[] message(String text) {
    return delivery(messaging("900300", "900100", "{\"mid\":\"m_1\",\"text\":\"" + text + "\"}"));
  }

  @Override
  public Optional<byte[]> batch(List<String> texts) {
    return Optional.of(delivery(
        comment(texts.get(0)),
        "{\"id\":\"900100\",\"time\":1795166102,\"changes\":[{\"field\":\"weather\",\"value\":{\"sky\":\"blue\"}}]}",
        messaging("900300", "900100", "{\"mid\":\"m_2\",\"text\":\"" + texts.get(1) + "\"}")));
  }

  @Override
  public Optional<byte[]> echo(String text) {
    return Optional.of(delivery(messaging(
        "900100",
        "900300",
        "{\"mid\":\"m_3\",\"is_echo\":true,\"app_id\":900900900900,\"text\":\"" + text + "\"}")));
  }

  @Override
  public SignedDelivery sign(byte[] delivery, Secret secret, Instant now) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.octets(), "HmacSHA256"));
      String signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(delivery));
      return SignedDelivery.inHeader(SIGNATURE, Map.of(SIGNATURE, signature), delivery);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] delivery(String... entries) {
    return ("{\"object\":\"page\",\"entry\":[" + String.join(",", entries) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String messaging(String from, String to, String message) {
    return """
        {"id":"900100","time":1795166102000,"messaging":[
          {"sender":{"id":"%s"},"recipient":{"id":"%s"},"timestamp":1795166101000,"message":%s}]}""".formatted(from, to, message);
  }

  private static String comment(String text) {
    return """
        {"id":"900100","time":1795166102,"changes":[{"field":"feed","value":{
          "from":{"id":"900300","name":"Robin Example"},"message":"%s","item":"comment","verb":"add",
          "post_id":"900100_900101","comment_id":"900101_900102","parent_id":"900100_900101","created_time":1795166100}}]}""".formatted(text);
  }
}
