package dev.attune.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.attune.channel.GateRequest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Nothing escapes a gate: whatever a platform signs, and whatever anybody else sends, becomes an answer.
 *
 * <p>{@code mvn test} tries what is kept beside this class. {@code JAZZER_FUZZ=1 mvn -pl fuzz -am test -Dtest=GateFuzzTest#facebook}
 * looks for more, with one method at a time.
 */
class GateFuzzTest {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "", "post");
  private static final List<String> NAMES = List.of(
      "crc_token",
      "hub.mode",
      "hub.verify_token",
      "hub.challenge",
      "hub_challenge",
      "X-Hub-Signature-256",
      "x-twitter-webhooks-signature");

  private final Hook twitter =
      new Hook("twitter", "x-twitter-webhooks-signature", Base64.getEncoder()::encodeToString);
  private final Hook facebook =
      new Hook("facebook", "X-Hub-Signature-256", HexFormat.of()::formatHex);

  @FuzzTest(maxDuration = "5m")
  void twitter(byte[] body) {
    twitter.bring(body);
  }

  @FuzzTest(maxDuration = "5m")
  void facebook(byte[] body) {
    facebook.bring(body);
  }

  @FuzzTest(maxDuration = "5m")
  void strangers(FuzzedDataProvider data) {
    GateRequest request = new GateRequest(
        data.pickValue(METHODS), values(data), values(data), data.consumeRemainingAsBytes());
    twitter.bring(request);
    facebook.bring(request);
  }

  private static Map<String, List<String>> values(FuzzedDataProvider data) {
    Map<String, List<String>> values = new HashMap<>();
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      String value = data.consumeString(100);
      values.put(
          data.pickValue(NAMES), data.consumeBoolean() ? List.of(value) : List.of(value, value));
    }
    return values;
  }
}
