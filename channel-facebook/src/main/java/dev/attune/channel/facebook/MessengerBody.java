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
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/send-messages/template/generic">Generic template,
 *     read 2026-11-22</a>
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/reference/send-api">Send API, read 2026-11-22</a>
 */
final class MessengerBody {
  private MessengerBody() {}

  static String of(Draft draft, String text, Carried carried) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    recipient(body.putObject("recipient"), draft);
    type(body, draft);
    ObjectNode message = body.putObject("message");
    if (Card.isMadeOf(draft)) {
      card(message.putObject("attachment"), Card.of(draft), carried);
    } else {
      message(message, text, carried);
    }
    carried.choices().ifPresent(choices -> quickReplies(message, choices));
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
    if (!carried.media().isEmpty()) {
      media(message, carried.media(), text);
    } else if (carried.links().isEmpty()) {
      message.put("text", text);
    } else {
      ObjectNode template = template(message.putObject("attachment"), "button");
      buttons(template.put("text", text), carried.links());
    }
  }

  /** One picture, video or file, or several pictures. */
  private static void media(ObjectNode message, List<Media> media, String text) {
    if (!text.isEmpty()) {
      throw new IllegalArgumentException(
          "a message with media carries no text. Send the text as a message of its own");
    }
    if (media.size() == 1) {
      attachment(message.putObject("attachment"), media.get(0));
    } else {
      ArrayNode attachments = message.putArray("attachments");
      media.forEach(one -> attachment(attachments.addObject(), one));
    }
  }

  private static void attachment(ObjectNode attachment, Media media) {
    attachment.put("type", family(media));
    attachment.putObject("payload").put("url", media.href().toString());
  }

  /** A title, and what stands beneath it. */
  private static void card(ObjectNode attachment, Card card, Carried carried) {
    boolean titleAlone = card.subtitle().isEmpty()
        && carried.media().isEmpty()
        && carried.links().isEmpty();
    if (titleAlone) {
      throw new IllegalArgumentException("a card needs more than a title");
    }
    ObjectNode element =
        template(attachment, "generic").putArray("elements").addObject().put("title", card.title());
    if (!card.subtitle().isEmpty()) {
      element.put("subtitle", card.subtitle());
    }
    carried.media().forEach(media -> element.put("image_url", media.href().toString()));
    buttons(element, carried.links());
  }

  private static ObjectNode template(ObjectNode attachment, String type) {
    attachment.put("type", "template");
    return attachment.putObject("payload").put("template_type", type);
  }

  private static void buttons(ObjectNode owner, List<Link> links) {
    if (!links.isEmpty()) {
      ArrayNode buttons = owner.putArray("buttons");
      links.forEach(link -> buttons
          .addObject()
          .put("type", "web_url")
          .put("title", link.label())
          .put("url", link.href().toString()));
    }
  }

  private static String family(Media media) {
    return switch (media.family()) {
      case "image", "video", "audio" -> media.family();
      default -> "file";
    };
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
