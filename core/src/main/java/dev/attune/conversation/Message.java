package dev.attune.conversation;

import dev.attune.internal.Unicode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
 * @param origin what wrote it: a person or a machine
 * @param flags why it is not to be believed as it stands; none if nothing speaks against it
 */
public record Message(
    NativeId id,
    Identity author,
    Instant at,
    String text,
    Optional<NativeId> inReplyTo,
    List<Attachment> attachments,
    Map<String, String> details,
    Origin origin,
    List<Flag> flags) {
  /** Copies what could change. */
  public Message {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
    text = Unicode.clean(text);
    Objects.requireNonNull(inReplyTo, "inReplyTo");
    attachments = List.copyOf(attachments);
    details = Details.copy(details);
    Objects.requireNonNull(origin, "origin");
    flags = List.copyOf(flags);
  }

  /**
   * A message of a person, with nothing against it.
   *
   * @param id the platform's id
   * @param author who wrote it
   * @param at when
   * @param text what the author wrote
   * @param inReplyTo the message it answers, if the platform says so
   * @param attachments what came with it
   * @param details what only its channel understands
   */
  public Message(
      NativeId id,
      Identity author,
      Instant at,
      String text,
      Optional<NativeId> inReplyTo,
      List<Attachment> attachments,
      Map<String, String> details) {
    this(id, author, at, text, inReplyTo, attachments, details, Origin.PERSON, List.of());
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
    return new Message(id, author, at, newText, inReplyTo, attachments, details, origin, flags);
  }

  /**
   * The same message, written by something else.
   *
   * @param writer what wrote it
   * @return the message with that origin
   */
  public Message from(Origin writer) {
    return new Message(id, author, at, text, inReplyTo, attachments, details, writer, flags);
  }

  /**
   * The same message with one more suspicion. A flag it has already changes nothing.
   *
   * @param flag why it is not to be believed
   * @return the message with that flag
   */
  public Message flagged(Flag flag) {
    if (flags.contains(flag)) {
      return this;
    }
    List<Flag> all = new ArrayList<>(flags);
    all.add(flag);
    return new Message(id, author, at, text, inReplyTo, attachments, details, origin, all);
  }

  /**
   * Whether a person has to look before it has any effect.
   *
   * @return true if one of its flags says so
   */
  public boolean isQuarantined() {
    return flags.stream().anyMatch(Flag::quarantined);
  }

  /**
   * That there was a message, without what it said.
   *
   * @return the message without text, attachments and details
   */
  public Message emptied() {
    return new Message(id, author, at, "", inReplyTo, List.of(), Map.of(), origin, flags);
  }

  @Override
  public String toString() {
    return "Message[" + id + " by " + author + "]";
  }
}
