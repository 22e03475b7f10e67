package dev.attune.cases;

import dev.attune.cases.CaseEvent.ConversationJoined;
import dev.attune.cases.CaseEvent.CustomerKnown;
import dev.attune.cases.CaseEvent.HandOffUsed;
import dev.attune.cases.CaseEvent.Linked;
import dev.attune.cases.CaseEvent.Merged;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.MessageEdited;
import dev.attune.cases.CaseEvent.MessageRemoved;
import dev.attune.cases.CaseEvent.Opened;
import dev.attune.cases.CaseEvent.OwnerTaken;
import dev.attune.cases.CaseEvent.PartDelivered;
import dev.attune.cases.CaseEvent.ReplyQueued;
import dev.attune.cases.CaseEvent.ThreadAliased;
import dev.attune.cases.CaseEvent.Voice;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One matter of one customer: what its timeline adds up to. Immutable.
 *
 * @param id its name
 * @param version how many entries its timeline has
 * @param customer whose matter it is
 * @param status how far it is
 * @param owner who answers for it
 * @param conversations where it is talked about, in the order they joined
 * @param timeline what happened, in the order it was kept
 */
public record Case(
    CaseId id,
    long version,
    Identity customer,
    Status status,
    Optional<AgentId> owner,
    List<CaseConversation> conversations,
    List<CaseEvent> timeline) {

  /** How far a case is. */
  public enum Status {
    /** The customer waits for us. */
    OPEN,
    /** We spoke last, and the matter is not resolved. */
    ANSWERED,
    /** The customer got an answer that resolves the matter. */
    RESOLVED,
    /** The customer took away all they had written. */
    WITHDRAWN,
    /** It turned out to be part of another case, which has all of it now. */
    MERGED
  }

  /** Copies what could change. */
  public Case {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(owner, "owner");
    conversations = List.copyOf(conversations);
    timeline = List.copyOf(timeline);
  }

  /**
   * The case a timeline tells.
   *
   * @param timeline starts with {@code Opened}
   * @return the case
   * @throws IllegalArgumentException if it starts otherwise
   */
  public static Case of(List<CaseEvent> timeline) {
    if (timeline.isEmpty() || !(timeline.get(0) instanceof Opened opened)) {
      throw new IllegalArgumentException("a timeline must start with Opened");
    }
    Case begun = new Case(
        opened.id(),
        1,
        opened.customer(),
        Status.OPEN,
        Optional.empty(),
        List.of(),
        List.of(opened));
    return begun.with(timeline.subList(1, timeline.size()));
  }

  /**
   * The case after more has happened.
   *
   * @param events in order
   * @return the case with those entries at the end of its timeline; what was taken away or changed is forgotten there
   */
  public Case with(List<CaseEvent> events) {
    Case folded = this;
    Timeline all = new Timeline(timeline);
    for (CaseEvent event : events) {
      CaseEvent entry = all.current(event);
      folded = all.changes(entry) ? folded.after(entry) : folded;
      all.add(entry);
    }
    return new Case(
        id,
        version + events.size(),
        folded.customer,
        all.status(),
        folded.owner,
        folded.conversations,
        all.entries());
  }

  /**
   * The conversation in a thread.
   *
   * @param where the thread
   * @return the conversation, if it belongs to the case
   */
  public Optional<CaseConversation> conversation(ThreadKey where) {
    return conversations.stream().filter(known -> known.isIn(where)).findFirst();
  }

  /**
   * The conversation a message is in.
   *
   * @param key the message
   * @return the conversation; empty if it is in none, or somebody took it away
   */
  public Optional<CaseConversation> holding(MessageKey key) {
    return conversations.stream()
        .filter(known -> known.account().equals(key.account())
            && known.conversation().surface().equals(key.surface())
            && known.holds(key.message()))
        .findFirst();
  }

  /**
   * The conversation a message is or was in.
   *
   * @param key the message
   * @return the conversation, also if somebody took the message away; empty if the case never had it
   */
  public Optional<CaseConversation> knowing(MessageKey key) {
    return timeline.stream()
        .filter(MessageAdded.class::isInstance)
        .map(MessageAdded.class::cast)
        .filter(added -> added.message().id().equals(key.message())
            && added.where().surface().equals(key.surface())
            && added.where().account().equals(key.account()))
        .findFirst()
        .flatMap(added -> conversation(added.where()));
  }

  /**
   * Whether somebody took a message away.
   *
   * @param key the message
   * @return true if it was part of the case and is gone
   */
  public boolean hasForgotten(MessageKey key) {
    return timeline.stream()
        .anyMatch(entry -> entry instanceof MessageRemoved removed
            && removed.message().equals(key.message())
            && removed.where().surface().equals(key.surface())
            && removed.where().account().equals(key.account()));
  }

  /**
   * What other cases it has to do with.
   *
   * @return in the order it turned out
   */
  public List<Linked> links() {
    return timeline.stream()
        .filter(Linked.class::isInstance)
        .map(Linked.class::cast)
        .toList();
  }

  /**
   * The case that has all of this one now.
   *
   * @return empty unless the case was merged
   */
  public Optional<CaseId> mergedInto() {
    return timeline.stream()
        .filter(Merged.class::isInstance)
        .map(entry -> ((Merged) entry).into())
        .findFirst();
  }

  /**
   * Whether somebody took the case or answered it.
   *
   * @return false if it is as the customer left it
   */
  public boolean isTouched() {
    return owner.isPresent() || !replies().isEmpty();
  }

  /**
   * Where the customer wrote last: where an answer belongs.
   *
   * @return the conversation; empty if the customer's messages are all gone
   */
  public Optional<CaseConversation> latest() {
    return conversations.stream()
        .filter(known -> lastHeard(known).isPresent())
        .max(Comparator.comparing(known -> lastHeard(known).orElseThrow()));
  }

  /**
   * What was answered so far.
   *
   * @return the replies in order
   */
  public List<ReplyQueued> replies() {
    return timeline.stream()
        .filter(ReplyQueued.class::isInstance)
        .map(ReplyQueued.class::cast)
        .toList();
  }

  /**
   * How many messages of a reply have arrived.
   *
   * @param reply the reply
   * @return 0 or more
   */
  public int delivered(ReplyId reply) {
    return (int) timeline.stream()
        .filter(event -> event instanceof PartDelivered part && part.reply().equals(reply))
        .count();
  }

  private static Optional<Instant> lastHeard(CaseConversation known) {
    return known.conversation().lastFromCustomer().map(Message::at);
  }

  /** What the entry changes; the timeline and the status are kept by the caller. */
  private Case after(CaseEvent event) {
    return switch (event.kind()) {
      case OPENED -> throw new IllegalArgumentException("a case is opened once");
      case CONVERSATION_JOINED -> joined(((ConversationJoined) event).conversation());
      case MESSAGE_ADDED -> added((MessageAdded) event);
      case MESSAGE_EDITED -> edited((MessageEdited) event);
      case MESSAGE_REMOVED -> removed((MessageRemoved) event);
      case OWNER_TAKEN -> owned(((OwnerTaken) event).agent());
      case HAND_OFF_USED -> used((HandOffUsed) event);
      case THREAD_ALIASED -> aliased((ThreadAliased) event);
      case CUSTOMER_KNOWN -> of((CustomerKnown) event);
      case MERGED -> holding(List.of());
      case CHOICE_MADE,
          SIGNAL_NOTED,
          REPLY_QUEUED,
          PART_DELIVERED,
          PART_STOPPED,
          RESOLVED,
          DEFLECTED,
          REOPENED,
          LINKED -> this;
    };
  }

  private Case joined(CaseConversation conversation) {
    List<CaseConversation> all = new ArrayList<>(conversations);
    all.add(conversation);
    return holding(all);
  }

  private Case added(MessageAdded event) {
    boolean fromCustomer = event.voice() == Voice.CUSTOMER;
    return changing(known -> known.key().equals(event.where())
        ? added(known, event)
        : heard(known, event, fromCustomer));
  }

  /** A new message of the customer renews the hand-offs that work once for each. */
  private static CaseConversation added(CaseConversation known, MessageAdded event) {
    return known.changed(conversation -> event.voice() == Voice.CUSTOMER
        ? conversation.with(event.message()).renewed()
        : conversation.with(event.message()));
  }

  private static CaseConversation heard(
      CaseConversation known, MessageAdded event, boolean fromCustomer) {
    boolean sameChannel =
        known.conversation().surface().channel().equals(event.where().surface().channel());
    return fromCustomer && sameChannel && known.account().equals(event.where().account())
        ? known.changed(conversation ->
            conversation.heardOn(event.where().surface(), event.message().at()))
        : known;
  }

  private Case edited(MessageEdited event) {
    return changing(
        event.where(), conversation -> conversation.edited(event.message(), event.text()));
  }

  private Case removed(MessageRemoved event) {
    return changing(event.where(), conversation -> conversation.without(event.message()));
  }

  private Case aliased(ThreadAliased event) {
    return changing(
        known -> known.key().equals(event.where()) ? known.also(event.thread()) : known);
  }

  private Case of(CustomerKnown event) {
    boolean isOurs = conversation(event.where())
        .filter(known -> known.conversation().customer().isSameAs(customer))
        .isPresent();
    Case changed = changing(event.where(), conversation -> conversation.of(event.customer()));
    return new Case(
        id,
        version,
        isOurs ? event.customer() : customer,
        status,
        owner,
        changed.conversations,
        timeline);
  }

  private Case used(HandOffUsed event) {
    return changing(event.from(), conversation -> conversation.spending(event.to()));
  }

  private Case changing(ThreadKey where, UnaryOperator<Conversation> change) {
    return changing(known -> known.key().equals(where) ? known.changed(change) : known);
  }

  private Case changing(UnaryOperator<CaseConversation> change) {
    return holding(conversations.stream().map(change).toList());
  }

  private Case holding(List<CaseConversation> changed) {
    return new Case(id, version, customer, status, owner, changed, timeline);
  }

  private Case owned(AgentId agent) {
    return new Case(id, version, customer, status, Optional.of(agent), conversations, timeline);
  }

  @Override
  public String toString() {
    return "Case[" + id + ", version " + version + ", " + status + "]";
  }
}
