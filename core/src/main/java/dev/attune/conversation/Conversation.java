package dev.attune.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One native thread on one surface, with all who speak in it kept apart.
 *
 * @param surface where it takes place
 * @param thread the platform's id of the thread; on a surface where two speak without threads, the customer's id
 * @param brand our account as the platform knows it
 * @param customer whose matter it is
 * @param messages what was written, oldest first and of one moment by id, the shorter first, as platforms number upwards; by
 *     the customer, by us and by others
 * @param heard when the customer last wrote to us on other surfaces of the channel: there we may answer without a hand-off
 * @param spent surfaces to which a hand-off that works once was used already for this conversation
 */
public record Conversation(
    SurfaceId surface,
    NativeId thread,
    Identity brand,
    Identity customer,
    List<Message> messages,
    Map<SurfaceId, Instant> heard,
    Set<SurfaceId> spent) {
  private static final Comparator<Message> BY_TIME = Comparator.comparing(Message::at)
      .thenComparing(message -> message.id().value().length())
      .thenComparing(message -> message.id().value());

  /**
   * Copies what could change, and puts the messages in the order of time.
   *
   * @throws IllegalArgumentException if somebody in it is of another channel, or two messages have one id
   */
  public Conversation {
    requireOn(surface, "brand", brand);
    Objects.requireNonNull(thread, "thread");
    requireOn(surface, "customer", customer);
    for (Message message : messages) {
      requireOn(surface, "author of message " + message.id(), message.author());
    }
    if (messages.stream().map(Message::id).distinct().count() != messages.size()) {
      throw new IllegalArgumentException("messages must have different ids");
    }
    messages = messages.stream().sorted(BY_TIME).toList();
    heard = Map.copyOf(heard);
    spent = Set.copyOf(spent);
  }

  /**
   * A conversation that a customer's message begins.
   *
   * @param surface where
   * @param thread the platform's id of the thread
   * @param brand our account
   * @param first what the customer wrote
   * @return the conversation
   */
  public static Conversation begin(
      SurfaceId surface, NativeId thread, Identity brand, Message first) {
    return new Conversation(
        surface, thread, brand, first.author(), List.of(first), Map.of(), Set.of());
  }

  /**
   * What the customer wrote last: what a reply answers. What a machine wrote in the customer's name does not count.
   *
   * @return the message; empty if the customer's messages are all gone
   */
  public Optional<Message> lastFromCustomer() {
    return messages.stream()
        .filter(
            message -> message.author().isSameAs(customer) && !message.origin().isAutomatic())
        .reduce((first, second) -> second);
  }

  /**
   * Those who spoke in the thread and are neither the customer nor us.
   *
   * @return each once, in the order they first spoke
   */
  public List<Identity> others() {
    List<Identity> others = new ArrayList<>();
    for (Message message : messages) {
      Identity author = message.author();
      boolean known = author.isSameAs(customer)
          || author.isSameAs(brand)
          || others.stream().anyMatch(author::isSameAs);
      if (!known) {
        others.add(author);
      }
    }
    return List.copyOf(others);
  }

  /**
   * The conversation with one more message, kept in the order of time. A message with a known id changes nothing, unless it
   * is told with an earlier moment: then it takes the place of the one that is known.
   *
   * @param message what was written
   * @return the conversation with the message
   */
  public Conversation with(Message message) {
    List<Message> all = new ArrayList<>(messages);
    boolean isKnown =
        all.removeIf(known -> known.id().equals(message.id()) && known.at().isAfter(message.at()));
    if (!isKnown && all.stream().anyMatch(known -> known.id().equals(message.id()))) {
      return this;
    }
    all.add(message);
    return withMessages(all);
  }

  /**
   * The conversation of another customer: it turned out who began it.
   *
   * @param who whose matter it is
   * @return the conversation with that customer
   */
  public Conversation of(Identity who) {
    return new Conversation(surface, thread, brand, who, messages, heard, spent);
  }

  /**
   * The conversation after somebody changed a message.
   *
   * @param message the platform's id of the message
   * @param text what stands there now
   * @return the conversation with the new text
   */
  public Conversation edited(NativeId message, String text) {
    return withMessages(messages.stream()
        .map(known -> known.id().equals(message) ? known.withText(text) : known)
        .toList());
  }

  /**
   * The conversation after somebody took a message away.
   *
   * @param message the platform's id of the message
   * @return the conversation without the message
   */
  public Conversation without(NativeId message) {
    return withMessages(
        messages.stream().filter(known -> !known.id().equals(message)).toList());
  }

  /**
   * The conversation, knowing that the customer wrote to us on another surface of the channel.
   *
   * @param other the other surface
   * @param at when the customer wrote there last
   * @return the conversation with that way open
   */
  public Conversation heardOn(SurfaceId other, Instant at) {
    Map<SurfaceId, Instant> all = new HashMap<>(heard);
    all.merge(other, at, (one, two) -> one.isAfter(two) ? one : two);
    return new Conversation(surface, thread, brand, customer, messages, all, spent);
  }

  /**
   * The conversation after a hand-off that works once was used.
   *
   * @param to the surface it led to
   * @return the conversation with that hand-off spent
   */
  public Conversation spending(SurfaceId to) {
    Set<SurfaceId> all = new HashSet<>(spent);
    all.add(to);
    return new Conversation(surface, thread, brand, customer, messages, heard, all);
  }

  /**
   * The conversation after the customer wrote anew: hand-offs that work once for each message work again.
   *
   * @return the conversation with no hand-off spent
   */
  public Conversation renewed() {
    return new Conversation(surface, thread, brand, customer, messages, heard, Set.of());
  }

  private static void requireOn(SurfaceId surface, String role, Identity who) {
    if (!who.channel().equals(surface.channel())) {
      throw new IllegalArgumentException(
          role + " must be of channel " + surface.channel() + ", but is of " + who.channel());
    }
  }

  private Conversation withMessages(List<Message> all) {
    return new Conversation(surface, thread, brand, customer, all, heard, spent);
  }

  @Override
  public String toString() {
    return "Conversation[" + surface + " " + thread + ", customer " + customer + ", "
        + messages.size() + " messages]";
  }
}
