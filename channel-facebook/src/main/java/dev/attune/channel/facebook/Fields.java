package dev.attune.channel.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.conversation.NativeId;
import java.util.Optional;

/**
 * One JSON object of an answer, read with tolerance: what is missing or of another type is empty.
 *
 * @param node the object, or anything else, which then has no fields
 */
record Fields(JsonNode node) {
  Fields object(String name) {
    return new Fields(node.path(name));
  }

  /** A text as it can be kept everywhere. */
  Optional<String> text(String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? Optional.of(WellFormed.of(value.textValue())) : Optional.empty();
  }

  /** A text or a whole number, which never goes through a floating one. */
  Optional<String> digitsOrText(String name) {
    JsonNode value = node.path(name);
    boolean readable = value.isTextual() || value.isIntegralNumber();
    return readable
        ? Optional.of(value.asText()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** An id; refused if there is one that cannot be. */
  Optional<NativeId> id(String name) {
    return digitsOrText(name).map(NativeId::new);
  }

  boolean flag(String name) {
    return node.path(name).asBoolean(false);
  }

  /** A code of the platform as it is written, safe to show. */
  Optional<String> code(String name) {
    return text(name).filter(Word::isWord);
  }
}
