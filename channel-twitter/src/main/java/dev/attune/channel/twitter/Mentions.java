package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import java.util.List;
import java.util.Optional;

/** Who is named in a text. */
final class Mentions {
  private Mentions() {}

  /** Whether we are among those named. */
  static boolean name(Scope scope, List<DeliveryObject> mentions) {
    return mentions.stream().anyMatch(mention -> isBrand(scope, mention));
  }

  /** The scope, knowing how we are called if a mention tells and nothing else did. */
  static Scope introducing(Scope scope, List<DeliveryObject> mentions) {
    return scope.brand().handle().isPresent()
        ? scope
        : mentions.stream()
            .filter(mention -> isBrand(scope, mention))
            .findFirst()
            .map(People::read)
            .map(scope::with)
            .orElse(scope);
  }

  private static boolean isBrand(Scope scope, DeliveryObject mention) {
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
