package dev.attune.channel.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.conversation.NativeId;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One JSON object of a delivery or an answer, read with tolerance: what is missing or of another type is empty.
 *
 * @param node the object, or anything else, which then has no fields
 */
record Fields(JsonNode node) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Set<String> WEB = Set.of("http", "https");
  private static final String UNREADABLE_WORD = "unreadable";

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  Fields object(String name) {
    return new Fields(node.path(name));
  }

  List<Fields> list(String name) {
    List<Fields> list = new ArrayList<>();
    if (node.path(name).isArray()) {
      node.path(name).forEach(item -> list.add(new Fields(item)));
    }
    return list;
  }

  /** The texts of a list; what else stands in it is left out. */
  List<String> texts(String name) {
    return list(name).stream()
        .map(Fields::node)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .toList();
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

  NativeId requiredId(String name) {
    return id(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  Optional<Instant> moment(String name) {
    return digitsOrText(name).flatMap(Moments::read);
  }

  boolean flag(String name) {
    return node.path(name).asBoolean(false);
  }

  /** A word of the platform, safe to show. */
  String word(String name) {
    return node.path(name).isTextual() ? safe(node.path(name).textValue()) : UNREADABLE_WORD;
  }

  /** A code of the platform as it is written, safe to show. */
  Optional<String> code(String name) {
    return text(name).filter(code -> WORD.matcher(code).matches());
  }

  /** The names of the fields, safe to show. */
  List<String> names() {
    return node.properties().stream().map(Map.Entry::getKey).map(Fields::safe).toList();
  }

  /** A web address; empty if it leads anywhere else. */
  Optional<URI> webAddress(String name) {
    return text(name).flatMap(Fields::address);
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return WEB.contains(scheme) && address.getHost() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String safe(String word) {
    return WORD.matcher(word).matches() ? word.toLowerCase(Locale.ROOT) : UNREADABLE_WORD;
  }
}
