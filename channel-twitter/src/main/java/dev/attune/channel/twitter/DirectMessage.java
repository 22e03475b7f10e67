package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
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
  private DirectMessage() {}

  static InboundEvent event(DeliveryObject node, Scope scope) {
    if (node.text("type").filter("message_create"::equals).isEmpty()) {
      throw new UnreadableEntryException(
          "is a direct message event of another type than message_create");
    }
    DeliveryObject create = node.object("message_create");
    NativeId sender = Fields.requiredId(create, "sender_id");
    NativeId recipient = Fields.requiredId(create.object("target"), "recipient_id");
    Message message = message(node, scope.people().find(sender), scope);
    InboundEvent written = event(message, recipient, scope);
    return choice(create.object("message_data"))
        .filter(value -> written instanceof MessageReceived)
        .<InboundEvent>map(value ->
            new ChoiceMade(written.key(), Places.DM, sender, scope.brand(), message, value))
        .orElse(written);
  }

  private static Message message(DeliveryObject node, Identity author, Scope scope) {
    DeliveryObject create = node.object("message_create");
    DeliveryObject data = create.object("message_data");
    return new Message(
        Fields.requiredId(node, "id"),
        author,
        Times.of(node, scope.received()),
        PostText.of(Fields.text(data, "text").orElse(""), data),
        Optional.empty(),
        attachments(data.object("attachment")),
        Fields.id(create.object("initiated_via"), "tweet_id")
            .map(post -> Map.of(TwitterChannelProvider.CAME_FROM_POST, post.value()))
            .orElse(Map.of()));
  }

  private static List<Attachment> attachments(DeliveryObject attachment) {
    return attachment.isObject("media")
        ? List.of(Media.read(attachment.object("media")))
        : List.of();
  }

  static InboundEvent event(Message message, NativeId recipient, Scope scope) {
    EventKey key = scope.key("dm:" + message.id());
    NativeId sender = message.author().id();
    if (scope.isBrand(sender)) {
      return new MessageEchoed(key, Places.DM, recipient, message);
    }
    if (!scope.isBrand(recipient)) {
      throw new UnreadableEntryException("is a message between others");
    }
    return new MessageReceived(key, Places.DM, sender, scope.brand(), message, true);
  }

  private static Optional<String> choice(DeliveryObject data) {
    return Fields.text(data.object("quick_reply_response"), "metadata");
  }
}
