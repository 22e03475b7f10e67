package dev.attune.channel.facebook;

import dev.attune.channel.Draft;
import dev.attune.channel.Payload;
import dev.attune.channel.PlainText;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.util.Optional;

/**
 * Makes comments and Messenger messages. Pure, safe for use by many threads.
 *
 * <p>A form that could carry more than the draft does becomes the plainer message of the same text: a button template needs
 * a button. What is said first on a card is its title, and the rest its subtitle.
 */
final class FacebookRenderer implements Renderer {
  private static final String JSON = "application/json";

  /** As the customer reads it: a mention is shown by name, and a title stands above its subtitle. */
  @Override
  public String text(Draft draft) {
    return mention(draft).map(who -> called(who) + " ").orElse("") + words(draft);
  }

  private static String words(Draft draft) {
    if (isWordless(draft)) {
      return "";
    }
    return Card.isMadeOf(draft) ? Card.of(draft).text() : PlainText.of(draft);
  }

  /** A picture cannot be signed. */
  private static boolean isWordless(Draft draft) {
    return draft.form().text().isEmpty() && draft.flow().isEmpty();
  }

  /** As it is sent: a mention as the id it stands for, and of a card what is beneath the title. */
  @Override
  public String counted(Draft draft) {
    return Card.isMadeOf(draft) ? Card.of(draft).subtitle() : sent(draft);
  }

  private static String sent(Draft draft) {
    return mention(draft).map(who -> "@[" + who.id() + "] ").orElse("") + words(draft);
  }

  @Override
  public boolean countsPlainText(Surface surface) {
    return true;
  }

  @Override
  public Payload payload(Draft draft) {
    if (draft.surface().id().equals(Places.COMMENT)) {
      return comment(draft);
    }
    if (draft.surface().id().equals(Places.MESSENGER)) {
      return message(draft);
    }
    throw new IllegalArgumentException("surface must be %s or %s, but was %s"
        .formatted(Places.COMMENT, Places.MESSENGER, draft.surface().id()));
  }

  private static Payload comment(Draft draft) {
    String body = CommentBody.of(sent(draft), Carried.of(draft));
    if (draft.edits().isEmpty()) {
      return new Payload(Operations.commentOn(answered(draft.conversation())), JSON, body);
    }
    if (!draft.carried().isEmpty()) {
      throw new IllegalArgumentException("an edit of a comment changes its text alone");
    }
    return new Payload(Operations.edit(draft.edits().get()), JSON, body);
  }

  private static Payload message(Draft draft) {
    if (draft.edits().isPresent()) {
      throw new IllegalArgumentException("a message on " + Places.MESSENGER + " cannot be edited");
    }
    String body = MessengerBody.of(draft, words(draft), Carried.of(draft));
    NativeId page = draft.conversation().brand().id();
    return new Payload(Operations.messageFrom(page), JSON, body);
  }

  private static NativeId answered(Conversation conversation) {
    return conversation.lastFromCustomer().map(Message::id).orElse(conversation.thread());
  }

  /** Whom a comment names; nobody whose id the platform did not give. */
  private static Optional<Identity> mention(Draft draft) {
    return draft
        .mention()
        .filter(who -> draft.surface().id().equals(Places.COMMENT))
        .filter(who -> who.id().value().chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  /** What the customer is called; the platform knows better where we know no name. */
  private static String called(Identity who) {
    return who.name().or(who::handle).orElse("@[" + who.id() + "]");
  }
}
