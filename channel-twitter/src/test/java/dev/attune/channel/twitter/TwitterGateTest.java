package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Secret;
import dev.attune.channel.SecretSource;
import dev.attune.conversation.InboundEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwitterGateTest {
  private static final String HEADER = "x-twitter-webhooks-signature";
  private static final String NO_SIGNATURE =
      "x-twitter-webhooks-signature must stand there once and be the signature of the body";
  private static final String NO_CHALLENGE =
      "crc_token must stand in the query once, with 1 to 1024 characters and no brace";
  private static final String NO_SECRET =
      "this account takes nothing as long as it has no consumer-secret";
  private static final byte[] BODY =
      utf8("{\"for_user_id\":\"900200\",\"tweet_create_events\":[]}");
  private static final String SIGNATURE = "sha256=jsvqnQ9wmmqHPX9wW+Xbkp9Z8XmkZkO22SMPovaUAIk=";

  private final Gate gate = gate("example-consumer-secret");

  @Nested
  class Challenges {
    @ParameterizedTest
    @CsvSource({
      "example-consumer-secret, example-crc-token, sha256=iHlateRKV5RuQnIkwMC1BaMABhtFYdUGMdOfISQRCKE=",
      "apiSecret, test token, sha256=O5hJl2njQRIa4vsumZ+3oom9ECR5m3aQLRZkPoYelp0="
    })
    void areAnswered(String secret, String token, String answer) {
      assertThat(gate(secret).accept(challenge(token)).response())
          .isEqualTo(
              new GateResponse(200, "application/json", "{\"response_token\":\"" + answer + "\"}"));
    }

    @Test
    void areAnsweredWithTheCurrentSecret() {
      assertThat(gate("example-consumer-secret", "former").accept(challenge("example-crc-token")))
          .isEqualTo(gate.accept(challenge("example-crc-token")));
    }

    @Test
    void areNotAnsweredWithoutASecret() {
      assertThat(gate().accept(challenge("example-crc-token"))).isEqualTo(refused(403, NO_SECRET));
    }

    @Test
    void mustHaveOneToken() {
      assertThat(gate.accept(get(Map.of()))).isEqualTo(refused(400, NO_CHALLENGE));
      assertThat(gate.accept(challenge(""))).isEqualTo(refused(400, NO_CHALLENGE));
      assertThat(gate.accept(challenge("a".repeat(1025)))).isEqualTo(refused(400, NO_CHALLENGE));
      assertThat(gate.accept(get(Map.of("crc_token", List.of("a", "b")))))
          .isEqualTo(refused(400, NO_CHALLENGE));
    }

    @Test
    void neverSignADelivery() {
      assertThat(gate.accept(challenge(new String(BODY, StandardCharsets.UTF_8))))
          .isEqualTo(refused(400, NO_CHALLENGE));
    }
  }

  @Nested
  class Signatures {
    @Test
    void letADeliveryIn() {
      assertThat(gate.accept(delivery(SIGNATURE, BODY)))
          .isEqualTo(new Gate.Result(GateResponse.of(200), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"example-consumer-secret, former", "new, example-consumer-secret"})
    void byAnyOfSeveralSecretsLetADeliveryIn(String current, String former) {
      assertThat(gate(current, former).accept(delivery(SIGNATURE, BODY)).response())
          .isEqualTo(GateResponse.of(200));
    }

    @Test
    void doNotHoldForABodyWithOneOtherBit() {
      for (byte[] flipped : flips(BODY)) {
        assertThat(gate.accept(delivery(SIGNATURE, flipped))).isEqualTo(refused(401, NO_SIGNATURE));
      }
    }

    @Test
    void doNotHoldWithOneOtherBit() {
      for (byte[] flipped : flips(utf8(SIGNATURE))) {
        String signature = new String(flipped, StandardCharsets.ISO_8859_1);
        assertThat(gate.accept(delivery(signature, BODY))).isEqualTo(refused(401, NO_SIGNATURE));
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "sha256=",
          "jsvqnQ9wmmqHPX9wW+Xbkp9Z8XmkZkO22SMPovaUAIk=",
          "SHA256=jsvqnQ9wmmqHPX9wW+Xbkp9Z8XmkZkO22SMPovaUAIk=",
          "sha256= jsvqnQ9wmmqHPX9wW+Xbkp9Z8XmkZkO22SMPovaUAIk=",
          "sha256=jsvqnQ9wmmqHPX9wW+Xbkp9Z8XmkZkO22SMPovaUAIk",
          "sha1=jsvqnQ9wmmqHPX9wW+Xbkp9Z8XmkZkO22SMPovaUAIk=",
          "sha256=8ecbea9d0f709a6a873d7f705be5db929f59f179a46643b6d9230fa2f6940089"
        })
    void mustBeWrittenAsXWritesThem(String signature) {
      assertThat(gate.accept(delivery(signature, BODY))).isEqualTo(refused(401, NO_SIGNATURE));
    }

    @Test
    void mustStandThereOnce() {
      GateRequest twice =
          new GateRequest("POST", Map.of(), Map.of(HEADER, List.of(SIGNATURE, SIGNATURE)), BODY);

      assertThat(gate.accept(twice)).isEqualTo(refused(401, NO_SIGNATURE));
      assertThat(gate.accept(GateRequest.post(Map.of(), BODY)))
          .isEqualTo(refused(401, NO_SIGNATURE));
    }

    @Test
    void ofAnotherSecretLetNothingIn() {
      assertThat(gate("other").accept(delivery(SIGNATURE, BODY)))
          .isEqualTo(refused(401, NO_SIGNATURE));
    }

    @Test
    void letNothingInWithoutASecret() {
      assertThat(gate().accept(delivery(SIGNATURE, BODY))).isEqualTo(refused(403, NO_SECRET));
    }
  }

  @Nested
  class Deliveries {
    @Test
    void becomeEvents() {
      assertThat(gate.accept(signed(Files.octets("deliveries/aaa-direct-messages.json")))
              .events())
          .extracting(InboundEvent::kind)
          .containsExactly(
              InboundEvent.Kind.CHOICE_MADE,
              InboundEvent.Kind.MESSAGE_RECEIVED,
              InboundEvent.Kind.MESSAGE_ECHOED);
    }

    @Test
    void beyondTheCapAreRefusedUnseen() {
      byte[] large = new byte[2_000_001];

      assertThat(gate().accept(delivery("", large)))
          .isEqualTo(refused(413, "a delivery has at most 2000000 octets, this one has 2000001"));
    }

    @Test
    void thatCannotBeReadAreRefused() {
      assertThat(gate.accept(signed(utf8("[]"))))
          .isEqualTo(
              refused(
                  400,
                  "a delivery is one JSON object in UTF-8, nested at most 64 levels deep, without repeated fields"));
    }

    @Test
    void areRefusedWhenTheSecretsCannotBeHad() {
      Gate broken = gate(name -> {
        throw new IllegalStateException("the vault is closed");
      });

      assertThat(broken.accept(delivery(SIGNATURE, BODY)))
          .isEqualTo(refused(500, "the request could not be taken; try again later"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "HEAD", "get", ""})
  void otherMethodsAreRefused(String method) {
    GateRequest request =
        new GateRequest(method, Map.of(), Map.of(HEADER, List.of(SIGNATURE)), BODY);

    assertThat(gate.accept(request))
        .isEqualTo(refused(405, "GET asks for a challenge, POST delivers"));
  }

  private static Gate gate(String... secrets) {
    return gate(name ->
        name.equals("consumer-secret") ? Stream.of(secrets).map(Secret::of).toList() : List.of());
  }

  private static Gate gate(SecretSource secrets) {
    try (Channel channel = new TwitterChannelProvider()
        .open(ChannelSettings.builder().secrets(secrets).build())) {
      return channel.gate().orElseThrow();
    }
  }

  private static GateRequest signed(byte[] body) {
    return delivery(Signature.of(body, Secret.of("example-consumer-secret")), body);
  }

  private static GateRequest delivery(String signature, byte[] body) {
    return GateRequest.post(Map.of("X-Twitter-Webhooks-Signature", signature), body);
  }

  private static GateRequest challenge(String token) {
    return get(Map.of("crc_token", List.of(token)));
  }

  private static GateRequest get(Map<String, List<String>> query) {
    return new GateRequest("GET", query, Map.of(), new byte[0]);
  }

  private static Gate.Result refused(int status, String reason) {
    return Gate.Result.of(new GateResponse(status, "text/plain", reason));
  }

  private static List<byte[]> flips(byte[] octets) {
    List<byte[]> flips = new ArrayList<>();
    for (int bit = 0; bit < octets.length * 8; bit++) {
      byte[] flipped = Arrays.copyOf(octets, octets.length);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      flips.add(flipped);
    }
    return flips;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
