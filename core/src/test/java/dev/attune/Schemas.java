package dev.attune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** The schemas of {@code docs/schema}, with formats checked too. */
public final class Schemas {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
      SpecificationVersion.DRAFT_2020_12,
      builder -> builder.schemaRegistryConfig(
          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private Schemas() {}

  /** What the schema of that name says against a document; nothing if it is valid. */
  public static List<String> errors(String name, String document) {
    return errors(SCHEMAS.computeIfAbsent(name, Schemas::load), json(document));
  }

  /** The words of an enum in the schema of that name. */
  public static List<String> words(String name, String pointer) {
    return StreamSupport.stream(document(name).at(pointer).spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }

  static List<String> errors(Schema schema, JsonNode document) {
    return schema.validate(document).stream().map(Error::toString).toList();
  }

  static JsonNode document(String name) {
    return json(text(Path.of("..", "docs", "schema", name + ".schema.json")));
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema load(String name) {
    return REGISTRY.getSchema(document(name));
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
