package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.attune.channel.DeliveryObject;
import dev.attune.channel.WebAddress;
import dev.attune.conversation.NativeId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Fields of what X delivers, by their old and new names.
 *
 * @see <a href="https://docs.x.com/x-api/fundamentals/data-dictionary">Data dictionary, read 2026-11-22</a>
 */
final class Fields {
  /** Ids are decimal texts of up to 19 digits, more than a {@code double} can hold. */
  private static final int MAX_ID = 19;

  private Fields() {}

  /** The first of these fields that is there and not null. */
  static JsonNode first(JsonNode node, String... names) {
    for (String name : names) {
      if (node.hasNonNull(name)) {
        return node.get(name);
      }
    }
    return MissingNode.getInstance();
  }

  /** An id that may be absent. One that cannot be read is as good as absent. */
  static Optional<NativeId> id(JsonNode node, String... names) {
    JsonNode value = first(node, names);
    return Optional.of(value.isTextual() || value.isIntegralNumber() ? value.asText() : "")
        .filter(Fields::isId)
        .map(NativeId::new);
  }

  /** The first of these fields of a delivery that is an id. One that cannot be read is as good as absent. */
  static Optional<NativeId> id(DeliveryObject object, String... names) {
    for (String name : names) {
      if (object.has(name)) {
        return object.textOrWhole(name).filter(Fields::isId).map(NativeId::new);
      }
    }
    return Optional.empty();
  }

  /** An id that must be there. */
  static NativeId requiredId(DeliveryObject object, String... names) {
    return id(object, names)
        .orElseThrow(
            () -> new UnreadableEntryException(names[0] + " must be an id of 1 to 19 digits"));
  }

  static boolean isId(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return length > 0 && length <= MAX_ID;
  }

  /** The first of these fields of a delivery that is there, as a text. */
  static Optional<String> text(DeliveryObject object, String... names) {
    for (String name : names) {
      if (object.has(name)) {
        return object.text(name);
      }
    }
    return Optional.empty();
  }

  /** The list that has one of these names. */
  static List<DeliveryObject> objects(DeliveryObject object, String... names) {
    for (String name : names) {
      if (object.isList(name)) {
        return object.objects(name);
      }
    }
    return List.of();
  }

  /** A text that may be absent. */
  static Optional<String> text(JsonNode node, String... names) {
    JsonNode value = first(node, names);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  /** A web address; nothing if it is anything else. */
  static Optional<URI> webAddress(DeliveryObject object, String... names) {
    return text(object, names).flatMap(WebAddress::read);
  }
}
