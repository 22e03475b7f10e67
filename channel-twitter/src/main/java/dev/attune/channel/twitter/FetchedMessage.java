package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.Attachment;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Direct messages between two as version 2 of the REST API answers them, which a host fetches that takes no webhooks, or has to
 * catch up.
 *
 * @see <a href="https://docs.x.com/x-api/direct-messages/manage/integrate">Direct messages, read 2026-11-22</a>
 */
final class FetchedMessage {
  /** The smaller id of the two, and the larger. */
  private static final Pattern BETWEEN_TWO = Pattern.compile("([0-9]{1,19})-([0-9]{1,19})");

  private FetchedMessage() {}

  static InboundEvent event(DeliveryObject node, Scope scope) {
    if (node.text("event_type").filter("MessageCreate"::equals).isEmpty()) {
      throw new UnreadableEntryException(
          "is a direct message event of another type than MessageCreate");
    }
    NativeId sender = Fields.requiredId(node, "sender_id");
    return DirectMessage.event(message(node, sender, scope), recipient(node, sender), scope);
  }

  private static NativeId recipient(DeliveryObject node, NativeId sender) {
    Matcher two = BETWEEN_TWO.matcher(node.text("dm_conversation_id").orElse(""));
    if (!two.matches()) {
      throw new UnreadableEntryException("is of a conversation of more than two");
    }
    return new NativeId(two.group(two.group(1).equals(sender.value()) ? 2 : 1));
  }

  private static Message message(DeliveryObject node, NativeId sender, Scope scope) {
    return new Message(
        Fields.requiredId(node, "id"),
        scope.people().find(sender),
        Times.of(node, scope.received()),
        PostText.of(node.text("text").orElse(""), node),
        Optional.empty(),
        attachments(node, scope),
        Map.of());
  }

  private static List<Attachment> attachments(DeliveryObject node, Scope scope) {
    return node.object("attachments").textsOrWholes("media_keys").stream()
        .map(key -> Media.find(key, scope))
        .toList();
  }
}
