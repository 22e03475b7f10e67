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

  /** A whole number that may be absent. */
  public Optional<Integer> optionalInt(String name) {
    JsonNode value = field(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw new InvalidJsonException(at(name), "must be a whole number");
    }
    return Optional.of(value.intValue());
  }

  /** A truth value, or the given one when absent. */
  public boolean flag(String name, boolean otherwise) {
    JsonNode value = field(name);
    if (value != null && !value.isBoolean()) {
      throw new InvalidJsonException(at(name), "must be true or false");
    }
    return value == null ? otherwise : value.booleanValue();
  }

  /** One of an enum's words, or the given one when absent. */
  public <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
    return has(name) ? word(name, type) : otherwise;
  }

  /** One of an enum's words, which must be there. */
  public <E extends Enum<E>> E word(String name, Class<E> type) {
    return checked(name, () -> Words.parse(type, text(name)));
  }

  /** A text made into something else; what the maker refuses is reported at this path. */
  public <T> T made(String name, Function<String, T> maker) {
    String text = text(name);
    return checked(name, () -> maker.apply(text));
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

  /** A scalar made into something else; what the maker refuses is reported at this path. */
  public <T> T madeOfScalar(String name, Function<String, T> maker) {
    String text = scalar(name);
    return checked(name, () -> maker.apply(text));
  }

  /** A text made into something else if it is there. */
  public <T> Optional<T> optionalMade(String name, Function<String, T> maker) {
    return has(name) ? Optional.of(made(name, maker)) : Optional.empty();
  }

  /** Texts made into something else; none when absent. */
  public <T> List<T> allMade(String name, Function<String, T> maker) {
    return has(name) ? checked(name, () -> texts(name).stream().map(maker).toList()) : List.of();
  }

  /** A web or other address. */
  public URI address(String name) {
    return made(name, JsonIn::uri);
  }

  /** A web or other address that may be absent. */
  public Optional<URI> optionalAddress(String name) {
    return optionalMade(name, JsonIn::uri);
  }

  /** A moment as ISO 8601 with zone. */
  public Instant instant(String name) {
    return made(name, Instant::parse);
  }

  /** A day as ISO 8601. */
  public LocalDate day(String name) {
    return made(name, LocalDate::parse);
  }

  /** A duration as ISO 8601. */
  public Duration duration(String name) {
    return made(name, Duration::parse);
  }

  /** Texts that must be there; a single text counts as a list of one. */
  public List<String> texts(String name) {
    JsonNode value = field(name);
    if (value == null) {
      throw missing(name);
    }
    if (value.isTextual()) {
      return List.of(value.textValue());
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
        .ifPresent(object -> object.names().forEach(key -> map.put(key, object.text(key))));
    return map;
  }

  /** The object itself as JSON text, for a part of a document that is passed on unread. */
  public String raw() {
    return node.toString();
  }

  /** The result of the maker; what it refuses is reported at this object's path. */
  public <T> T build(Supplier<T> maker) {
    end();
    try {
      return maker.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidJsonException(path, String.valueOf(e.getMessage()));
    }
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

  private <T> T checked(String name, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidJsonException(at(name), String.valueOf(e.getMessage()));
    }
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "must be a web address: " + e.getReason() + " at index " + e.getIndex());
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

  private String at(String name) {
    return path + "." + name;
  }

  private static String textOf(JsonNode value, String path) {
    if (!value.isTextual()) {
      throw new InvalidJsonException(path, "must be a text");
    }
    return value.textValue();
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
