package dev.attune.channel.twitter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON from outside: capped in depth and number, whole or not at all, and never quoted in what goes wrong. */
final class Wire {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_TOKENS = 500_000;
  private static final int MAX_NUMBER = 100;
  private static final int MAX_NAME = 1_000;

  private final JsonMapper mapper;

  Wire(int maxOctets) {
    this.mapper = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxTokenCount(MAX_TOKENS)
                .maxNumberLength(MAX_NUMBER)
                .maxNameLength(MAX_NAME)
                .maxStringLength(maxOctets)
                .maxDocumentLength(maxOctets)
                .build())
            .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** The one object in these octets; empty if they hold anything else, or more than is read. */
  Optional<ObjectNode> object(byte[] octets) {
    try {
      JsonNode root = mapper.readTree(text(octets));
      return root instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The octets as UTF-8, strictly: the parser itself would take other encodings, and broken ones. */
  private static String text(byte[] octets) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
  }
}
