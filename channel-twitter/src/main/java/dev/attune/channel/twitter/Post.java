package dev.attune.channel.twitter;

import dev.attune.conversation.Attachment;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageEdited.Whole;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.InboundEvent.Signal;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post, read from either dialect.
 *
 * @param id its id; an edited post has a new one
 * @param author who wrote it
 * @param at when
 * @param text the author's words
 * @param inReplyTo the post it answers
 * @param thread the post that began the thread, as far as the dialect tells
 * @param addressed whether it names us, or answers or quotes what we wrote
 * @param original the id of its first version, if this is a later one
 * @param reposted the post it passes on, if it does nothing else
 * @param attachments what came with it
 * @param details what only this channel understands
 */
record Post(
    NativeId id,
    Identity author,
    Instant at,
    String text,
    Optional<NativeId> inReplyTo,
    NativeId thread,
    boolean addressed,
    Optional<NativeId> original,
    Optional<NativeId> reposted,
    List<Attachment> attachments,
    Map<String, String> details) {
  /** What the post is to the account. */
  InboundEvent event(Scope scope) {
    if (reposted.isPresent()) {
      return shared(scope, reposted);
    }
    EventKey key = scope.key("post:" + id);
    Message message =
        new Message(original.orElse(id), author, at, text, inReplyTo, attachments, details);
    if (original.isPresent()) {
      Whole whole = new Whole(scope.brand(), message, addressed);
      return new MessageEdited(
          key, Places.POST, thread, original.get(), text, at, Optional.of(whole));
    }
    return scope.isBrand(author)
        ? new MessageEchoed(key, Places.POST, thread, message)
        : new MessageReceived(key, Places.POST, thread, scope.brand(), message, addressed);
  }

  /** The post as the passing on of another. */
  InboundEvent shared(Scope scope, Optional<NativeId> what) {
    return new SignalReceived(
        scope.key("post:" + id),
        Places.POST,
        Optional.empty(),
        Signal.SHARED,
        Optional.of(author),
        what,
        at);
  }
}
