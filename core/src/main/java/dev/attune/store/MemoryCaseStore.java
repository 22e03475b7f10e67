package dev.attune.store;

import dev.attune.cases.Case;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseId;
import dev.attune.cases.MessageKey;
import dev.attune.cases.ThreadKey;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps cases in the process, and loses them with it. For tests, for trying things out, and for hosts that only format.
 *
 * <p>Safe for use by many threads; one at a time gets in. Of the events that belong to no case the latest 1,000 of each
 * account are kept.
 */
public final class MemoryCaseStore implements CaseStore {
  private static final int MAX_ASIDE = 1000;

  private final Map<CaseId, Case> cases = new LinkedHashMap<>();
  private final Map<ThreadKey, CaseId> threads = new HashMap<>();
  private final Map<MessageKey, CaseId> messages = new HashMap<>();
  private final Set<EventKey> keys = new HashSet<>();
  private final Map<AccountId, Deque<InboundEvent>> aside = new HashMap<>();
  private final Map<CaseId, Map<String, QueuedMessage>> queues = new HashMap<>();
  private final Map<String, QueuedMessage> open = new LinkedHashMap<>();

  /** An empty store. */
  public MemoryCaseStore() {}

  @Override
  public synchronized Optional<Case> find(CaseId id) {
    return Optional.ofNullable(cases.get(id));
  }

  @Override
  public synchronized Optional<CaseId> findByThread(ThreadKey key) {
    return Optional.ofNullable(threads.get(key));
  }

  @Override
  public synchronized Optional<CaseId> findByMessage(MessageKey key) {
    return Optional.ofNullable(messages.get(key));
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
    if (commit.key().filter(keys::contains).isPresent()) {
      return Commit.Outcome.KNOWN;
    }
    Case known = cases.get(commit.caseId());
    boolean taken = known == null && commit.threads().stream().anyMatch(threads::containsKey);
    if (taken || commit.expected() != (known == null ? 0 : known.version())) {
      return Commit.Outcome.CONFLICT;
    }
    Case kept = known == null ? Case.of(commit.events()) : known.with(commit.events());
    cases.put(commit.caseId(), kept);
    commit.key().ifPresent(keys::add);
    commit.threads().forEach(thread -> threads.put(thread, commit.caseId()));
    commit.events().forEach(event -> index(commit.caseId(), event));
    commit.queue().forEach(this::queue);
    return Commit.Outcome.KEPT;
  }

  private void index(CaseId id, CaseEvent event) {
    if (event instanceof MessageAdded added) {
      messages.put(key(added), id);
    }
  }

  private static MessageKey key(MessageAdded added) {
    return new MessageKey(
        added.where().account(), added.where().surface(), added.message().id());
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
  public synchronized Commit.Outcome setAside(InboundEvent event) {
    if (!keys.add(event.key())) {
      return Commit.Outcome.KNOWN;
    }
    Deque<InboundEvent> events =
        aside.computeIfAbsent(event.key().account(), account -> new ArrayDeque<>());
    events.addFirst(event);
    if (events.size() > MAX_ASIDE) {
      events.removeLast();
    }
    return Commit.Outcome.KEPT;
  }

  @Override
  public synchronized List<InboundEvent> setAside(AccountId account, int limit) {
    return aside.getOrDefault(account, new ArrayDeque<>()).stream().limit(limit).toList();
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
