package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.util.HashMap;
import java.util.Map;

/** The people a delivery tells about, whichever way it lists them. */
final class People {
  private final Map<NativeId, Identity> known = new HashMap<>();

  /** Those in lists or maps of users; a user may stand in a {@code data} of its own. */
  static People in(JsonNode... lists) {
    People people = new People();
    for (JsonNode list : lists) {
      for (JsonNode user : list) {
        people.add(user);
      }
    }
    return people;
  }

  /** Somebody, with handle and name if the delivery tells them. */
  Identity find(NativeId id) {
    Identity found = known.get(id);
    return found == null ? Identity.of(Places.TWITTER, id.value()) : found;
  }

  /** A user object, in the shape of either dialect. */
  static Identity read(JsonNode user) {
    JsonNode plain = user.path("data").isObject() ? user.path("data") : user;
    return new Identity(
        Places.TWITTER,
        Fields.requiredId(plain, "id_str", "id"),
        Fields.text(plain, "username", "screen_name"),
        Fields.text(plain, "name"));
  }

  /** A user that cannot be read is one of whom we know no more than the id that is used elsewhere. */
  private void add(JsonNode user) {
    try {
      Identity identity = read(user);
      known.put(identity.id(), identity);
    } catch (UnreadableEntryException e) {
      // Names are a courtesy: the entries that use the id are read without them.
    }
  }
}
