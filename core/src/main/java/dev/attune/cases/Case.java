package dev.attune.cases;

import dev.attune.cases.CaseEvent.ChoiceMade;
import dev.attune.cases.CaseEvent.ConversationJoined;
import dev.attune.cases.CaseEvent.HandOffUsed;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.MessageEdited;
import dev.attune.cases.CaseEvent.MessageRemoved;
import dev.attune.cases.CaseEvent.Opened;
import dev.attune.cases.CaseEvent.OwnerTaken;
import dev.attune.cases.CaseEvent.PartDelivered;
import dev.attune.cases.CaseEvent.ReplyQueued;
import dev.attune.cases.CaseEvent.Voice;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
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
    RESOLVED
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
   * @return the case with those entries at the end of its timeline
   */
  public Case with(List<CaseEvent> events) {
    Case folded = this;
    List<CaseEvent> all = new ArrayList<>(timeline);
    for (CaseEvent event : events) {
      folded = folded.after(event);
      all.add(event);
      if (event instanceof MessageRemoved removed) {
        all.replaceAll(entry -> forgetting(entry, removed.message()));
      }
    }
    return new Case(
        id,
        version + events.size(),
        customer,
        folded.status,
        folded.owner,
        folded.conversations,
        all);
  }

  /**
   * The conversation in a thread.
   *
   * @param where the thread
   * @return the conversation, if it belongs to the case
   */
  public Optional<CaseConversation> conversation(ThreadKey where) {
    return conversations.stream().filter(known -> known.key().equals(where)).findFirst();
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

  /** What the entry changes; the timeline itself is kept by the caller. */
  private Case after(CaseEvent event) {
    return switch (event.kind()) {
      case OPENED -> throw new IllegalArgumentException("a case is opened once");
      case CONVERSATION_JOINED -> joined(((ConversationJoined) event).conversation());
      case MESSAGE_ADDED -> added((MessageAdded) event);
      case MESSAGE_EDITED -> edited((MessageEdited) event);
      case MESSAGE_REMOVED -> removed((MessageRemoved) event);
      case OWNER_TAKEN -> owned(((OwnerTaken) event).agent());
      case HAND_OFF_USED -> used((HandOffUsed) event);
      case PART_DELIVERED -> at(status == Status.RESOLVED ? status : Status.ANSWERED);
      case RESOLVED -> at(Status.RESOLVED);
      case REOPENED -> at(Status.OPEN);
      case CHOICE_MADE, SIGNAL_NOTED, REPLY_QUEUED, PART_STOPPED, DEFLECTED -> this;
    };
  }

  private Case joined(CaseConversation conversation) {
    List<CaseConversation> all = new ArrayList<>(conversations);
    all.add(conversation);
    return new Case(id, version, customer, status, owner, all, timeline);
  }

  private Case added(MessageAdded event) {
    boolean fromCustomer = event.voice() == Voice.CUSTOMER;
    Case folded = fromCustomer && status != Status.RESOLVED ? at(Status.OPEN) : this;
    return folded.changing(known -> known.key().equals(event.where())
        ? added(known, event)
        : heard(known, event, fromCustomer));
  }

  /** A new message of the customer renews the hand-offs that work once for each. */
  private static CaseConversation added(CaseConversation known, MessageAdded event) {
    Conversation conversation = known.conversation().with(event.message());
    return new CaseConversation(
        known.account(), event.voice() == Voice.CUSTOMER ? conversation.renewed() : conversation);
  }

  private static CaseConversation heard(
      CaseConversation known, MessageAdded event, boolean fromCustomer) {
    boolean sameChannel =
        known.conversation().surface().channel().equals(event.where().surface().channel());
    return fromCustomer && sameChannel && known.account().equals(event.where().account())
        ? new CaseConversation(
            known.account(),
            known
                .conversation()
                .heardOn(event.where().surface(), event.message().at()))
        : known;
  }

  private Case edited(MessageEdited event) {
    return changing(
        event.where(), conversation -> conversation.edited(event.message(), event.text()));
  }

  private Case removed(MessageRemoved event) {
    return changing(event.where(), conversation -> conversation.without(event.message()));
  }

  private static CaseEvent forgetting(CaseEvent entry, NativeId gone) {
    if (entry instanceof MessageAdded added && added.message().id().equals(gone)) {
      return new MessageAdded(added.where(), added.message().emptied(), added.voice());
    }
    if (entry instanceof MessageEdited edited && edited.message().equals(gone)) {
      return new MessageEdited(edited.where(), gone, "", edited.at());
    }
    return entry instanceof ChoiceMade choice && choice.message().equals(gone)
        ? new ChoiceMade(gone, "", choice.at())
        : entry;
  }

  private Case used(HandOffUsed event) {
    return changing(event.from(), conversation -> conversation.spending(event.to()));
  }

  private Case changing(ThreadKey where, UnaryOperator<Conversation> change) {
    return changing(known -> known.key().equals(where)
        ? new CaseConversation(known.account(), change.apply(known.conversation()))
        : known);
  }

  private Case changing(UnaryOperator<CaseConversation> change) {
    List<CaseConversation> changed = conversations.stream().map(change).toList();
    return new Case(id, version, customer, status, owner, changed, timeline);
  }

  private Case owned(AgentId agent) {
    return new Case(id, version, customer, status, Optional.of(agent), conversations, timeline);
  }

  private Case at(Status now) {
    return new Case(id, version, customer, now, owner, conversations, timeline);
  }

  @Override
  public String toString() {
    return "Case[" + id + ", version " + version + ", " + status + "]";
  }
}
