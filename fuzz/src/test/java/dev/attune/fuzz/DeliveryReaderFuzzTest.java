package dev.attune.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.attune.channel.DeliveryReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The reader of deliveries takes the JSON that Jackson takes, and nothing else. */
class DeliveryReaderFuzzTest {
  private static final JsonFactory JACKSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
      .build();

  private final DeliveryReader reader = DeliveryReader.of(List.of());

  @FuzzTest(maxDuration = "5m")
  void agreesWithJackson(byte[] octets) {
    boolean ours = reader.read(octets).isPresent();
    boolean theirs = isObject(octets);
    if (ours != theirs && !repeatsAnId(octets) && !hasHalfPair(octets)) {
      throw new IllegalStateException("ours " + ours + ", Jackson's " + theirs);
    }
  }

  private static boolean isObject(byte[] octets) {
    try (JsonParser in = JACKSON.createParser(
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString())) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      in.skipChildren();
      return in.nextToken() == null && !in.hasCurrentToken();
    } catch (IOException e) {
      return false;
    }
  }

  /** Names made of digits are always held, and may then not be there twice. */
  private static boolean repeatsAnId(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1).matches("(?s).*\"(\\d|\\\\u003\\d).*");
  }

  /** Jackson takes them in texts and, from octets, not in names. */
  private static boolean hasHalfPair(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1).matches("(?si).*\\\\ud[89a-f].*");
  }
}
