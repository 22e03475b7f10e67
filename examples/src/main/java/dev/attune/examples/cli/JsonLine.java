package dev.attune.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.Capability;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * One JSON object in one line, as it is printed: what UTF-8 cannot write, and what would steer a terminal, stands as an
 * escape.
 */
final class JsonLine {
  private JsonLine() {}

  /** An object with the file it came from before its own fields. */
  static String from(String file, String object) {
    String head = object().put("file", file).toString();
    return safe(head.substring(0, head.length() - 1) + "," + object.substring(1));
  }

  /** A file that could not be read, and why. */
  static String unreadable(String file, String why) {
    return safe(object().put("file", file).put("error", why).toString());
  }

  /** One value of a profile. */
  static String of(Capability capability) {
    ObjectNode line = object()
        .put("surface", capability.surface().toString())
        .put("name", capability.name())
        .put("value", capability.value());
    capability.unit().ifPresent(unit -> line.put("unit", unit));
    line.put("source", capability.source());
    capability.checked().map(LocalDate::toString).ifPresent(day -> line.put("checked", day));
    return safe(line.put("verified", capability.verified()).toString());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String safe(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    json.codePoints().forEach(codePoint -> append(safe, codePoint));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int codePoint) {
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (half || Character.isISOControl(codePoint)) {
      safe.append("\\u").append(HexFormat.of().toHexDigits((char) codePoint));
    } else {
      safe.appendCodePoint(codePoint);
    }
  }
}
