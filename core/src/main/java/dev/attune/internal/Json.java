package dev.attune.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.InvalidJsonException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one place where core meets the JSON library: strict, capped, and silent about what it read. */
public final class Json {
  /** The largest document that is read, in characters. */
  public static final int MAX_LENGTH = 16_000_000;

  private static final int MAX_DEPTH = 64;
  private static final int MAX_TEXT = 4_000_000;
  private static final int MAX_DIGITS = 1_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./-]{1,100}");
  private static final String TOO_MUCH = "is more than is read: at most " + MAX_LENGTH
      + " characters, " + MAX_DEPTH + " levels, " + MAX_TEXT + " characters in a text, "
      + MAX_DIGITS + " digits in a number";
  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MAX_DEPTH)
              .maxStringLength(MAX_TEXT)
              .maxNumberLength(MAX_DIGITS)
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
    if (parse(text, "$") instanceof ObjectNode object) {
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

  /** The document in a text; the root is what its paths start with. */
  static JsonNode parse(String text, String root) {
    Objects.requireNonNull(text, "json");
    try {
      return MAPPER.readTree(text);
    } catch (StreamConstraintsException e) {
      throw new InvalidJsonException(root, TOO_MUCH);
    } catch (MismatchedInputException e) {
      throw new InvalidJsonException(
          root, "must end after one JSON value, but goes on" + where(e.getLocation()));
    } catch (JsonProcessingException e) {
      throw refusal(e, root);
    }
  }

  /** A field's name as it may be shown. What cannot be a name of ours may be content, or break the lines of a log. */
  static String shown(String name) {
    return NAME.matcher(name).matches() ? name : "?";
  }

  /** Tells where and what in our own words: the parser's quote what it read. */
  private static InvalidJsonException refusal(JsonProcessingException e, String root) {
    boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
    String path = e.getProcessor() instanceof JsonParser parser
        ? path(parser.getParsingContext(), root)
        : root;
    return new InvalidJsonException(
        path,
        (twice ? "stands twice in its object" : "is not readable as JSON")
            + where(e.getLocation()));
  }

  private static String path(JsonStreamContext place, String root) {
    if (place.inRoot()) {
      return root;
    }
    String parent = path(place.getParent(), root);
    if (place.inArray()) {
      return parent + "[" + place.getCurrentIndex() + "]";
    }
    return place.hasCurrentName() ? parent + "." + shown(place.getCurrentName()) : parent;
  }

  private static String where(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
