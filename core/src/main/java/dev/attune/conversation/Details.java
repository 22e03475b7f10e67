package dev.attune.conversation;

import dev.attune.internal.Unicode;
import java.util.HashMap;
import java.util.Map;

/** What only a channel understands, as it can be kept everywhere. */
final class Details {
  private Details() {}

  /** A copy in which what no store keeps as it is became U+FFFD. Most things have no details. */
  static Map<String, String> copy(Map<String, String> details) {
    if (details.isEmpty()) {
      return Map.of();
    }
    if (isClean(details)) {
      return Map.copyOf(details);
    }
    Map<String, String> clean = new HashMap<>();
    details.forEach((name, value) -> {
      if (clean.put(Unicode.clean(name), Unicode.clean(value)) != null) {
        throw new IllegalArgumentException("details must have different names");
      }
    });
    return Map.copyOf(clean);
  }

  private static boolean isClean(Map<String, String> details) {
    for (Map.Entry<String, String> detail : details.entrySet()) {
      if (!isClean(detail.getKey()) || !isClean(detail.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClean(String text) {
    return Unicode.isPlain(text) || Unicode.clean(text).equals(text);
  }
}
