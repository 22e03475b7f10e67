package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reads what Jackson reads, refuses what Jackson refuses, and finds the same in it. */
class DeliveryReaderOracleTest {
  private static final JsonMapper JACKSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\"a\"",
    "\"b\":",
    "\"\\u0061\":",
    "null",
    "true",
    "false",
    "tru",
    "0",
    "-0",
    "-",
    "01",
    "1.5",
    "1.",
    "1e5",
    "1E+9",
    "e",
    "12345678901234567890",
    "\"\\u00e4\\ud83d\\ude42\"",
    "\"\u00e4\ud83d\ude42\"",
    "\"\\n\\/\\\"\"",
    "\"\\x\"",
    "\"\t\"",
    " ",
    "\n",
    "\"longer than eight octets\"",
    "\"longer than\\u0020eight octets \u20ac and more than that\""
  };

  private final DeliveryReader reader = DeliveryReader.of(List.of("a", "b", "c"));

  @Test
  void agreesOnPiecesInAnyOrder() {
    Random random = new Random(5512);
    for (int round = 0; round < 200_000; round++) {
      StringBuilder text = new StringBuilder("{");
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertAgrees(text.append(random.nextInt(4) == 0 ? "" : "}").toString());
    }
  }

  @Test
  void agreesOnDocumentsThatAreNearlyRight() {
    Random random = new Random(7720);
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder(object(random, 4));
      for (int i = random.nextInt(3); i > 0; i--) {
        int at = random.nextInt(text.length());
        String piece = PIECES[random.nextInt(PIECES.length)];
        text.replace(at, Math.min(text.length(), at + random.nextInt(3)), piece);
      }
      assertAgrees(text.toString());
    }
  }

  private static String object(Random random, int depth) {
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; i < random.nextInt(4); i++) {
      object
          .append(i == 0 ? "" : ",")
          .append(space(random))
          .append("\"")
          .append((char) ('a' + i))
          .append("\"")
          .append(space(random))
          .append(":")
          .append(value(random, depth - 1));
    }
    return object.append("}").toString();
  }

  private static String value(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 7 : 5);
    return space(random)
        + switch (kind) {
          case 0 -> Long.toString(random.nextLong());
          case 1 -> Double.toString(random.nextGaussian() * 1e6);
          case 2 -> "\"" + "\u00e4x\\n".repeat(random.nextInt(9)) + "\"";
          case 3 -> "\"" + "plain ".repeat(random.nextInt(9)) + "\"";
          case 4 -> List.of("true", "false", "null").get(random.nextInt(3));
          case 5 -> object(random, depth);
          default -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
        }
        + space(random);
  }

  private static String space(Random random) {
    return " ".repeat(random.nextInt(2));
  }

  private void assertAgrees(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    Optional<DeliveryObject> ours = reader.read(octets);
    Optional<JsonNode> theirs = jackson(octets);
    boolean repeats =
        theirs.isPresent() && DeliveryReader.of(List.of()).read(octets).isPresent();

    assertThat(ours.isPresent() || repeats).as("%s", text).isEqualTo(theirs.isPresent());
    ours.ifPresent(object -> assertSame(object, theirs.orElseThrow(), text));
  }

  private static void assertSame(DeliveryObject ours, JsonNode theirs, String text) {
    for (String name : ours.names()) {
      JsonNode value = theirs.path(name);
      assertThat(ours.text(name).orElse(null)).as("%s", text).isEqualTo(value.textValue());
      assertThat(ours.isList(name)).as("%s", text).isEqualTo(value.isArray());
      assertThat(ours.isTrue(name))
          .as("%s", text)
          .isEqualTo(value.isBoolean() && value.asBoolean());
      if (value.isIntegralNumber()) {
        assertThat(ours.textOrWhole(name)).as("%s", text).isPresent();
      }
      if (value.isNumber()) {
        // The other side of zero is the same number.
        assertThat(ours.number(name).orElseThrow() + 0.0)
            .as("%s", text)
            .isEqualTo(value.doubleValue() + 0.0);
      }
      if (value.isArray()) {
        assertThat(ours.objects(name)).as("%s", text).hasSize(value.size());
      }
      if (value.isObject()) {
        assertSame(ours.object(name), value, text);
      }
    }
  }

  private static Optional<JsonNode> jackson(byte[] octets) {
    try {
      return Optional.ofNullable(JACKSON.readTree(octets)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
