package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.conversation.Attachment;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.NativeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  static InboundEvent event(JsonNode node, Scope scope) {
    return read(node, scope, false).event(scope);
  }

  /** A post that the platform delivers because it is meant for us. */
  static InboundEvent addressed(JsonNode node, Scope scope) {
    return read(node, scope, true).event(scope);
  }

  /** A post that passes on another. */
  static InboundEvent shared(JsonNode node, Scope scope) {
    Post post = read(node, scope, false);
    return post.shared(scope, post.reposted());
  }

  static InboundEvent removed(JsonNode node, Scope scope) {
    NativeId id = Fields.requiredId(node, "id");
    return new MessageRemoved(
        scope.key("post-delete:" + id), Places.POST, Optional.empty(), id, scope.received());
  }

  private static Post read(JsonNode node, Scope scope, boolean addressed) {
    NativeId id = Fields.requiredId(node, "id");
    NativeId author = Fields.requiredId(node, "author_id");
    JsonNode note = Fields.first(node, "note_tweet", "note_post");
    JsonNode whole = note.hasNonNull("text") ? note : node;
    Optional<NativeId> quoted = reference(node, Set.of("quoted"));
    Optional<NativeId> original = Edits.original(node, id);
    Optional<NativeId> inReplyTo = Fields.id(node, "in_reply_to_tweet_id", "in_reply_to_post_id")
        .or(() -> reference(node, Set.of("replied_to")));
    return new Post(
        id,
        scope.people().find(author),
        Times.of(node, scope.received()),
        PostText.of(
            Fields.text(whole, "text").orElse(""),
            whole.path("display_text_range"),
            whole.path("entities").path("urls")),
        inReplyTo,
        Fields.id(node, "conversation_id")
            .or(() -> inReplyTo)
            .or(() -> original)
            .orElse(id),
        addressed || isAddressed(node, whole, quoted, scope),
        original,
        reference(node, REPOSTED),
        attachments(node, scope),
        quoted
            .map(post -> Map.of(TwitterChannelProvider.QUOTED_POST, post.value()))
            .orElse(Map.of()));
  }

  private static boolean isAddressed(
      JsonNode node, JsonNode whole, Optional<NativeId> quoted, Scope scope) {
    boolean answers =
        Fields.id(node, "in_reply_to_user_id").filter(scope::isBrand).isPresent();
    return answers
        || Mentions.name(scope, whole.path("entities").path("mentions"))
        || Mentions.name(scope, node.path("entities").path("mentions"))
        || quoted.filter(post -> isOurs(post, scope)).isPresent();
  }

  private static boolean isOurs(NativeId post, Scope scope) {
    for (JsonNode included : Fields.first(scope.includes(), "tweets", "posts")) {
      if (post.value().equals(included.path("id").asText())) {
        return Fields.id(included, "author_id").filter(scope::isBrand).isPresent();
      }
    }
    return false;
  }

  private static Optional<NativeId> reference(JsonNode node, Set<String> types) {
    for (JsonNode reference : Fields.first(node, "referenced_tweets", "referenced_posts")) {
      if (types.contains(reference.path("type").asText())) {
        return Fields.id(reference, "id");
      }
    }
    return Optional.empty();
  }

  private static List<Attachment> attachments(JsonNode node, Scope scope) {
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode key : node.path("attachments").path("media_keys")) {
      attachments.add(attachment(key.asText(), scope));
    }
    return attachments;
  }

  private static Attachment attachment(String key, Scope scope) {
    for (JsonNode media : scope.includes().path("media")) {
      if (key.equals(media.path("media_key").asText())) {
        return Media.read(media);
      }
    }
    return Media.unknown();
  }
}
