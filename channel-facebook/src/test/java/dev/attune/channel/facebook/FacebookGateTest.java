package dev.attune.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Secret;
import dev.attune.conversation.InboundEvent.MessageReceived;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookGateTest {
  private static final String SECRET = "example-app-secret";
  private static final byte[] BODY_A = Samples.octets("body-a.json");
  private static final String SIGNATURE_A =
      "sha256=00dccbe4dd835543cccd84c1b7dcb044ac3b453dd6bcfd68a21d292aa5f4c90f";
  private static final String REASON =
      "X-Hub-Signature-256 must be made of the raw octets of the body with the secret app-secret";

  @Nested
  class Signed {
    @Test
    void isTaken() {
      Gate.Result result = post(BODY_A, SIGNATURE_A, SECRET);
      assertThat(result.response()).isEqualTo(GateResponse.of(200));
      assertThat(result.events()).hasSize(1);
      MessageReceived event = (MessageReceived) result.events().get(0);
      assertThat(event.message().text()).isEqualTo("Caf\u00e9 \ud83d\ude42");
    }

    @Test
    void isDecodedAsAWhole() {
      byte[] body = Samples.octets("deliveries/messenger.json");
      Gate.Result result = post(body, sign(body, SECRET), SECRET);
      assertThat(result.response().status()).isEqualTo(200);
      assertThat(result.events()).hasSize(17);
      assertThat(((MessageReceived) result.events().get(0)).message().text())
          .isEqualTo("Where is my parcel 5512?");
    }

    @Test
    void mayBeInUpperCase() {
      String upper = "sha256=" + SIGNATURE_A.substring(7).toUpperCase(Locale.ROOT);
      assertThat(post(BODY_A, upper, SECRET).response().status()).isEqualTo(200);
    }

    @Test
    void matchesTheKnownSamples() {
      assertThat(BODY_A).hasSize(194);
      assertThat(verifies(
              "hello world", "f39034b29165ec6a5104d9aef27266484ab26c8caa7bca8bcb2dd02e8be61b17"))
          .isTrue();
      assertThat(verifies(
              "hello world2", "60905fdf409d0b4f721e99f6f25b31567a68a6b45e933d814e17a246be4c5a53"))
          .isTrue();
      assertThat(verifies(
              "hello world", "60905fdf409d0b4f721e99f6f25b31567a68a6b45e933d814e17a246be4c5a53"))
          .isFalse();
    }

    @Test
    void isTakenWithAFormerSecretToo() {
      assertThat(post(BODY_A, SIGNATURE_A, "a-new-secret", SECRET).response().status())
          .isEqualTo(200);
      assertThat(post(BODY_A, SIGNATURE_A, SECRET, "a-former-secret").response().status())
          .isEqualTo(200);
      assertThat(post(BODY_A, SIGNATURE_A, "a-new-secret").response().status()).isEqualTo(401);
    }

    @Test
    void isRefusedWhenItIsNoDelivery() {
      byte[] body = "[]".getBytes(StandardCharsets.UTF_8);
      assertRefused(
          post(body, sign(body, SECRET), SECRET),
          400,
          "a delivery is one JSON object in UTF-8, nested at most 64 levels deep, without repeated fields");
    }

    private boolean verifies(String body, String hex) {
      return Signatures.verify(
          "sha256=" + hex, body.getBytes(StandardCharsets.UTF_8), List.of(Secret.of("sesame")));
    }
  }

  @Nested
  class Forged {
    @Test
    void isRefusedForEveryBitThatIsTurned() {
      for (int bit = 0; bit < BODY_A.length * 8; bit++) {
        byte[] turned = BODY_A.clone();
        turned[bit / 8] ^= (byte) (1 << (bit % 8));
        assertRefused(post(turned, SIGNATURE_A, SECRET), 401, REASON);
      }
    }

    @Test
    void isRefusedForEveryBitOfTheSignature() {
      byte[] signature = HexFormat.of().parseHex(SIGNATURE_A.substring(7));
      for (int bit = 0; bit < signature.length * 8; bit++) {
        byte[] turned = signature.clone();
        turned[bit / 8] ^= (byte) (1 << (bit % 8));
        String header = "sha256=" + HexFormat.of().formatHex(turned);
        assertThat(post(BODY_A, header, SECRET).response().status()).isEqualTo(401);
      }
    }

    @Test
    void isRefusedWhenItWasWrittenAnew() {
      byte[] anew =
          StrictJson.object(BODY_A).orElseThrow().toString().getBytes(StandardCharsets.UTF_8);
      assertThat(anew).hasSize(182);
      assertThat(
              HexFormat.of().formatHex(Hashes.hmac(SECRET.getBytes(StandardCharsets.UTF_8), anew)))
          .isEqualTo("a13a8626b676a834ce7f3db3eb566c8b1d5cc14f90c37bd460e07353132513e1");
      assertRefused(post(anew, SIGNATURE_A, SECRET), 401, REASON);
    }

    @Test
    void isRefusedWithTheOldHeaderAlone() {
      GateRequest request = GateRequest.post(
          Map.of("X-Hub-Signature", "sha1=a6134f908664d2ed29c0c7d846196a4bc546d4c5"), BODY_A);
      assertRefused(gate(SECRET).accept(request), 401, REASON);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "sha256=",
          "sha1=a6134f908664d2ed29c0c7d846196a4bc546d4c5",
          "00dccbe4dd835543cccd84c1b7dcb044ac3b453dd6bcfd68a21d292aa5f4c90f",
          "SHA256=00dccbe4dd835543cccd84c1b7dcb044ac3b453dd6bcfd68a21d292aa5f4c90f",
          "sha256= 00dccbe4dd835543cccd84c1b7dcb044ac3b453dd6bcfd68a21d292aa5f4c90f",
          "sha256=00dccbe4dd835543cccd84c1b7dcb044ac3b453dd6bcfd68a21d292aa5f4c90f ",
          "sha256=00dccbe4dd835543cccd84c1b7dcb044ac3b453dd6bcfd68a21d292aa5f4c9",
          "sha256=zzdccbe4dd835543cccd84c1b7dcb044ac3b453dd6bcfd68a21d292aa5f4c90f",
          "sha256=ANzL5N2DVUPMzYTBt9ywRKw7RT3WvP1oohgpKqX0yQ8="
        })
    void isRefusedWithAnOddHeader(String header) {
      assertRefused(post(BODY_A, header, SECRET), 401, REASON);
    }

    @Test
    void isRefusedWithoutAHeaderOrWithTwo() {
      assertRefused(gate(SECRET).accept(GateRequest.post(Map.of(), BODY_A)), 401, REASON);
      Map<String, List<String>> twice =
          Map.of("X-Hub-Signature-256", List.of(SIGNATURE_A, SIGNATURE_A));
      assertRefused(
          gate(SECRET).accept(new GateRequest("POST", Map.of(), twice, BODY_A)), 401, REASON);
    }

    @Test
    void isRefusedWithoutASecret() {
      assertRefused(post(BODY_A, SIGNATURE_A), 401, REASON);
    }

    @Test
    void isRefusedBeforeItIsRead() {
      byte[] broken = Arrays.copyOf(BODY_A, 100);
      assertRefused(post(broken, SIGNATURE_A, SECRET), 401, REASON);
    }

    @Test
    void isRefusedForItsSizeFirst() {
      Gate gate = gate(ChannelSettings.builder().value("max-delivery-octets", "193"), SECRET);
      assertRefused(
          gate.accept(GateRequest.post(Map.of("X-Hub-Signature-256", SIGNATURE_A), BODY_A)),
          413,
          "A delivery has at most 193 octets");
    }
  }

  @Nested
  class Verification {
    @Test
    void givesTheChallengeBack() {
      assertThat(get("hub.", "subscribe", "example-verify", "1158201444"))
          .isEqualTo(new GateResponse(200, "text/plain", "1158201444"));
    }

    @Test
    void takesTheNamesSomeFrameworksMake() {
      assertThat(get("hub_", "subscribe", "example-verify", "1158201444").body())
          .isEqualTo("1158201444");
    }

    @Test
    void takesEachOfSeveralTokens() {
      assertThat(get("hub.", "subscribe", "current", "1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example-verif", "example-verify ", "Example-verify"})
    void refusesAWrongToken(String token) {
      GateResponse response = get("hub.", "subscribe", token, "1158201444");
      assertThat(response.status()).isEqualTo(403);
      assertThat(response.body())
          .isEqualTo("hub.mode must be subscribe, and hub.verify_token the secret verify-token");
    }

    @Test
    void refusesAnotherMode() {
      assertThat(get("hub.", "unsubscribe", "example-verify", "1").status()).isEqualTo(403);
    }

    @Test
    void refusesWithoutASecret() {
      GateRequest request = query("hub.", "subscribe", "example-verify", "1");
      assertThat(gate().accept(request).response().status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<script>", "a b", "1\n2", "\u0661"})
    void givesNothingBackThatCouldDoHarm(String challenge) {
      GateResponse response = get("hub.", "subscribe", "example-verify", challenge);
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.body())
          .isEqualTo(
              "hub.challenge must have 1 to 200 letters, digits, dots, underscores or hyphens");
    }

    @Test
    void givesNothingLongBack() {
      assertThat(get("hub.", "subscribe", "example-verify", "1".repeat(200)).status())
          .isEqualTo(200);
      assertThat(get("hub.", "subscribe", "example-verify", "1".repeat(201)).status())
          .isEqualTo(400);
    }

    private GateResponse get(String prefix, String mode, String token, String challenge) {
      return gate("example-app-secret")
          .accept(query(prefix, mode, token, challenge))
          .response();
    }

    private static GateRequest query(String prefix, String mode, String token, String challenge) {
      Map<String, List<String>> query = new LinkedHashMap<>();
      query.put(prefix + "mode", List.of(mode));
      query.put(prefix + "verify_token", List.of(token));
      query.put(prefix + "challenge", List.of(challenge));
      return new GateRequest("GET", query, Map.of(), new byte[0]);
    }
  }

  @Test
  void takesNoOtherMethod() {
    GateRequest request = new GateRequest("PUT", Map.of(), Map.of(), BODY_A);
    assertRefused(gate(SECRET).accept(request), 405, "A webhook comes by GET or POST");
  }

  @Test
  void answersWhenTheSecretsCannotBeHad() {
    ChannelSettings settings = ChannelSettings.builder()
        .secrets(name -> {
          throw new IllegalStateException("the vault is closed");
        })
        .build();
    try (Channel channel = new FacebookChannelProvider().open(settings)) {
      assertRefused(
          channel
              .gate()
              .orElseThrow()
              .accept(GateRequest.post(Map.of("X-Hub-Signature-256", SIGNATURE_A), BODY_A)),
          500,
          "The webhook could not be handled. Deliver it again later");
    }
  }

  private static void assertRefused(Gate.Result result, int status, String reason) {
    assertThat(result.response()).isEqualTo(GateResponse.refused(status, reason));
    assertThat(result.events()).isEmpty();
  }

  private static Gate.Result post(byte[] body, String signature, String... secrets) {
    return gate(secrets).accept(GateRequest.post(Map.of("x-hub-signature-256", signature), body));
  }

  private static String sign(byte[] body, String secret) {
    return "sha256="
        + HexFormat.of().formatHex(Hashes.hmac(secret.getBytes(StandardCharsets.UTF_8), body));
  }

  private static Gate gate(String... secrets) {
    return gate(ChannelSettings.builder(), secrets);
  }

  private static Gate gate(ChannelSettings.Builder settings, String... secrets) {
    ChannelSettings built = settings
        .secrets(name -> switch (name) {
          case "app-secret" -> Stream.of(secrets).map(Secret::of).toList();
          case "verify-token" ->
            secrets.length == 0
                ? List.of()
                : List.of(Secret.of("current"), Secret.of("example-verify"));
          default -> List.of();
        })
        .build();
    try (Channel channel = new FacebookChannelProvider().open(built)) {
      return channel.gate().orElseThrow();
    }
  }
}
