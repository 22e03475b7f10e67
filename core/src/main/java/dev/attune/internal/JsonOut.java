package dev.attune.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One JSON object being written, fields in the order they are put.
 *
 * <p>Not thread-safe.
 */
public final class JsonOut {
  private final ObjectNode node;

  JsonOut(ObjectNode node) {
    this.node = node;
  }

  /** Puts a text. */
  public JsonOut put(String name, String value) {
    node.put(name, value);
    return this;
  }

  /** Puts a text if there is one. */
  public JsonOut put(String name, Optional<String> value) {
    value.ifPresent(text -> node.put(name, text));
    return this;
  }

  /** Puts an enum as its word. */
  public JsonOut put(String name, Enum<?> value) {
    return put(name, Words.of(value));
  }

  /** Puts a whole number. */
  public JsonOut put(String name, long value) {
    node.put(name, value);
    return this;
  }

  /** Puts a truth value. */
  public JsonOut put(String name, boolean value) {
    node.put(name, value);
    return this;
  }

  /** Puts a list of texts. */
  public JsonOut texts(String name, Collection<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
    return this;
  }

  /** Puts a list of whole numbers. */
  public JsonOut numbers(String name, Collection<Integer> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
    return this;
  }

  /** Puts a list of objects, each written by the writer. */
  public <T> JsonOut objects(String name, Collection<T> values, BiConsumer<JsonOut, T> writer) {
    ArrayNode array = node.putArray(name);
    values.forEach(value -> writer.accept(new JsonOut(array.addObject()), value));
    return this;
  }

  /** Puts an object and gives it to be filled. */
  public JsonOut object(String name) {
    return new JsonOut(node.putObject(name));
  }

  /** Puts an object whose fields are all texts. */
  public JsonOut textMap(String name, Map<String, String> values) {
    JsonOut object = object(name);
    values.forEach(object::put);
    return this;
  }

  /** Puts a JSON document as it is. */
  public JsonOut document(String name, String json) {
    node.set(name, Json.parse(json, "$"));
    return this;
  }

  /** The object as JSON in one line. */
  public String text() {
    return node.toString();
  }

  /** The object as JSON for people to read. */
  public String pretty() {
    return node.toPrettyString();
  }
}
