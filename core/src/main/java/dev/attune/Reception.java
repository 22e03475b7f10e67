package dev.attune;

import com.github.benmanes.caffeine.cache.Cache;
import dev.attune.cases.Case;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.ConversationJoined;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.Voice;
import dev.attune.cases.CaseId;
import dev.attune.cases.Intake;
import dev.attune.cases.MessageKey;
import dev.attune.cases.ThreadKey;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.store.CaseStore;
import dev.attune.store.Commit;
import dev.attune.store.OptimisticCommits;
import dev.attune.store.QueuedMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings inbound events to their cases, each once.
 *
 * <p>The cache only saves asking the store for what was kept a moment ago; the store decides what is known.
 */
final class Reception {
  private static final int MAX_ATTEMPTS = 100;

  private final CaseStore store;
  private final Cache<EventKey, Boolean> recent;

  Reception(CaseStore store, Cache<EventKey, Boolean> recent) {
    this.store = store;
    this.recent = recent;
  }

  void take(InboundEvent event) {
    if (recent.getIfPresent(event.key()) == null && !store.isKnown(event.key())) {
      keep(Impostors.marked(event));
    }
    recent.put(event.key(), true);
  }

  /** What is suspected waits for a person, and moves no case. */
  private void keep(InboundEvent event) {
    if (event.isQuarantined()) {
      store.setAside(event);
    } else {
      bring(event);
    }
  }

  private void bring(InboundEvent event) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Optional<CaseId> known = find(event);
      Commit.Outcome outcome = known.isPresent() ? add(known.get(), event) : openOrSetAside(event);
      if (outcome != Commit.Outcome.CONFLICT) {
        return;
      }
    }
    throw new AttuneException(
        "Event " + event.key() + " could not be kept: its thread kept changing hands");
  }

  private Commit.Outcome openOrSetAside(InboundEvent event) {
    return Intake.open(event)
        .map(timeline -> store.commit(opening(event, timeline)))
        .orElseGet(() -> store.setAside(event));
  }

  private static Commit opening(InboundEvent event, List<CaseEvent> timeline) {
    return new Commit(
        CaseId.openedBy(event.key()),
        0,
        timeline,
        Optional.of(event.key()),
        threads(timeline),
        List.of());
  }

  private Commit.Outcome add(CaseId id, InboundEvent event) {
    return OptimisticCommits.commit(store, id, known -> addition(known, event))
        .orElseGet(() -> store.setAside(event));
  }

  private Optional<Commit> addition(Case known, InboundEvent event) {
    List<CaseEvent> events = Intake.add(known, event);
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new Commit(
            known.id(),
            known.version(),
            events,
            Optional.of(event.key()),
            threads(events),
            released(known.id(), events)));
  }

  private static Set<ThreadKey> threads(List<CaseEvent> events) {
    return events.stream()
        .filter(ConversationJoined.class::isInstance)
        .map(joined -> ((ConversationJoined) joined).conversation().key())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Messages that waited for the customer to write where they now did. */
  private List<QueuedMessage> released(CaseId id, List<CaseEvent> events) {
    Set<ThreadKey> heard = events.stream()
        .filter(event -> event instanceof MessageAdded added && added.voice() == Voice.CUSTOMER)
        .map(event -> ((MessageAdded) event).where())
        .collect(Collectors.toUnmodifiableSet());
    List<QueuedMessage> queue = heard.isEmpty() ? List.of() : store.queued(id);
    return queue.stream()
        .filter(message -> !message.isSettled())
        .filter(message -> message.awaits().filter(heard::contains).isPresent())
        .filter(message -> isAnswered(message, queue))
        .map(QueuedMessage::released)
        .toList();
  }

  /** What waits for an answer elsewhere waits for one to what was said there before. */
  private static boolean isAnswered(QueuedMessage message, List<QueuedMessage> queue) {
    return message.awaits().equals(Optional.of(message.where()))
        || queue.stream()
            .filter(other -> other.reply().equals(message.reply())
                && message.dependsOn().contains(other.place()))
            .allMatch(other -> other.state() == QueuedMessage.State.DELIVERED);
  }

  private Optional<CaseId> find(InboundEvent event) {
    return switch (event.kind()) {
      case MESSAGE_RECEIVED -> find((MessageReceived) event);
      case CHOICE_MADE -> find((InboundEvent.ChoiceMade) event);
      case MESSAGE_ECHOED -> find((InboundEvent.MessageEchoed) event);
      case MESSAGE_EDITED ->
        byMessage(
            event,
            ((InboundEvent.MessageEdited) event).surface(),
            ((InboundEvent.MessageEdited) event).message());
      case MESSAGE_REMOVED ->
        byMessage(
            event,
            ((InboundEvent.MessageRemoved) event).surface(),
            ((InboundEvent.MessageRemoved) event).message());
      case SIGNAL_RECEIVED -> find((InboundEvent.SignalReceived) event);
      case UNRECOGNIZED -> Optional.empty();
    };
  }

  private Optional<CaseId> find(MessageReceived event) {
    return byThread(event, event.surface(), event.thread(), event.message());
  }

  private Optional<CaseId> find(InboundEvent.ChoiceMade event) {
    return byThread(event, event.surface(), event.thread(), event.message());
  }

  private Optional<CaseId> find(InboundEvent.MessageEchoed event) {
    return byThread(event, event.surface(), event.thread(), event.message());
  }

  private Optional<CaseId> find(InboundEvent.SignalReceived event) {
    return event.message().flatMap(message -> byMessage(event, event.surface(), message));
  }

  private Optional<CaseId> byThread(
      InboundEvent event, SurfaceId surface, NativeId thread, Message message) {
    return store
        .findByThread(new ThreadKey(event.key().account(), surface, thread))
        .or(() -> message.inReplyTo().flatMap(answered -> byMessage(event, surface, answered)));
  }

  private Optional<CaseId> byMessage(InboundEvent event, SurfaceId surface, NativeId message) {
    return store.findByMessage(new MessageKey(event.key().account(), surface, message));
  }
}
