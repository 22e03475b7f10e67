package dev.attune.channel.twitter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.channel.Author;
import dev.attune.channel.Draft;
import dev.attune.channel.Enclosure;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Picture;
import dev.attune.channel.Payload;
import dev.attune.channel.PlainText;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes posts and direct messages. Pure, safe for use by many threads.
 *
 * <p>The customer's handle is never written: X puts it before a reply itself, and does not count it. Media are named by their
 * places; the carrier uploads them when it sends, and puts their ids there.
 *
 * @see <a href="https://github.com/xdevplatform/docs/blob/28713281/openapi.json">The fields of a post, read 2026-11-22</a>
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
    if (draft.edits().isPresent()) {
      body.putObject("edit_options").put("previous_post_id", draft.edits().get().value());
    } else {
      answered(draft).ifPresent(id -> reply(body.putObject(Operations.REPLY), draft, id));
    }
    List<Enclosure> enclosures = enclosures(draft);
    if (!enclosures.isEmpty()) {
      ArrayNode ids = body.putObject(Operations.MEDIA).putArray(Operations.MEDIA_IDS);
      enclosures.forEach(enclosure -> ids.add(enclosure.placeholder()));
    }
    if (invitesToMessages(draft)) {
      body.put("direct_message_deep_link", messageLink(draft.conversation()));
    }
    if (isMadeWithAi(draft)) {
      body.put("made_with_ai", true);
    }
    return new Payload(Operations.POST, JSON, body.toString(), enclosures);
  }

  private void reply(ObjectNode reply, Draft draft, String answered) {
    reply.put(Operations.IN_REPLY_TO, answered);
    List<String> others = settings.excludeOthers() ? others(draft.conversation()) : List.of();
    if (!others.isEmpty()) {
      ArrayNode excluded = reply.putArray("exclude_reply_user_ids");
      others.forEach(excluded::add);
    }
  }

  /** Who else spoke in the conversation. */
  private static List<String> others(Conversation conversation) {
    return conversation.messages().stream()
        .map(Message::author)
        .map(Identity::id)
        .filter(id -> !id.equals(conversation.customer().id()))
        .filter(id -> !id.equals(conversation.brand().id()))
        .map(NativeId::value)
        .filter(Fields::isId)
        .distinct()
        .toList();
  }

  private boolean isMadeWithAi(Draft draft) {
    return switch (settings.madeWithAi()) {
      case NEVER -> false;
      case AUTOMATION -> draft.author() == Author.AUTOMATION;
      case ALWAYS -> true;
    };
  }

  private static Payload message(Draft draft, String text) {
    String customer = draft.conversation().customer().id().value();
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", text);
    List<Enclosure> enclosures = enclosures(draft);
    if (!enclosures.isEmpty()) {
      ArrayNode attachments = body.putArray(Operations.ATTACHMENTS);
      enclosures.forEach(
          enclosure -> attachments.addObject().put(Operations.MEDIA_ID, enclosure.placeholder()));
    }
    return new Payload(Operations.message(customer), JSON, body.toString(), enclosures);
  }

  private static List<Enclosure> enclosures(Draft draft) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (Passage passage : draft.carried()) {
      Picture picture = (Picture) passage.content();
      enclosures.add(Enclosure.of(enclosures.size(), picture.media()));
    }
    return enclosures;
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
    int most = draft.form().media().map(limit -> limit.max()).orElse(0);
    if (draft.carried().size() > most || !draft.carried().stream().allMatch(taken(draft))) {
      throw new IllegalArgumentException(
          "form %s of %s carries up to %d of its own media and nothing else, but %s stand apart from the text"
              .formatted(draft.form().name(), surface, most, draft.carried()));
    }
  }

  private static Predicate<Passage> taken(Draft draft) {
    return passage -> passage.content() instanceof Picture picture
        && draft.form().media().filter(limit -> limit.fits(picture.media())).isPresent();
  }
}
