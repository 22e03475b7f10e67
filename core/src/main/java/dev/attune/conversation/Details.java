package dev.attune.conversation;

import dev.attune.internal.Unicode;
import java.util.Map;
import java.util.stream.Collectors;

/** What only a channel understands, as it can be kept everywhere. */
final class Details {
  private Details() {}

  /** A copy in which what no store keeps as it is became U+FFFD. Most things have no details. */
  static Map<String, String> copy(Map<String, String> details) {
    return details.isEmpty()
        ? Map.of()
        : details.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                detail -> Unicode.clean(detail.getKey()),
                detail -> Unicode.clean(detail.getValue())));
  }
}
