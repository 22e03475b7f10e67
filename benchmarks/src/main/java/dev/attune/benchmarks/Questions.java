package dev.attune.benchmarks;

import dev.attune.compose.ReplyContext;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;

/** Questions to answer. */
final class Questions {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private Questions() {}

  /** The answer to a question of ten minutes ago. */
  static ReplyContext on(SurfaceId surface) {
    boolean isMail = surface.name().equals("mail");
    Identity customer = Identity.of(surface.channel(), isMail ? "robin@example.net" : "900200222");
    Identity brand = Identity.of(surface.channel(), isMail ? "care@example.com" : "900200111");
    Message message = Message.of(
        new NativeId("900200000000000001"), customer, NOW.minusSeconds(600), "Where is it?");
    return ReplyContext.of(Conversation.begin(surface, message.id(), brand, message), NOW);
  }
}
