package dev.attune.channel.facebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.Author;
import dev.attune.channel.Draft;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Message;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The body of a Messenger message.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/reference/send-api">Send API, read 2026-11-22</a>
 */
final class MessengerBody {
  private MessengerBody() {}

  static String of(Draft draft, String text, Carried carried) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    recipient(body.putObject("recipient"), draft);
    type(body, draft);
    message(body.putObject("message"), text, carried);
    return body.toString();
  }

  private static void recipient(ObjectNode recipient, Draft draft) {
    Conversation conversation = draft.conversation();
    if (isPrivateReply(draft)) {
      Optional<Message> answered = conversation.lastFromCustomer();
      String field = answered.filter(Details::isPost).isPresent() ? "post_id" : "comment_id";
      recipient.put(
          field, answered.map(Message::id).orElse(conversation.thread()).value());
    } else {
      recipient.put("id", conversation.customer().id().value());
    }
  }

  private static void type(ObjectNode body, Draft draft) {
    if (needsTag(draft)) {
      body.put("messaging_type", "MESSAGE_TAG").put("tag", "HUMAN_AGENT");
    } else {
      body.put("messaging_type", "RESPONSE");
    }
  }

  /** Only what a person wrote may come late, and only where the customer wrote to us. */
  private static boolean needsTag(Draft draft) {
    return draft.author() == Author.PERSON && !isPrivateReply(draft) && isLate(draft);
  }

  private static boolean isPrivateReply(Draft draft) {
    return draft.arrivesBy().isPresent() && !draft.continues();
  }

  private static boolean isLate(Draft draft) {
    Optional<Instant> closed = draft
        .surface()
        .window()
        .flatMap(window -> lastHeard(draft).map(heard -> heard.plus(window.automation())));
    return closed.filter(draft.at()::isAfter).isPresent();
  }

  private static Optional<Instant> lastHeard(Draft draft) {
    Conversation conversation = draft.conversation();
    return conversation.surface().equals(Places.MESSENGER)
        ? conversation.lastFromCustomer().map(Message::at)
        : Optional.ofNullable(conversation.heard().get(Places.MESSENGER));
  }

  private static void message(ObjectNode message, String text, Carried carried) {
    if (carried.media().isPresent()) {
      media(message.putObject("attachment"), carried.media().get(), text);
    } else if (carried.links().isEmpty()) {
      message.put("text", text);
    } else {
      template(message.putObject("attachment"), text, carried.links());
    }
    carried.choices().ifPresent(choices -> quickReplies(message, choices));
  }

  private static void media(ObjectNode attachment, Media media, String text) {
    if (!text.isEmpty()) {
      throw new IllegalArgumentException(
          "a message with media carries no text. Send the text as a message of its own");
    }
    attachment.put("type", family(media));
    attachment.putObject("payload").put("url", media.href().toString());
  }

  private static String family(Media media) {
    return switch (media.family()) {
      case "image", "video", "audio" -> media.family();
      default -> "file";
    };
  }

  private static void template(ObjectNode attachment, String text, List<Link> links) {
    attachment.put("type", "template");
    ArrayNode buttons = attachment
        .putObject("payload")
        .put("template_type", "button")
        .put("text", text)
        .putArray("buttons");
    links.forEach(link -> buttons
        .addObject()
        .put("type", "web_url")
        .put("title", link.label())
        .put("url", link.href().toString()));
  }

  private static void quickReplies(ObjectNode message, Choices choices) {
    ArrayNode replies = message.putArray("quick_replies");
    choices
        .options()
        .forEach(option -> replies
            .addObject()
            .put("content_type", "text")
            .put("title", option.label())
            .put("payload", option.value()));
  }
}
