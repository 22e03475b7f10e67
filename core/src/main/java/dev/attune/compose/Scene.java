package dev.attune.compose;

import dev.attune.channel.Renderer;
import dev.attune.conversation.Conversation;
import java.util.Locale;

/**
 * What is the same wherever one resolution is said.
 *
 * @param variant which of several ways to say a sentence the library's own ones are taken in
 */
record Scene(Renderer renderer, ReplyContext context, Locale locale, Phrases phrases, int variant) {
  Conversation conversation() {
    return context.conversation();
  }

  Preferences preferences() {
    return context.preferences();
  }

  String sentence(Phrase phrase) {
    return phrases.sentence(phrase, variant);
  }
}
