package dev.attune.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.InvalidJsonException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object being read field by field; knows its path and which fields nobody asked for.
 *
 * <p>Not thread-safe.
 */
public final class JsonIn {
  private final ObjectNode node;
  private final String path;
  private final Set<String> asked = new HashSet<>();

  JsonIn(ObjectNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** The path of this object. */
  public String path() {
    return path;
  }

  /** Whether the field is there and not null. */
  public boolean has(String name) {
    asked.add(name);
    return node.hasNonNull(name);
  }

  /** The names of all fields, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A text that must be there. */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(field(name)).map(value -> textOf(value, at(name)));
  }

  /** A whole number that must be there. */
  public int number(String name) {
    return optionalInt(name).orElseThrow(() -> missing(name));
  }

  /** A whole number that may be absent. */
  public Optional<Integer> optionalInt(String name) {
    JsonNode value = field(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToInt()) {
      throw new InvalidJsonException(at(name), "must be a whole number, at most 2147483647");
    }
    return Optional.of(value.intValue());
  }

  /** A truth value that must be there. */
  public boolean flag(String name) {
    JsonNode value = field(name);
    if (value == null) {
      throw missing(name);
    }
    if (!value.isBoolean()) {
      throw new InvalidJsonException(at(name), "must be true or false");
    }
    return value.booleanValue();
  }

  /** A truth value, or the given one when absent. */
  public boolean flag(String name, boolean otherwise) {
    return has(name) ? flag(name) : otherwise;
  }

  /** One of an enum's words, or the given one when absent. */
  public <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
    return has(name) ? word(name, type) : otherwise;
  }

  /** One of an enum's words, which must be there. */
  public <E extends Enum<E>> E word(String name, Class<E> type) {
    return made(name, text -> Words.parse(type, text));
  }

  /** A text made into something else; what the maker refuses is reported at this path. */
  public <T> T made(String name, Function<String, T> maker) {
    return made(text(name), at(name), maker);
  }

  /** The name of one of the fields made into something else; what the maker refuses is reported at that field. */
  public <T> T madeOfName(String name, Function<String, T> maker) {
    return made(name, at(name), maker);
  }

  /** A text, number or truth value as it would be written in a text. */
  public String scalar(String name) {
    JsonNode value = field(name);
    if (value == null) {
      throw missing(name);
    }
    if (!value.isValueNode()) {
      throw new InvalidJsonException(at(name), "must be a text, a number, true or false");
    }
    return value.asText();
  }

  /** A text made into something else if it is there. */
  public <T> Optional<T> optionalMade(String name, Function<String, T> maker) {
    return has(name) ? Optional.of(made(name, maker)) : Optional.empty();
  }

  /** Texts made into something else, each refused at its own place; none when absent. */
  public <T> List<T> allMade(String name, Function<String, T> maker) {
    List<String> texts = has(name) ? texts(name) : List.of();
    return IntStream.range(0, texts.size())
        .mapToObj(
            i -> made(texts.get(i), isList(name) ? at(name) + "[" + i + "]" : at(name), maker))
        .toList();
  }

  /** An address. */
  public URI address(String name) {
    return made(name, JsonIn::uri);
  }

  /** An address that may be absent. */
  public Optional<URI> optionalAddress(String name) {
    return optionalMade(name, JsonIn::uri);
  }

  /** A moment as ISO 8601 with zone. */
  public Instant instant(String name) {
    return parsed(name, Instant::parse, "must be a moment such as 2026-11-22T09:30:00Z");
  }

  /** A day as ISO 8601. */
  public LocalDate day(String name) {
    return parsed(name, LocalDate::parse, "must be a day such as 2026-11-22");
  }

  /** A duration as ISO 8601. */
  public Duration duration(String name) {
    return parsed(name, Duration::parse, "must be a duration such as PT24H or P7D");
  }

  /** Texts that must be there; a single text counts as a list of one. */
  public List<String> texts(String name) {
    JsonNode value = field(name);
    if (value == null) {
      throw missing(name);
    }
    if (value.isTextual()) {
      return List.of(textOf(value, at(name)));
    }
    List<String> texts = new ArrayList<>();
    int index = 0;
    for (JsonNode item : array(value, at(name))) {
      texts.add(textOf(item, at(name) + "[" + index++ + "]"));
    }
    return texts;
  }

  /** An object that must be there. */
  public JsonIn object(String name) {
    JsonNode value = field(name);
    if (value == null) {
      throw missing(name);
    }
    return objectOf(value, at(name));
  }

  /** An object that may be absent. */
  public Optional<JsonIn> optionalObject(String name) {
    return has(name) ? Optional.of(object(name)) : Optional.empty();
  }

  /** A list of objects; empty when absent. */
  public List<JsonIn> objects(String name) {
    JsonNode value = field(name);
    List<JsonIn> objects = new ArrayList<>();
    if (value != null) {
      int index = 0;
      for (JsonNode item : array(value, at(name))) {
        objects.add(objectOf(item, at(name) + "[" + index++ + "]"));
      }
    }
    return objects;
  }

  /** An object whose fields are all texts; empty when absent. */
  public Map<String, String> textMap(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    optionalObject(name)
        .ifPresent(object -> object
            .names()
            .forEach(key -> map.put(wellFormed(key, object.at(key)), object.text(key))));
    return map;
  }

  /** The object itself as JSON text, for a part of a document that is passed on unread. */
  public String raw() {
    return node.toString();
  }

  /** The result of the maker; what it refuses is reported at this object's path. */
  public <T> T build(Supplier<T> maker) {
    end();
    return made("", path, text -> maker.get());
  }

  /** Refuses fields that nobody asked for. */
  public void end() {
    for (String name : names()) {
      if (!asked.contains(name)) {
        throw new InvalidJsonException(
            at(name), "is not known here. Known are " + asked.stream().sorted().toList());
      }
    }
  }

  /** A refusal at this object. */
  public InvalidJsonException refuse(String problem) {
    return new InvalidJsonException(path, problem);
  }

  /** The messages of our own makers never quote what they refuse; those of the JDK's parsers do. */
  private static <T> T made(String text, String path, Function<String, T> maker) {
    try {
      return maker.apply(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidJsonException(path, String.valueOf(e.getMessage()));
    }
  }

  private <T> T parsed(String name, Function<String, T> parser, String refusal) {
    String text = text(name);
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw new InvalidJsonException(at(name), refusal);
    }
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "must be an address: " + e.getReason() + " at index " + e.getIndex());
    }
  }

  private @Nullable JsonNode field(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private InvalidJsonException missing(String name) {
    return new InvalidJsonException(at(name), "must be there");
  }

  private boolean isList(String name) {
    return node.get(name) instanceof ArrayNode;
  }

  private String at(String name) {
    return path + "." + Json.shown(name);
  }

  private static String textOf(JsonNode value, String path) {
    if (!value.isTextual()) {
      throw new InvalidJsonException(path, "must be a text");
    }
    return wellFormed(value.textValue(), path);
  }

  private static String wellFormed(String text, String path) {
    int half = Unicode.halfPair(text);
    if (half >= 0) {
      throw new InvalidJsonException(
          path, "must be well-formed Unicode, but has half a surrogate pair at index " + half);
    }
    return text;
  }

  private static JsonIn objectOf(JsonNode value, String path) {
    if (value instanceof ObjectNode object) {
      return new JsonIn(object, path);
    }
    throw new InvalidJsonException(path, "must be an object");
  }

  private static ArrayNode array(JsonNode value, String path) {
    if (value instanceof ArrayNode array) {
      return array;
    }
    throw new InvalidJsonException(path, "must be a list");
  }
}
