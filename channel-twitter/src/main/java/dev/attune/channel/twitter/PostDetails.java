package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.NativeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What of a post only this channel understands. Most posts have none of it. */
final class PostDetails {
  private PostDetails() {}

  static Map<String, String> of(
      Optional<NativeId> quoted, DeliveryObject post, boolean authorProtected) {
    boolean withheld = post.isObject("withheld");
    if (quoted.isEmpty() && !withheld && !authorProtected) {
      return Map.of();
    }
    Map<String, String> details = new HashMap<>();
    quoted.ifPresent(id -> details.put(TwitterChannelProvider.QUOTED_POST, id.value()));
    if (withheld) {
      details.put(TwitterChannelProvider.WITHHELD, "true");
    }
    if (authorProtected) {
      details.put(TwitterChannelProvider.AUTHOR_PROTECTED, "true");
    }
    return details;
  }
}
