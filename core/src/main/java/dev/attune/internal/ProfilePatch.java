package dev.attune.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.InvalidJsonException;
import java.util.List;
import java.util.Map;

/**
 * An RFC 7396 merge patch that knows what a sourced value is: replacing one takes its old source and day away, since they say
 * nothing of the new one, and a value given bare becomes one whose source is {@code host}.
 */
public final class ProfilePatch {
  private static final String VALUE = "value";
  private static final String UNIT = "unit";
  private static final String SOURCE = "source";
  private static final String CHECKED = "checked";
  private static final String VERIFIED = "verified";

  private ProfilePatch() {}

  /**
   * A profile after a patch.
   *
   * @param profile a JSON object
   * @param patch a JSON object
   * @return the patched profile
   * @throws InvalidJsonException if either is no JSON object; a path in the patch starts with {@code $override}
   */
  public static String apply(String profile, String patch) {
    return merge(object(profile, "$"), object(patch, "$override"), true).toString();
  }

  private static ObjectNode object(String json, String root) {
    if (Json.parse(json, root) instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidJsonException(root, "must be a JSON object");
  }

  private static ObjectNode merge(ObjectNode target, ObjectNode patch, boolean top) {
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      JsonNode change = field.getValue();
      if (change.isNull()) {
        target.remove(field.getKey());
      } else {
        target.set(field.getKey(), merged(target.path(field.getKey()), change, top));
      }
    }
    return target;
  }

  private static JsonNode merged(JsonNode old, JsonNode change, boolean top) {
    if (change instanceof ObjectNode object) {
      return isSourced(old) || isSourced(change)
          ? sourced(old, object)
          : merge(old instanceof ObjectNode known ? known : emptyObject(), object, false);
    }
    boolean bare = change.isValueNode() && !top;
    return bare ? sourced(old, emptyObject().set(VALUE, change)) : change;
  }

  private static boolean isSourced(JsonNode node) {
    return node.has(VALUE);
  }

  private static ObjectNode sourced(JsonNode old, ObjectNode change) {
    ObjectNode leaf = isSourced(old) ? old.deepCopy() : emptyObject();
    if (change.has(VALUE) || change.has(UNIT)) {
      leaf.remove(List.of(SOURCE, CHECKED, VERIFIED));
    }
    merge(leaf, change, true);
    if (!leaf.has(SOURCE)) {
      leaf.put(SOURCE, "host");
    }
    return leaf;
  }

  private static ObjectNode emptyObject() {
    return JsonNodeFactory.instance.objectNode();
  }
}
