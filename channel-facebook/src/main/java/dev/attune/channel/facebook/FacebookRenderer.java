package dev.attune.channel.facebook;

import dev.attune.channel.Draft;
import dev.attune.channel.Payload;
import dev.attune.channel.PlainText;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;

/**
 * Makes comments and Messenger messages. Pure, safe for use by many threads.
 *
 * <p>A form that could carry more than the draft does becomes the plainer message of the same text: a button template needs
 * a button.
 */
final class FacebookRenderer implements Renderer {
  private static final String JSON = "application/json";

  @Override
  public String text(Draft draft) {
    return isWordless(draft) ? "" : PlainText.of(draft);
  }

  /** A picture cannot be signed. */
  private static boolean isWordless(Draft draft) {
    return draft.form().text().isEmpty() && draft.flow().isEmpty();
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

  private Payload comment(Draft draft) {
    String body = CommentBody.of(text(draft), Carried.of(draft));
    return new Payload(Operations.commentOn(answered(draft.conversation())), JSON, body);
  }

  private Payload message(Draft draft) {
    String body = MessengerBody.of(draft, text(draft), Carried.of(draft));
    NativeId page = draft.conversation().brand().id();
    return new Payload(Operations.messageFrom(page), JSON, body);
  }

  private static NativeId answered(Conversation conversation) {
    return conversation.lastFromCustomer().map(Message::id).orElse(conversation.thread());
  }
}
