package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.Attachment;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.NativeId;
import java.util.List;
import java.util.Optional;

/**
 * Posts as objects of version 1.1, which the Account Activity API delivers. They do not say which thread they belong to: a
 * reply is filed under the post it answers.
 *
 * @see <a href="https://docs.x.com/x-api/account-activity/introduction">Account Activity API, read 2026-11-22</a>
 */
final class OldPost {
  private OldPost() {}

  static InboundEvent event(DeliveryObject node, Scope scope) {
    DeliveryObject whole = whole(node);
    Scope introduced =
        Mentions.introducing(scope, whole.object("entities").objects("user_mentions"));
    return read(node, whole, introduced).event(introduced);
  }

  static InboundEvent removed(DeliveryObject node, Scope scope) {
    NativeId id = Fields.requiredId(node.object("status"), "id_str", "id");
    return new MessageRemoved(
        scope.key("post-delete:" + id),
        Places.POST,
        Optional.empty(),
        id,
        Times.of(node, scope.received()));
  }

  private static Post read(DeliveryObject node, DeliveryObject whole, Scope scope) {
    NativeId id = Fields.requiredId(node, "id_str", "id");
    Identity author = People.read(node.object("user"));
    Optional<NativeId> inReplyTo =
        Fields.id(node, "in_reply_to_status_id_str", "in_reply_to_status_id");
    Optional<NativeId> original = Edits.original(node, id);
    return new Post(
        id,
        author,
        Times.of(node, scope.received()),
        PostText.of(Fields.text(whole, "full_text", "text").orElse(""), whole),
        inReplyTo,
        inReplyTo.or(() -> original).orElse(id),
        isAddressed(node, whole, scope),
        original,
        Fields.id(node.object("retweeted_status"), "id_str", "id"),
        attachments(whole),
        PostDetails.of(
            Fields.id(node, "quoted_status_id_str", "quoted_status_id"),
            node,
            node.object("user").isTrue("protected")));
  }

  /** The post as far as it has a long form, or as it is. */
  private static DeliveryObject whole(DeliveryObject node) {
    DeliveryObject extended = node.object("extended_tweet");
    return extended.has("full_text") ? extended : node;
  }

  private static boolean isAddressed(DeliveryObject node, DeliveryObject whole, Scope scope) {
    boolean answers = isBrand(node, scope, "in_reply_to_user_id_str", "in_reply_to_user_id");
    boolean quotes = isBrand(node.object("quoted_status").object("user"), scope, "id_str", "id");
    return answers
        || quotes
        || Mentions.name(scope, whole.object("entities").objects("user_mentions"));
  }

  private static boolean isBrand(DeliveryObject node, Scope scope, String... names) {
    return Fields.id(node, names).filter(scope::isBrand).isPresent();
  }

  private static List<Attachment> attachments(DeliveryObject whole) {
    DeliveryObject extended = whole.object("extended_entities");
    DeliveryObject holder = extended.isList("media") ? extended : whole.object("entities");
    return holder.objects("media").stream().map(Media::read).toList();
  }
}
