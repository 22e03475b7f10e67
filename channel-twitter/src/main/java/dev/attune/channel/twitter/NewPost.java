package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.Attachment;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.NativeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Posts as objects of version 2, which the X Activity API delivers and the REST API answers, with the names of before and after
 * August 2026.
 *
 * @see <a href="https://docs.x.com/x-api/fundamentals/data-dictionary">Data dictionary, read 2026-11-22</a>
 */
final class NewPost {
  private static final Set<String> REPOSTED = Set.of("retweeted", "reposted");

  private NewPost() {}

  /** A post of which the text has to tell whether it is meant for us. */
  static InboundEvent event(DeliveryObject node, Scope scope) {
    return event(node, scope, false);
  }

  /** A post that the platform delivers because it is meant for us. */
  static InboundEvent addressed(DeliveryObject node, Scope scope) {
    return event(node, scope, true);
  }

  private static InboundEvent event(DeliveryObject node, Scope scope, boolean addressed) {
    Scope introduced =
        Mentions.introducing(scope, whole(node).object("entities").objects("mentions"));
    return read(node, introduced, addressed).event(introduced);
  }

  /** A post that passes on another. */
  static InboundEvent shared(DeliveryObject node, Scope scope) {
    Post post = read(node, scope, false);
    return post.shared(scope, post.reposted());
  }

  static InboundEvent removed(DeliveryObject node, Scope scope) {
    NativeId id = Fields.requiredId(node, "id");
    return new MessageRemoved(
        scope.key("post-delete:" + id), Places.POST, Optional.empty(), id, scope.received());
  }

  private static Post read(DeliveryObject node, Scope scope, boolean addressed) {
    NativeId id = Fields.requiredId(node, "id");
    NativeId author = Fields.requiredId(node, "author_id");
    DeliveryObject whole = whole(node);
    Optional<NativeId> quoted = reference(node, Set.of("quoted"));
    Optional<NativeId> original = Edits.original(node, id);
    Optional<NativeId> inReplyTo = Fields.id(node, "in_reply_to_tweet_id", "in_reply_to_post_id")
        .or(() -> reference(node, Set.of("replied_to")));
    return new Post(
        id,
        scope.people().find(author),
        Times.of(node, scope.received()),
        PostText.of(Fields.text(whole, "text").orElse(""), whole),
        inReplyTo,
        Fields.id(node, "conversation_id")
            .or(() -> inReplyTo)
            .or(() -> original)
            .orElse(id),
        addressed || isAddressed(node, whole, quoted, scope),
        original,
        reference(node, REPOSTED),
        attachments(node, scope),
        PostDetails.of(quoted, node, scope.people().isProtected(author)));
  }

  /** The post as far as it has a long form, or as it is. */
  private static DeliveryObject whole(DeliveryObject node) {
    DeliveryObject note = node.object(node.has("note_tweet") ? "note_tweet" : "note_post");
    return note.has("text") ? note : node;
  }

  private static boolean isAddressed(
      DeliveryObject node, DeliveryObject whole, Optional<NativeId> quoted, Scope scope) {
    boolean answers =
        Fields.id(node, "in_reply_to_user_id").filter(scope::isBrand).isPresent();
    return answers
        || Mentions.name(scope, whole.object("entities").objects("mentions"))
        || Mentions.name(scope, node.object("entities").objects("mentions"))
        || quoted.filter(post -> isOurs(post, scope)).isPresent();
  }

  private static boolean isOurs(NativeId post, Scope scope) {
    for (DeliveryObject included : Fields.objects(scope.includes(), "tweets", "posts")) {
      if (Fields.id(included, "id").filter(post::equals).isPresent()) {
        return Fields.id(included, "author_id").filter(scope::isBrand).isPresent();
      }
    }
    return false;
  }

  private static Optional<NativeId> reference(DeliveryObject node, Set<String> types) {
    for (DeliveryObject reference : Fields.objects(node, "referenced_tweets", "referenced_posts")) {
      if (reference.text("type").filter(types::contains).isPresent()) {
        return Fields.id(reference, "id");
      }
    }
    return Optional.empty();
  }

  private static List<Attachment> attachments(DeliveryObject node, Scope scope) {
    DeliveryObject keys = node.object("attachments");
    List<Attachment> attachments = new ArrayList<>();
    keys.textsOrWholes("media_keys").forEach(key -> attachments.add(Media.find(key, scope)));
    keys.textsOrWholes("poll_ids").forEach(poll -> attachments.add(Media.POLL));
    return attachments;
  }
}
