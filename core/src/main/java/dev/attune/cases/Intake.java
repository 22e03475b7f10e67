package dev.attune.cases;

import dev.attune.cases.CaseEvent.ChoiceMade;
import dev.attune.cases.CaseEvent.ConversationJoined;
import dev.attune.cases.CaseEvent.CustomerKnown;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.MessageEdited;
import dev.attune.cases.CaseEvent.MessageRemoved;
import dev.attune.cases.CaseEvent.Opened;
import dev.attune.cases.CaseEvent.Reopened;
import dev.attune.cases.CaseEvent.SignalNoted;
import dev.attune.cases.CaseEvent.ThreadAliased;
import dev.attune.cases.CaseEvent.Voice;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what an inbound event adds to a case. Pure.
 *
 * <p>Where everyone listens, who speaks to us is the customer of a case of their own; where only the customer listens, who
 * began the thread is. Others who speak in a conversation are kept apart and never take the customer's place.
 */
public final class Intake {
  static final Comparator<MessageAdded> FIRST = Comparator.comparing(MessageAdded::at)
      .thenComparing(added -> added.message().id().value());

  private Intake() {}

  /**
   * The case that a message opens.
   *
   * @param written a message that speaks to us, and belongs to no case
   * @return the timeline of a new case
   */
  public static List<CaseEvent> open(Written written) {
    Message message = written.message();
    List<CaseEvent> events = new ArrayList<>();
    events.add(new Opened(CaseId.openedBy(written.event().key()), message.author(), message.at()));
    events.add(new ConversationJoined(joining(written, message.author()), message.at()));
    events.add(new MessageAdded(written.thread(), message, Voice.CUSTOMER));
    events.addAll(told(written, written.thread(), List.of()));
    return List.copyOf(events);
  }

  /**
   * What a message adds to a case it belongs to.
   *
   * @param known the case
   * @param written the message
   * @param isPublic whether everyone listens where it was written
   * @return entries for its timeline; none if the case knows all of it. Of what was taken away they hold no words
   */
  public static List<CaseEvent> add(Case known, Written written, boolean isPublic) {
    return known.hasForgotten(written.key())
        ? added(known, written.emptied(), isPublic)
        : added(known, written, isPublic);
  }

  private static List<CaseEvent> added(Case known, Written written, boolean isPublic) {
    Optional<CaseConversation> there = place(known, written);
    CaseConversation conversation =
        there.orElseGet(() -> joining(written, customer(known, written)));
    List<CaseEvent> events = new ArrayList<>();
    if (there.isEmpty()) {
      events.add(new ConversationJoined(conversation, written.message().at()));
    }
    if (!conversation.isIn(written.thread()) && seats(known, written, isPublic)) {
      events.add(new ThreadAliased(
          written.thread().thread(), conversation.key(), written.message().at()));
    }
    events.addAll(words(known, conversation, written, isPublic));
    events.addAll(told(written, conversation.key(), known.timeline()));
    return List.copyOf(events);
  }

  /**
   * Whether a message that belongs to a case gives its customer a seat in the message's thread.
   *
   * @param known the case
   * @param written the message
   * @param isPublic whether everyone listens where it was written
   * @return true if further messages of that seat belong to the case
   */
  public static boolean seats(Case known, Written written, boolean isPublic) {
    return !isPublic || written.message().author().isSameAs(known.customer());
  }

  private static List<CaseEvent> words(
      Case known, CaseConversation conversation, Written written, boolean isPublic) {
    Message message = written.message();
    Optional<Instant> old = known.timeline().stream()
        .filter(entry -> entry instanceof MessageAdded added
            && added.where().equals(conversation.key())
            && added.message().id().equals(message.id()))
        .map(CaseEvent::at)
        .min(Comparator.naturalOrder());
    if (old.filter(at -> !at.isAfter(message.at())).isPresent()) {
      return List.of();
    }
    List<CaseEvent> events = new ArrayList<>();
    Identity customer =
        isPublic ? conversation.conversation().customer() : beginner(known, conversation, written);
    if (!customer.isSameAs(conversation.conversation().customer())) {
      events.add(new CustomerKnown(conversation.key(), customer, message.at()));
    }
    Voice voice = voice(conversation.conversation().of(customer), written);
    if (voice == Voice.CUSTOMER && old.isEmpty() && known.status() == Case.Status.RESOLVED) {
      events.add(new Reopened(message.at()));
    }
    events.add(new MessageAdded(conversation.key(), message, voice));
    return events;
  }

  /** Who wrote first in a private conversation; after somebody took the case or answered, the customer stays who it is. */
  private static Identity beginner(Case known, CaseConversation conversation, Written written) {
    boolean isCandidate = !known.isTouched()
        && written
            .brand()
            .filter(brand -> !brand.isSameAs(written.message().author()))
            .isPresent()
        && !written.message().origin().isAutomatic();
    if (!isCandidate) {
      return conversation.conversation().customer();
    }
    MessageAdded late = new MessageAdded(conversation.key(), written.message(), Voice.OTHER);
    Optional<MessageAdded> first = spoken(known, conversation.key()).min(FIRST);
    return first.filter(added -> FIRST.compare(added, late) <= 0).isPresent()
        ? conversation.conversation().customer()
        : late.message().author();
  }

  /** What people other than us wrote in a conversation. */
  static Stream<MessageAdded> spoken(Case known, ThreadKey where) {
    return known.timeline().stream()
        .filter(MessageAdded.class::isInstance)
        .map(MessageAdded.class::cast)
        .filter(added -> added.where().equals(where))
        .filter(added -> added.voice() == Voice.CUSTOMER || added.voice() == Voice.OTHER);
  }

  /** What came with the words: the answer that was picked, the edit that brought them. */
  private static List<CaseEvent> told(Written written, ThreadKey where, List<CaseEvent> timeline) {
    Optional<CaseEvent> told = Optional.empty();
    if (written.event() instanceof InboundEvent.ChoiceMade chosen) {
      told = Optional.of(new ChoiceMade(chosen.message().id(), chosen.value(), chosen.at()));
    } else if (written.event() instanceof InboundEvent.MessageEdited edited) {
      told = Optional.of(new MessageEdited(where, edited.message(), edited.text(), edited.at()));
    }
    return told.filter(entry -> !timeline.contains(entry)).stream().toList();
  }

  /**
   * What a case adds to another, of which it turned out to be part.
   *
   * @param from a case that nobody took or answered
   * @param into the case that gets all of it
   * @param isPublic whether everyone listens where the two are one
   * @param at when the message was written that shows it
   * @return entries for the timeline of the case that gets all of it
   */
  public static List<CaseEvent> merge(Case from, Case into, boolean isPublic, Instant at) {
    List<CaseEvent> events = new ArrayList<>();
    Map<ThreadKey, CaseConversation> places = new HashMap<>();
    for (CaseConversation moved : from.conversations()) {
      Optional<CaseConversation> there = into.conversations().stream()
          .filter(known -> known.account().equals(moved.account())
              && known.conversation().surface().equals(moved.conversation().surface()))
          .findFirst();
      CaseConversation place = there.orElseGet(() -> emptied(moved));
      places.put(moved.key(), place);
      if (there.isEmpty()) {
        events.add(new ConversationJoined(place, at));
      }
      threads(moved)
          .filter(thread -> !place.isIn(thread))
          .forEach(thread -> events.add(new ThreadAliased(thread.thread(), place.key(), at)));
    }
    Merging merging = new Merging(places, into, isPublic);
    events.addAll(merging.entries(from));
    return List.copyOf(events);
  }

  private static CaseConversation emptied(CaseConversation moved) {
    Conversation old = moved.conversation();
    return new CaseConversation(
        moved.account(),
        new Conversation(
            old.surface(),
            old.thread(),
            old.brand(),
            old.customer(),
            List.of(),
            old.heard(),
            old.spent()));
  }

  /**
   * The threads a conversation is filed under.
   *
   * @param conversation the conversation
   * @return its own and the others
   */
  public static Stream<ThreadKey> threads(CaseConversation conversation) {
    return Stream.concat(
        Stream.of(conversation.key()),
        conversation.alsoThreads().stream()
            .map(thread -> new ThreadKey(
                conversation.account(), conversation.conversation().surface(), thread)));
  }

  /**
   * What an edit adds to a case that has its message.
   *
   * @param known the case
   * @param event the edit
   * @param isPublic whether everyone listens where it was written
   * @return entries for its timeline; none if the message was taken away
   */
  public static List<CaseEvent> edited(
      Case known, InboundEvent.MessageEdited event, boolean isPublic) {
    MessageKey key = MessageKey.of(event).orElseThrow();
    boolean isGone = known.hasForgotten(key);
    List<CaseEvent> events = new ArrayList<>();
    known.knowing(key).ifPresent(there -> {
      Written.of(isGone ? event.forgotten() : event)
          .ifPresent(written -> events.addAll(words(known, there, written, isPublic)));
      if (!isGone) {
        events.add(new MessageEdited(there.key(), event.message(), event.text(), event.at()));
      }
    });
    return events;
  }

  /**
   * What a removal adds to a case that has its message.
   *
   * @param known the case
   * @param event the removal
   * @return entries for its timeline; none if the message was taken away already
   */
  public static List<CaseEvent> removed(Case known, InboundEvent.MessageRemoved event) {
    return MessageKey.of(event)
        .flatMap(known::holding)
        .<List<CaseEvent>>map(
            there -> List.of(new MessageRemoved(there.key(), event.message(), event.at())))
        .orElse(List.of());
  }

  /**
   * What a signal adds to a case that has its message.
   *
   * @param event the signal
   * @return entries for its timeline; none if the signal is about no message
   */
  public static List<CaseEvent> signal(InboundEvent.SignalReceived event) {
    return event.message().stream()
        .<CaseEvent>map(message -> new SignalNoted(event.signal(), message, event.at()))
        .toList();
  }

  /** The conversation that has the message already, that of the thread, or the one that holds what the message answers. */
  private static Optional<CaseConversation> place(Case known, Written written) {
    return known
        .knowing(written.key())
        .or(() -> known.conversation(written.thread()))
        .or(() -> written.parent().flatMap(known::knowing));
  }

  private static Identity customer(Case known, Written written) {
    boolean same = known.customer().channel().equals(written.thread().surface().channel());
    return same && written.isOurs() ? known.customer() : written.message().author();
  }

  private static CaseConversation joining(Written written, Identity customer) {
    ThreadKey where = written.thread();
    Identity us = written.brand().orElse(written.message().author());
    return new CaseConversation(
        where.account(),
        new Conversation(
            where.surface(), where.thread(), us, customer, List.of(), Map.of(), Set.of()));
  }

  static Voice voice(Conversation conversation, Written written) {
    Identity author = written.message().author();
    if (written.message().origin().isAutomatic()) {
      return Voice.MACHINE;
    }
    if (written.isOurs() || author.isSameAs(conversation.brand())) {
      return Voice.BRAND;
    }
    return author.isSameAs(conversation.customer()) ? Voice.CUSTOMER : Voice.OTHER;
  }
}
