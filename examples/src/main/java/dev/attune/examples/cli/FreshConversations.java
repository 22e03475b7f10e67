package dev.attune.examples.cli;

import dev.attune.conversation.Conversation;
import dev.attune.conversation.ConversationJson;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Made-up conversations in which a customer has just written for the first time.
 *
 * <p>Each surface has one as a file beside this class, since ids have another shape on each. For a surface that has none the
 * ids are digits.
 */
final class FreshConversations {
  /** When the customer wrote. */
  static final Instant WRITTEN = Instant.parse("2026-11-20T09:15:00Z");

  private FreshConversations() {}

  /** The conversation of a surface. */
  static Conversation on(SurfaceId surface) {
    String file = "/dev/attune/examples/fresh/%s-%s.conversation.json"
        .formatted(surface.channel(), surface.name());
    try (InputStream in = FreshConversations.class.getResourceAsStream(file)) {
      return in == null
          ? withDigits(surface)
          : ConversationJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Conversation withDigits(SurfaceId surface) {
    Identity brand = Identity.of(surface.channel(), "900200111");
    Identity customer = Identity.of(surface.channel(), "900200222");
    NativeId first = new NativeId("900200333");
    return Conversation.begin(
        surface, first, brand, Message.of(first, customer, WRITTEN, "Where is my refund?"));
  }
}
