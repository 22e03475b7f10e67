package dev.attune.conversation;

import dev.attune.internal.Unicode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One turn of a conversation, as it was written. U+0000 and halves of surrogate pairs, which no store keeps as they are, become
 * U+FFFD.
 *
 * @param id the platform's id
 * @param author who wrote it
 * @param at when, by the platform's clock
 * @param text what the author wrote, as plain text; empty if there were only attachments. Quoted text and what the platform
 *     added are taken off
 * @param inReplyTo the message it answers, if the platform says so
 * @param attachments what came with it
 * @param details what only its channel understands and needs for an answer, by names that the channel documents
 */
public record Message(
    NativeId id,
    Identity author,
    Instant at,
    String text,
    Optional<NativeId> inReplyTo,
    List<Attachment> attachments,
    Map<String, String> details) {
  /** Copies what could change. */
  public Message {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
    text = Unicode.clean(text);
    Objects.requireNonNull(inReplyTo, "inReplyTo");
    attachments = List.copyOf(attachments);
    details = details.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            detail -> Unicode.clean(detail.getKey()), detail -> Unicode.clean(detail.getValue())));
  }

  /**
   * A message of plain text and nothing else.
   *
   * @param id the platform's id
   * @param author who wrote it
   * @param at when
   * @param text what the author wrote
   * @return the message
   */
  public static Message of(NativeId id, Identity author, Instant at, String text) {
    return new Message(id, author, at, text, Optional.empty(), List.of(), Map.of());
  }

  /**
   * The same message with another text.
   *
   * @param newText what stands there now
   * @return the edited message
   */
  public Message withText(String newText) {
    return new Message(id, author, at, newText, inReplyTo, attachments, details);
  }

  /**
   * That there was a message, without what it said.
   *
   * @return the message without text, attachments and details
   */
  public Message emptied() {
    return new Message(id, author, at, "", inReplyTo, List.of(), Map.of());
  }

  @Override
  public String toString() {
    return "Message[" + id + " by " + author + "]";
  }
}
