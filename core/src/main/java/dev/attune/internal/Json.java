package dev.attune.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.InvalidJsonException;

/** The one place where core meets the JSON library: strict, capped, and silent about what it read. */
public final class Json {
  /** The largest document that is read, in characters. */
  public static final int MAX_LENGTH = 16_000_000;

  private static final int MAX_DEPTH = 64;
  private static final int MAX_TEXT = 4_000_000;
  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MAX_DEPTH)
              .maxStringLength(MAX_TEXT)
              .maxDocumentLength(MAX_LENGTH)
              .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private Json() {}

  /**
   * The object in a text.
   *
   * @param text one JSON object
   * @return the object, ready to be read field by field
   * @throws InvalidJsonException if the text is no JSON, no object, or over the caps
   */
  public static JsonIn read(String text) {
    if (parse(text) instanceof ObjectNode object) {
      return new JsonIn(object, "$");
    }
    throw new InvalidJsonException("$", "must be a JSON object");
  }

  /**
   * An empty object to write into.
   *
   * @return the object
   */
  public static JsonOut object() {
    return new JsonOut(JsonNodeFactory.instance.objectNode());
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new InvalidJsonException(
          "$", "is not readable as JSON" + where(e.getLocation()) + problem(e));
    }
  }

  /** The parser's words, unless they might quote what was read. */
  private static String problem(JsonProcessingException e) {
    String words = String.valueOf(e.getOriginalMessage());
    return words.startsWith("Duplicate field") ? ": a field stands twice" : "";
  }

  private static String where(JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
