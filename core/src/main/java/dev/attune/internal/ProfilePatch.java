package dev.attune.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.InvalidJsonException;
import java.util.Map;

/**
 * An RFC 7396 merge patch that knows what a sourced value is: replacing one takes its old source and day away, since they say
 * nothing of the new one.
 */
public final class ProfilePatch {
  private static final String VALUE = "value";
  private static final String UNIT = "unit";
  private static final String SOURCE = "source";

  private ProfilePatch() {}

  /**
   * A profile after a patch.
   *
   * @param profile a JSON object
   * @param patch a JSON object
   * @return the patched profile
   * @throws InvalidJsonException if either is no JSON object
   */
  public static String apply(String profile, String patch) {
    return merge(object(profile), object(patch)).toString();
  }

  private static ObjectNode object(String json) {
    if (Json.parse(json) instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidJsonException("$", "must be a JSON object");
  }

  private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      JsonNode old = target.path(field.getKey());
      JsonNode change = field.getValue();
      if (change.isNull()) {
        target.remove(field.getKey());
      } else if (isSourced(old) || isSourced(change)) {
        target.set(field.getKey(), sourced(old, change));
      } else if (change instanceof ObjectNode object) {
        target.set(
            field.getKey(), merge(old instanceof ObjectNode known ? known : emptyObject(), object));
      } else {
        target.set(field.getKey(), change);
      }
    }
    return target;
  }

  private static boolean isSourced(JsonNode node) {
    return node.has(VALUE);
  }

  private static ObjectNode sourced(JsonNode old, JsonNode change) {
    ObjectNode leaf =
        change instanceof ObjectNode object ? object.deepCopy() : emptyObject().set(VALUE, change);
    if (!leaf.has(UNIT) && old.has(UNIT)) {
      leaf.set(UNIT, old.get(UNIT));
    }
    if (!leaf.has(SOURCE)) {
      leaf.put(SOURCE, "host");
    }
    return leaf;
  }

  private static ObjectNode emptyObject() {
    return JsonNodeFactory.instance.objectNode();
  }
}
