package dev.attune.cases;

import dev.attune.cases.CaseEvent.ChoiceMade;
import dev.attune.cases.CaseEvent.ConversationJoined;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.MessageEdited;
import dev.attune.cases.CaseEvent.MessageRemoved;
import dev.attune.cases.CaseEvent.Opened;
import dev.attune.cases.CaseEvent.Reopened;
import dev.attune.cases.CaseEvent.SignalNoted;
import dev.attune.cases.CaseEvent.Voice;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what an inbound event adds to a case. Pure.
 *
 * <p>Who began the thread with us is its customer; others who speak there are kept apart and never take the customer's place.
 */
public final class Intake {
  private Intake() {}

  /**
   * The case an event opens.
   *
   * @param event an event that belongs to no case yet
   * @return the timeline of a new case; empty if the event is not meant for us, a machine wrote it, or nobody has to answer it
   */
  public static Optional<List<CaseEvent>> open(InboundEvent event) {
    if (event instanceof InboundEvent.MessageReceived received
        && received.addressed()
        && !received.message().origin().isAutomatic()) {
      ThreadKey where = new ThreadKey(event.key().account(), received.surface(), received.thread());
      return Optional.of(opening(event, where, received.brand(), received.message()));
    }
    if (event instanceof InboundEvent.ChoiceMade chosen) {
      ThreadKey where = new ThreadKey(event.key().account(), chosen.surface(), chosen.thread());
      List<CaseEvent> timeline =
          new ArrayList<>(opening(event, where, chosen.brand(), chosen.message()));
      timeline.add(new ChoiceMade(chosen.message().id(), chosen.value(), event.at()));
      return Optional.of(timeline);
    }
    return Optional.empty();
  }

  private static List<CaseEvent> opening(
      InboundEvent event, ThreadKey where, Identity brand, Message message) {
    return List.of(
        new Opened(CaseId.openedBy(event.key()), message.author(), message.at()),
        new ConversationJoined(joining(where, brand, message.author()), message.at()),
        new MessageAdded(where, message, Voice.CUSTOMER));
  }

  /**
   * What an event adds to a case it belongs to.
   *
   * @param known the case
   * @param event the event
   * @return entries for its timeline; none if the event tells the case nothing
   */
  public static List<CaseEvent> add(Case known, InboundEvent event) {
    AccountId account = event.key().account();
    return switch (event.kind()) {
      case MESSAGE_RECEIVED -> received(known, account, (InboundEvent.MessageReceived) event);
      case CHOICE_MADE -> chosen(known, account, (InboundEvent.ChoiceMade) event);
      case MESSAGE_ECHOED -> echoed(known, account, (InboundEvent.MessageEchoed) event);
      case MESSAGE_EDITED -> edited(known, (InboundEvent.MessageEdited) event);
      case MESSAGE_REMOVED -> removed(known, (InboundEvent.MessageRemoved) event);
      case SIGNAL_RECEIVED -> signal((InboundEvent.SignalReceived) event);
      case UNRECOGNIZED -> List.of();
    };
  }

  private static List<CaseEvent> received(
      Case known, AccountId account, InboundEvent.MessageReceived event) {
    return written(
        known,
        new ThreadKey(account, event.surface(), event.thread()),
        event.brand(),
        event.message());
  }

  private static List<CaseEvent> chosen(
      Case known, AccountId account, InboundEvent.ChoiceMade event) {
    ThreadKey where = new ThreadKey(account, event.surface(), event.thread());
    List<CaseEvent> events = new ArrayList<>(written(known, where, event.brand(), event.message()));
    events.add(new ChoiceMade(event.message().id(), event.value(), event.at()));
    return events;
  }

  private static List<CaseEvent> written(
      Case known, ThreadKey thread, Identity brand, Message message) {
    List<CaseEvent> events = new ArrayList<>();
    Optional<CaseConversation> there = place(known, thread, message);
    CaseConversation conversation = there.orElseGet(() -> joining(thread, brand, message.author()));
    if (there.isEmpty()) {
      events.add(new ConversationJoined(conversation, message.at()));
    }
    Voice voice = voice(conversation.conversation(), message);
    if (voice == Voice.CUSTOMER && known.status() == Case.Status.RESOLVED) {
      events.add(new Reopened(message.at()));
    }
    if (!holds(conversation, message.id())) {
      events.add(new MessageAdded(conversation.key(), message, voice));
    }
    return events;
  }

  private static List<CaseEvent> echoed(
      Case known, AccountId account, InboundEvent.MessageEchoed event) {
    return place(known, new ThreadKey(account, event.surface(), event.thread()), event.message())
        .filter(conversation -> !holds(conversation, event.message().id()))
        .<List<CaseEvent>>map(conversation ->
            List.of(new MessageAdded(conversation.key(), event.message(), Voice.BRAND)))
        .orElse(List.of());
  }

  private static List<CaseEvent> edited(Case known, InboundEvent.MessageEdited event) {
    return holder(known, event.message())
        .<List<CaseEvent>>map(where ->
            List.of(new MessageEdited(where.key(), event.message(), event.text(), event.at())))
        .orElse(List.of());
  }

  private static List<CaseEvent> removed(Case known, InboundEvent.MessageRemoved event) {
    return holder(known, event.message())
        .<List<CaseEvent>>map(
            where -> List.of(new MessageRemoved(where.key(), event.message(), event.at())))
        .orElse(List.of());
  }

  private static List<CaseEvent> signal(InboundEvent.SignalReceived event) {
    return event.message().stream()
        .<CaseEvent>map(message -> new SignalNoted(event.signal(), message, event.at()))
        .toList();
  }

  /** The conversation of the thread, or the one that holds what the message answers. */
  private static Optional<CaseConversation> place(Case known, ThreadKey thread, Message message) {
    return known
        .conversation(thread)
        .or(() -> message.inReplyTo().flatMap(answered -> holder(known, answered)));
  }

  private static Optional<CaseConversation> holder(Case known, NativeId message) {
    return known.conversations().stream()
        .filter(conversation -> holds(conversation, message))
        .findFirst();
  }

  private static boolean holds(CaseConversation conversation, NativeId message) {
    return conversation.conversation().messages().stream()
        .anyMatch(each -> each.id().equals(message));
  }

  private static CaseConversation joining(ThreadKey where, Identity brand, Identity customer) {
    return new CaseConversation(
        where.account(),
        new Conversation(
            where.surface(), where.thread(), brand, customer, List.of(), Map.of(), Set.of()));
  }

  private static Voice voice(Conversation conversation, Message message) {
    Identity author = message.author();
    if (message.origin().isAutomatic()) {
      return Voice.MACHINE;
    }
    if (author.isSameAs(conversation.customer())) {
      return Voice.CUSTOMER;
    }
    return author.isSameAs(conversation.brand()) ? Voice.BRAND : Voice.OTHER;
  }
}
