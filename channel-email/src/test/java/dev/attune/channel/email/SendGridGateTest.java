package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.Secret;
import dev.attune.conversation.InboundEvent.MessageReceived;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendGridGateTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000);
  private static final KeyPair KEY = key();
  private static final KeyPair OTHER = key();
  private static final String TYPE = "multipart/form-data; boundary=xYz";

  private static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Gate gate(KeyPair... keys) {
    return new EmailChannelProvider()
        .open(ChannelSettings.builder()
            .value("address", "care@example.com")
            .clock(() -> NOW)
            .secrets(name -> name.equals("parse-public-key")
                ? Arrays.stream(keys)
                    .map(key -> Secret.of(
                        Base64.getEncoder().encodeToString(key.getPublic().getEncoded())))
                    .toList()
                : List.of())
            .build())
        .gate()
        .orElseThrow();
  }

  private static byte[] form(String name, byte[] mail) {
    return ("--xYz\r\nContent-Disposition: form-data; name=\"envelope\"\r\n\r\n"
            + "{\"to\":[\"care@example.com\"],\"from\":\"robin@example.org\"}\r\n"
            + "--xYz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
            + new String(mail, StandardCharsets.UTF_8) + "\r\n--xYz--\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static final byte[] BODY = form(
      "email",
      Mails.octets(
          "From: robin@example.org\nTo: undisclosed-recipients:;\nMessage-ID: <1@x.example>\n\nWo ist mein Geld? Grüße"));

  private static GateRequest signed(KeyPair key, Instant at, byte[] body) {
    try {
      String time = String.valueOf(at.getEpochSecond());
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(time.getBytes(StandardCharsets.UTF_8));
      signature.update(body);
      return request(Base64.getEncoder().encodeToString(signature.sign()), time, body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GateRequest request(String signature, String time, byte[] body) {
    return GateRequest.post(
        Map.of(
            "Content-Type", TYPE,
            "X-Twilio-Email-Event-Webhook-Signature", signature,
            "X-Twilio-Email-Event-Webhook-Timestamp", time),
        body);
  }

  private static void refuses(Gate.Result result, int status, String reason) {
    assertThat(result.response().status()).isEqualTo(status);
    assertThat(result.response().body()).isEqualTo(reason);
    assertThat(result.events()).isEmpty();
  }

  @Test
  void takesASignedMailAndItsEnvelope() {
    Gate.Result result = gate(KEY).accept(signed(KEY, NOW, BODY));

    assertThat(result.response().status()).isEqualTo(200);
    MessageReceived event = (MessageReceived) result.events().get(0);
    assertThat(event.message().text()).isEqualTo("Wo ist mein Geld? Grüße");
    assertThat(event.message().origin()).isEqualTo(dev.attune.conversation.Origin.PERSON);
  }

  @Test
  void takesAFormerKey() {
    assertThat(gate(OTHER, KEY).accept(signed(KEY, NOW, BODY)).response().isSuccess())
        .isTrue();
  }

  @Test
  void refusesWhatIsNotSignedByIt() {
    byte[] changed = BODY.clone();
    changed[changed.length / 2] ^= 1;
    String reason = "the signature is not SendGrid's";

    refuses(gate(OTHER).accept(signed(KEY, NOW, BODY)), 403, reason);
    GateRequest good = signed(KEY, NOW, BODY);
    String signature = good.header("X-Twilio-Email-Event-Webhook-Signature").orElseThrow();
    refuses(gate(KEY).accept(request(signature, "1790000000", changed)), 403, reason);
    refuses(gate(KEY).accept(request(signature, "1790000001", BODY)), 403, reason);
    refuses(gate(KEY).accept(request("", "1790000000", BODY)), 403, reason);
    refuses(gate(KEY).accept(request("no base64", "1790000000", BODY)), 403, reason);
    refuses(gate(KEY).accept(request("AAAA", "1790000000", BODY)), 403, reason);
  }

  @Test
  void asksToComeAgainForWhatTheHostCanMend() {
    refuses(
        gate().accept(signed(KEY, NOW, BODY)), 503, "no secret parse-public-key to verify with");
    refuses(
        gate(KEY).accept(signed(KEY, NOW.minusSeconds(301), BODY)),
        503,
        "the signature's time is more than 300 seconds off");
    refuses(
        gate(KEY).accept(signed(KEY, NOW.plusSeconds(301), BODY)),
        503,
        "the signature's time is more than 300 seconds off");
    refuses(
        gate(KEY).accept(signed(KEY, NOW, form("text", Mails.text("Hi")))),
        503,
        "no field email: let Inbound Parse post the raw, full MIME message");
  }

  @Test
  void refusesWhatWillNeverBeReadable() {
    Gate.Result result =
        gate(KEY).accept(signed(KEY, NOW, form("email", "x".getBytes(StandardCharsets.UTF_8))));

    assertThat(result.response().status()).isEqualTo(406);
    assertThat(result.events()).isEmpty();
  }
}
