package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.NativeId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of a post. Each has an id of its own; the first is the one by which a conversation knows it.
 *
 * @see <a href="https://docs.x.com/x-api/fundamentals/edit-posts">Edit posts, read 2026-11-22</a>
 */
final class Edits {
  private Edits() {}

  /** The first version of a post, if the post is a later one. */
  static Optional<NativeId> original(DeliveryObject post, NativeId id) {
    return Stream.of("edit_history_tweet_ids", "edit_history_post_ids")
        .flatMap(name -> post.textsOrWholes(name).stream().limit(1))
        .findFirst()
        .filter(Fields::isId)
        .map(NativeId::new)
        .filter(first -> !first.equals(id));
  }
}
