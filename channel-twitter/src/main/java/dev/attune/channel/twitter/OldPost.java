package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.conversation.Attachment;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.NativeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts as objects of version 1.1, which the Account Activity API delivers. They do not say which thread they belong to: a
 * reply is filed under the post it answers.
 *
 * @see <a href="https://docs.x.com/x-api/account-activity/introduction">Account Activity API, read 2026-11-22</a>
 */
final class OldPost {
  private OldPost() {}

  static InboundEvent event(JsonNode node, Scope scope) {
    return read(node, scope).event(scope);
  }

  static InboundEvent removed(JsonNode node, Scope scope) {
    NativeId id = Fields.requiredId(node.path("status"), "id_str", "id");
    return new MessageRemoved(
        scope.key("post-delete:" + id),
        Places.POST,
        Optional.empty(),
        id,
        Times.of(node, scope.received()));
  }

  private static Post read(JsonNode node, Scope scope) {
    NativeId id = Fields.requiredId(node, "id_str", "id");
    Identity author = People.read(node.path("user"));
    JsonNode whole =
        node.path("extended_tweet").hasNonNull("full_text") ? node.path("extended_tweet") : node;
    Optional<NativeId> inReplyTo =
        Fields.id(node, "in_reply_to_status_id_str", "in_reply_to_status_id");
    Optional<NativeId> original = Edits.original(node, id);
    return new Post(
        id,
        author,
        Times.of(node, scope.received()),
        PostText.of(
            Fields.text(whole, "full_text", "text").orElse(""),
            whole.path("display_text_range"),
            whole.path("entities").path("urls")),
        inReplyTo,
        inReplyTo.or(() -> original).orElse(id),
        isAddressed(node, whole, scope),
        original,
        Fields.id(node.path("retweeted_status"), "id_str", "id"),
        attachments(whole),
        Fields.id(node, "quoted_status_id_str", "quoted_status_id")
            .map(quoted -> Map.of(TwitterChannelProvider.QUOTED_POST, quoted.value()))
            .orElse(Map.of()));
  }

  private static boolean isAddressed(JsonNode node, JsonNode whole, Scope scope) {
    boolean answers = isBrand(node, scope, "in_reply_to_user_id_str", "in_reply_to_user_id");
    boolean quotes = isBrand(node.path("quoted_status").path("user"), scope, "id_str", "id");
    return answers || quotes || Mentions.name(scope, whole.path("entities").path("user_mentions"));
  }

  private static boolean isBrand(JsonNode node, Scope scope, String... names) {
    return Fields.id(node, names).filter(scope::isBrand).isPresent();
  }

  private static List<Attachment> attachments(JsonNode whole) {
    JsonNode all = whole.path("extended_entities").path("media");
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode media : all.isArray() ? all : whole.path("entities").path("media")) {
      attachments.add(Media.read(media));
    }
    return attachments;
  }
}
