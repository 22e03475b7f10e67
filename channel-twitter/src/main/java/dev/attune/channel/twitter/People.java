package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The people a delivery tells about, whichever way it lists them. */
final class People {
  private final Map<NativeId, Identity> known = new HashMap<>();
  private final Set<NativeId> hidden = new HashSet<>();

  /** Those in the {@code users} of these objects, lists or maps by id; a user may stand in a {@code data} of its own. */
  static People in(DeliveryObject... holders) {
    People people = new People();
    for (DeliveryObject holder : holders) {
      holder.objects("users").forEach(people::add);
      DeliveryObject map = holder.object("users");
      map.names().forEach(id -> people.add(map.object(id)));
    }
    return people;
  }

  /** Somebody, with handle and name if the delivery tells them. */
  Identity find(NativeId id) {
    Identity found = known.get(id);
    return found == null ? Identity.of(Places.TWITTER, id.value()) : found;
  }

  /** A user object, in the shape of either dialect. */
  static Identity read(DeliveryObject user) {
    DeliveryObject plain = plain(user);
    return new Identity(
        Places.TWITTER,
        Fields.requiredId(plain, "id_str", "id"),
        Fields.text(plain, "username", "screen_name"),
        Fields.text(plain, "name"));
  }

  /** Whether what somebody posts is shown to those alone whom they let follow them. */
  boolean isProtected(NativeId id) {
    return hidden.contains(id);
  }

  private static DeliveryObject plain(DeliveryObject user) {
    return user.isObject("data") ? user.object("data") : user;
  }

  /** A user that cannot be read is one of whom we know no more than the id that is used elsewhere. */
  private void add(DeliveryObject user) {
    try {
      Identity identity = read(user);
      known.put(identity.id(), identity);
      if (plain(user).isTrue("protected")) {
        hidden.add(identity.id());
      }
    } catch (UnreadableEntryException e) {
      // Names are a courtesy: the entries that use the id are read without them.
    }
  }
}
