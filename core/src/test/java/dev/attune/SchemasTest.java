package dev.attune;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
  @ParameterizedTest
  @ValueSource(strings = {"resolution", "conversation", "event", "profile", "plan"})
  void areOfTheirDialectAndNamedAfterTheirFile(String name) {
    JsonNode schema = Schemas.document(name);
    Schema dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(schema.path("$id").textValue()).isEqualTo("urn:attune:schema:" + name);
    assertThat(schema.path("title").textValue()).isNotBlank();
    assertThat(Schemas.errors(dialect, schema)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"resolution", "conversation", "event", "profile", "plan"})
  void refuseUnknownFieldsAndDescribeEveryFieldForPeople(String name) {
    List<String> open = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    walk(Schemas.document(name), "#", open, silent);

    assertThat(open).as("objects that take any field").isEmpty();
    assertThat(silent).as("fields without a description").isEmpty();
  }

  @Test
  void sayTheSameOfWhatTheyShare() {
    JsonNode conversation = Schemas.document("conversation").path("$defs");
    JsonNode event = Schemas.document("event").path("$defs");

    assertThat(conversation.fieldNames())
        .toIterable()
        .isNotEmpty()
        .allSatisfy(name -> assertThat(event.path(name)).isEqualTo(conversation.path(name)));
    assertThat(Schemas.document("plan").at("/$defs/surface"))
        .isEqualTo(conversation.path("surface"));
  }

  private static void walk(JsonNode node, String path, List<String> open, List<String> silent) {
    JsonNode properties = node.path("properties");
    if (properties.isObject()
        && node.has("type")
        && !node.has("oneOf")
        && !node.has("additionalProperties")) {
      open.add(path);
    }
    if (node.has("required") && properties.isObject() && node.has("additionalProperties")) {
      properties.fieldNames().forEachRemaining(name -> {
        JsonNode field = properties.get(name);
        if (!field.has("description") && !field.has("$ref") && !field.has("const")) {
          silent.add(path + "." + name);
        }
      });
    }
    node.fieldNames()
        .forEachRemaining(name -> walk(node.get(name), path + "/" + name, open, silent));
  }
}
