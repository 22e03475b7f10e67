package dev.attune.compose;

import dev.attune.channel.Passage;
import dev.attune.conversation.SurfaceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the customer sees of a message.
 *
 * @param text what there is to read; for a message that is HTML, its plain part
 * @param html the message as HTML; empty where the platform shows the text
 * @param carried what is shown apart from the text: answers to tap, links as buttons, media
 * @param invitesTo the surface that a button leads to; empty if there is none
 */
public record Shown(
    String text,
    Optional<String> html,
    List<Passage.Content> carried,
    Optional<SurfaceId> invitesTo) {
  /** Copies what could change. */
  public Shown {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(html, "html");
    carried = List.copyOf(carried);
    Objects.requireNonNull(invitesTo, "invitesTo");
  }

  @Override
  public String toString() {
    return "Shown[" + text.length() + " characters, " + carried.size() + " apart]";
  }
}
