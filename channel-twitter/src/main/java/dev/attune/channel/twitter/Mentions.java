package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Who is named in a text. */
final class Mentions {
  private Mentions() {}

  /** Whether we are among those named. */
  static boolean name(Scope scope, JsonNode mentions) {
    for (JsonNode mention : mentions) {
      if (isBrand(scope, mention)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBrand(Scope scope, JsonNode mention) {
    Optional<String> id = Fields.text(mention, "id_str", "id");
    if (id.isPresent()) {
      return id.get().equals(scope.brand().id().value());
    }
    return Fields.text(mention, "username", "screen_name")
        .filter(
            handle -> scope.brand().handle().filter(handle::equalsIgnoreCase).isPresent())
        .isPresent();
  }
}
