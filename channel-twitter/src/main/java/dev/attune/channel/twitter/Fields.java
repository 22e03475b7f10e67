package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.attune.conversation.NativeId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fields of what X delivers, by their old and new names.
 *
 * @see <a href="https://docs.x.com/x-api/fundamentals/data-dictionary">Data dictionary, read 2026-11-22</a>
 */
final class Fields {
  /** Ids are decimal texts of up to 19 digits, more than a {@code double} can hold. */
  private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

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

  /** An id that must be there. */
  static NativeId requiredId(JsonNode node, String... names) {
    return id(node, names)
        .orElseThrow(
            () -> new UnreadableEntryException(names[0] + " must be an id of 1 to 19 digits"));
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** A text that may be absent. */
  static Optional<String> text(JsonNode node, String... names) {
    JsonNode value = first(node, names);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  /** A web address; nothing if it is anything else. */
  static Optional<URI> webAddress(JsonNode node, String... names) {
    return text(node, names).flatMap(Fields::webAddress);
  }

  private static Optional<URI> webAddress(String text) {
    try {
      URI address = new URI(text);
      boolean web = address.getHost() != null
          && ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()));
      return web ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
