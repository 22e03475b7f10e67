package dev.attune.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every single bit that differs from what was signed is noticed, before anything is read of it. */
class FacebookForgeryTest {
  private static final Secret SECRET = Secret.of("example-secret");
  private static final int SAMPLES = 20;

  private final List<byte[]> read = new ArrayList<>();
  private final Decoder decoder = delivery -> {
    read.add(delivery);
    return List.of();
  };
  private final Gate gate = new FacebookGate(
      ChannelSettings.builder().secrets(name -> List.of(SECRET)).build(), decoder, 2_000_000);

  @Test
  void nothingIsReadOfADeliveryWithOneOtherBit() throws IOException {
    for (byte[] body : samples()) {
      String signature = signature(body);
      for (int bit = 0; bit < body.length * Byte.SIZE; bit++) {
        byte[] turned = body.clone();
        turned[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
        assertThat(status(signature, turned)).as("bit %d", bit).isEqualTo(401);
      }
      for (int bit = 0; bit < signature.length() * Character.SIZE; bit++) {
        char[] turned = signature.toCharArray();
        turned[bit / Character.SIZE] ^= (char) (1 << (bit % Character.SIZE));
        // The same hexadecimal digit in the other case is the same signature.
        if (!new String(turned, 7, 64).equalsIgnoreCase(signature.substring(7))
            || !new String(turned).startsWith("sha256=")) {
          assertThat(status(new String(turned), body))
              .as("bit %d of the signature", bit)
              .isEqualTo(401);
        }
      }
    }

    assertThat(read).isEmpty();
  }

  @Test
  void aDeliveryAsItWasSignedIsRead() throws IOException {
    for (byte[] body : samples()) {
      assertThat(status(signature(body), body)).isEqualTo(200);
    }

    assertThat(read).containsExactlyElementsOf(samples());
  }

  private int status(String signature, byte[] body) {
    return gate.accept(GateRequest.post(Map.of("X-Hub-Signature-256", signature), body))
        .response()
        .status();
  }

  private static String signature(byte[] body) {
    return "sha256=" + HexFormat.of().formatHex(Hashes.hmac(SECRET.octets(), body));
  }

  /** The shortest deliveries of the samples, and small ones beside them. */
  private static List<byte[]> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(
        "src", "test", "resources", "dev", "attune", "channel", "facebook", "deliveries"))) {
      List<byte[]> all = new ArrayList<>();
      for (Path file :
          files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        all.add(Files.readAllBytes(file));
      }
      return Stream.concat(
              all.stream().filter(body -> body.length < 2_000),
              Stream.iterate(0, i -> i + 1)
                  .map(i ->
                      ("{\"text\":\"" + "a".repeat(i) + "\"}").getBytes(StandardCharsets.UTF_8)))
          .limit(SAMPLES)
          .toList();
    }
  }
}
