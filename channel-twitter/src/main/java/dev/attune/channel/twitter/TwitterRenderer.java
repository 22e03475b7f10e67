package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.Draft;
import dev.attune.channel.Payload;
import dev.attune.channel.PlainText;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.SurfaceId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Makes posts and direct messages. Pure, safe for use by many threads.
 *
 * <p>The customer's handle is never written: X puts it before a reply itself, and does not count it.
 */
final class TwitterRenderer implements Renderer {
  private static final String JSON = "application/json";

  private final TwitterSettings settings;

  TwitterRenderer(TwitterSettings settings) {
    this.settings = settings;
  }

  @Override
  public String text(Draft draft) {
    require(draft);
    return PlainText.of(draft);
  }

  @Override
  public String counted(Draft draft) {
    boolean linkCounts = settings.messageLinkCounts() && isPost(draft) && invitesToMessages(draft);
    return linkCounts ? text(draft) + " " + messageLink(draft.conversation()) : text(draft);
  }

  @Override
  public boolean countsPlainText(Surface surface) {
    return true;
  }

  @Override
  public Payload payload(Draft draft) {
    String text = text(draft);
    return isPost(draft) ? post(draft, text) : message(draft, text);
  }

  private Payload post(Draft draft, String text) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", text);
    answered(draft)
        .ifPresent(id -> body.putObject(Operations.REPLY).put(Operations.IN_REPLY_TO, id));
    if (invitesToMessages(draft)) {
      body.put("direct_message_deep_link", messageLink(draft.conversation()));
    }
    return new Payload(Operations.POST, JSON, body.toString());
  }

  private static Payload message(Draft draft, String text) {
    String customer = draft.conversation().customer().id().value();
    String body = JsonNodeFactory.instance.objectNode().put("text", text).toString();
    return new Payload(Operations.message(customer), JSON, body);
  }

  private static Optional<String> answered(Draft draft) {
    if (draft.continues()) {
      return Optional.of(Payload.PREDECESSOR);
    }
    return Optional.of(draft.conversation())
        .filter(conversation -> conversation.surface().equals(Places.POST))
        .flatMap(Conversation::lastFromCustomer)
        .map(message -> message.id().value());
  }

  private static boolean invitesToMessages(Draft draft) {
    return draft.invitesTo().filter(handOff -> handOff.to().equals(Places.DM)).isPresent();
  }

  private String messageLink(Conversation conversation) {
    return settings.messageLink() + "?recipient_id="
        + URLEncoder.encode(conversation.brand().id().value(), StandardCharsets.UTF_8);
  }

  private static boolean isPost(Draft draft) {
    return draft.surface().id().equals(Places.POST);
  }

  private static void require(Draft draft) {
    SurfaceId surface = draft.surface().id();
    if (!List.of(Places.POST, Places.DM).contains(surface)) {
      throw new IllegalArgumentException(
          "surface must be %s or %s, but was %s".formatted(Places.POST, Places.DM, surface));
    }
    int apart = draft.carried().size();
    if (apart > 0) {
      throw new IllegalArgumentException(
          "a message on %s is text alone, but %d passage%s apart from it"
              .formatted(surface, apart, apart == 1 ? " stands" : "s stand"));
    }
  }
}
