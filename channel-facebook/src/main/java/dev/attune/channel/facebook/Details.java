package dev.attune.channel.facebook;

import dev.attune.conversation.Message;

/** Reads back what the decoder noted with a message. */
final class Details {
  static final String POST = "post";

  private Details() {}

  /** Whether the customer wrote a post on our Page, and not a comment. */
  static boolean isPost(Message message) {
    return POST.equals(message.details().get(FacebookChannelProvider.OBJECT));
  }
}
