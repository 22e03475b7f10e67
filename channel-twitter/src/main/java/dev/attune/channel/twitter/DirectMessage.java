package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.attune.conversation.Attachment;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.ChoiceMade;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Direct messages between two, which both dialects deliver as objects of version 1.1. The thread is the customer's id.
 *
 * @see <a href="https://docs.x.com/x-api/account-activity/introduction">Account Activity API, read 2026-11-22</a>
 */
final class DirectMessage {
  private static final JsonNode NO_RANGE = JsonNodeFactory.instance.missingNode();

  private DirectMessage() {}

  static InboundEvent event(JsonNode node, Scope scope) {
    if (!node.path("type").asText().equals("message_create")) {
      throw new UnreadableEntryException(
          "is a direct message event of another type than message_create");
    }
    JsonNode create = node.path("message_create");
    NativeId sender = Fields.requiredId(create, "sender_id");
    NativeId recipient = Fields.requiredId(create.path("target"), "recipient_id");
    Message message = message(node, scope.people().find(sender), scope);
    EventKey key = scope.key("dm:" + message.id());
    if (scope.isBrand(sender)) {
      return new MessageEchoed(key, Places.DM, recipient, message);
    }
    if (!scope.isBrand(recipient)) {
      throw new UnreadableEntryException("is a message between others");
    }
    Identity brand = scope.brand();
    return choice(create.path("message_data"))
        .<InboundEvent>map(value -> new ChoiceMade(key, Places.DM, sender, brand, message, value))
        .orElseGet(() -> new MessageReceived(key, Places.DM, sender, brand, message, true));
  }

  private static Message message(JsonNode node, Identity author, Scope scope) {
    JsonNode create = node.path("message_create");
    JsonNode data = create.path("message_data");
    return new Message(
        Fields.requiredId(node, "id"),
        author,
        Times.of(node, scope.received()),
        PostText.of(
            Fields.text(data, "text").orElse(""),
            NO_RANGE,
            data.path("entities").path("urls")),
        Optional.empty(),
        attachments(data.path("attachment")),
        Fields.id(create.path("initiated_via"), "tweet_id")
            .map(post -> Map.of(TwitterChannelProvider.CAME_FROM_POST, post.value()))
            .orElse(Map.of()));
  }

  private static List<Attachment> attachments(JsonNode attachment) {
    return attachment.path("media").isObject()
        ? List.of(Media.read(attachment.path("media")))
        : List.of();
  }

  private static Optional<String> choice(JsonNode data) {
    return Fields.text(data.path("quick_reply_response"), "metadata");
  }
}
