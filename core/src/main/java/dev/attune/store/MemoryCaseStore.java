package dev.attune.store;

import dev.attune.cases.Anchor;
import dev.attune.cases.Case;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.MessageEdited;
import dev.attune.cases.CaseEvent.MessageRemoved;
import dev.attune.cases.CaseId;
import dev.attune.cases.MessageKey;
import dev.attune.cases.Seat;
import dev.attune.cases.ThreadKey;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps cases in the process, and loses them with it. For tests, for trying things out, and for hosts that only format.
 *
 * <p>Safe for use by many threads; one at a time gets in. Of raw deliveries the latest 64 MB are kept.
 */
public final class MemoryCaseStore implements CaseStore {
  private final Map<CaseId, Case> cases = new LinkedHashMap<>();
  private final Map<Seat, CaseId> seats = new HashMap<>();
  private final Map<ThreadKey, Set<Seat>> threads = new HashMap<>();
  private final Map<MessageKey, CaseId> messages = new HashMap<>();
  private final Map<MessageKey, Set<CaseId>> answers = new HashMap<>();
  private final Set<EventKey> keys = new HashSet<>();
  private final MemoryAsides asides = new MemoryAsides();
  private final MemoryRawDeliveries rawDeliveries = new MemoryRawDeliveries();
  private final Map<AccountId, Map<String, Long>> unrecognized = new HashMap<>();
  private final Map<CaseId, Map<String, QueuedMessage>> queues = new HashMap<>();
  private final Map<String, QueuedMessage> open = new LinkedHashMap<>();

  /** An empty store. */
  public MemoryCaseStore() {}

  @Override
  public synchronized Optional<Case> find(CaseId id) {
    return Optional.ofNullable(cases.get(id));
  }

  @Override
  public synchronized Optional<CaseId> findBySeat(Seat seat) {
    return Optional.ofNullable(seats.get(seat));
  }

  @Override
  public synchronized Optional<CaseId> findByMessage(MessageKey key) {
    return Optional.ofNullable(messages.get(key));
  }

  @Override
  public synchronized List<CaseId> findAnswering(MessageKey key, int limit) {
    return answers.getOrDefault(key, Set.of()).stream().limit(limit).toList();
  }

  @Override
  public synchronized List<CaseId> findInThread(ThreadKey thread, int limit) {
    return threads.getOrDefault(thread, Set.of()).stream()
        .map(seats::get)
        .distinct()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<CaseId> list(AccountId account, Optional<CaseId> after, int limit) {
    return cases.keySet().stream()
        .filter(id -> id.account().equals(account))
        .dropWhile(id -> after.isPresent() && !id.equals(after.get()))
        .skip(after.isPresent() ? 1 : 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean isKnown(EventKey key) {
    return keys.contains(key);
  }

  @Override
  public synchronized Commit.Outcome commit(Commit commit) {
    if (commit.inbound().filter(this::isDone).isPresent()) {
      return Commit.Outcome.KNOWN;
    }
    if (commit.changes().stream().anyMatch(change -> isOutdated(change, commit.changes()))) {
      return Commit.Outcome.CONFLICT;
    }
    commit.inbound().ifPresent(inbound -> {
      keys.add(inbound.key());
      asides.remove(inbound.key());
    });
    commit.changes().forEach(this::keep);
    commit.aside().forEach(aside -> keep(aside, commit.inbound()));
    return Commit.Outcome.KEPT;
  }

  private boolean isDone(Commit.Inbound inbound) {
    return inbound.wasAside() ? !asides.has(inbound.key()) : keys.contains(inbound.key());
  }

  private boolean isOutdated(Change change, List<Change> all) {
    Case known = cases.get(change.caseId());
    return change.expected() != (known == null ? 0 : known.version())
        || change.seats().stream()
            .filter(seats::containsKey)
            .anyMatch(seat -> all.stream().noneMatch(one -> one.caseId().equals(seats.get(seat))));
  }

  private void keep(Change change) {
    CaseId id = change.caseId();
    Case known = cases.get(id);
    cases.put(id, known == null ? Case.of(change.events()) : known.with(change.events()));
    Stream.concat(change.seats().stream(), change.takenOver().stream()).forEach(seat -> {
      seats.put(seat, id);
      threads.computeIfAbsent(seat.thread(), thread -> new LinkedHashSet<>()).add(seat);
    });
    change.events().forEach(event -> index(id, event));
    change.queue().forEach(this::queue);
  }

  private void index(CaseId id, CaseEvent event) {
    if (event instanceof MessageAdded added) {
      messages.put(key(added.where(), added.message().id()), id);
      added
          .message()
          .inReplyTo()
          .ifPresent(parent -> answers
              .computeIfAbsent(key(added.where(), parent), key -> new LinkedHashSet<>())
              .add(id));
    } else if (event instanceof MessageRemoved removed) {
      asides.forget(key(removed.where(), removed.message()));
      rawDeliveries.forget(key(removed.where(), removed.message()));
    } else if (event instanceof MessageEdited edited) {
      rawDeliveries.forget(key(edited.where(), edited.message()));
    }
  }

  private static MessageKey key(ThreadKey where, NativeId message) {
    return new MessageKey(where.account(), where.surface(), message);
  }

  private void keep(Aside aside, Optional<Commit.Inbound> inbound) {
    InboundEvent event = aside.event();
    if (inbound.filter(each -> each.key().equals(event.key())).isEmpty()) {
      asides.update(event);
      return;
    }
    asides.add(aside);
    MessageKey.of(event).filter(asides::isChanged).ifPresent(rawDeliveries::forget);
    if (event instanceof InboundEvent.Unrecognized unknown) {
      unrecognized
          .computeIfAbsent(event.key().account(), account -> new TreeMap<>())
          .merge(unknown.type(), 1L, Long::sum);
    }
  }

  private void queue(QueuedMessage message) {
    queues
        .computeIfAbsent(message.reply().caseId(), id -> new LinkedHashMap<>())
        .put(message.id(), message);
    if (message.isSettled()) {
      open.remove(message.id());
    } else {
      open.put(message.id(), message);
    }
  }

  @Override
  public synchronized List<InboundEvent> waitingFor(Anchor anchor) {
    return asides.waitingFor(anchor);
  }

  @Override
  public synchronized List<InboundEvent> setAside(AccountId account, int limit) {
    return asides.latest(account, limit);
  }

  @Override
  public synchronized Optional<InboundEvent> setAside(EventKey key) {
    return asides.find(key);
  }

  @Override
  public synchronized Map<String, Long> unrecognized(AccountId account) {
    return Map.copyOf(unrecognized.getOrDefault(account, Map.of()));
  }

  @Override
  public synchronized void keep(RawDelivery delivery) {
    rawDeliveries.add(delivery);
  }

  @Override
  public synchronized List<RawDelivery> rawDeliveries(AccountId account, int limit) {
    return rawDeliveries.latest(account, limit);
  }

  @Override
  public synchronized int purgeRawDeliveries(Instant before) {
    return rawDeliveries.purge(before);
  }

  @Override
  public synchronized List<QueuedMessage> queued(CaseId id) {
    return List.copyOf(queues.getOrDefault(id, Map.of()).values());
  }

  @Override
  public synchronized List<QueuedMessage> claim(Instant now, int limit) {
    List<QueuedMessage> taken = new ArrayList<>();
    Set<ThreadKey> busy = new HashSet<>();
    for (QueuedMessage message : List.copyOf(open.values())) {
      boolean isFree = message.awaits().isPresent() || busy.add(message.where());
      if (isFree && taken.size() < limit && isDue(message, now)) {
        QueuedMessage sending = message.sending();
        queue(sending);
        taken.add(sending);
      }
    }
    return taken;
  }

  private boolean isDue(QueuedMessage message, Instant now) {
    return message.state() == QueuedMessage.State.QUEUED
        && message.awaits().isEmpty()
        && !message.notBefore().isAfter(now)
        && message.dependsOn().stream().allMatch(place -> hasArrived(message, place));
  }

  private boolean hasArrived(QueuedMessage message, int place) {
    return queued(message.reply().caseId()).stream()
        .filter(other -> other.reply().equals(message.reply()) && other.place() == place)
        .anyMatch(other -> other.state() == QueuedMessage.State.DELIVERED);
  }

  @Override
  public void close() {}
}
