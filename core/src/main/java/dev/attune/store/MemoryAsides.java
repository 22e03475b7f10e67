package dev.attune.store;

import dev.attune.cases.Anchor;
import dev.attune.cases.MessageKey;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The events that belong to no case, found by what they wait for and by the message they are about. Not thread-safe. */
final class MemoryAsides {
  private final Map<EventKey, Aside> all = new LinkedHashMap<>();
  private final Map<Anchor, Set<EventKey>> waiting = new HashMap<>();
  private final Map<MessageKey, Set<EventKey>> about = new HashMap<>();
  private final Set<MessageKey> gone = new HashSet<>();

  void add(Aside aside) {
    Optional<MessageKey> message = MessageKey.of(aside.event());
    EventKey key = aside.event().key();
    if (aside.event() instanceof MessageRemoved) {
      message.ifPresent(this::forget);
    }
    all.put(key, current(aside));
    aside
        .waitsFor()
        .forEach(anchor ->
            waiting.computeIfAbsent(anchor, each -> new LinkedHashSet<>()).add(key));
    message.ifPresent(
        each -> about.computeIfAbsent(each, none -> new LinkedHashSet<>()).add(key));
  }

  /** Another version of an event; nothing if it is set aside no longer. */
  void update(InboundEvent event) {
    all.computeIfPresent(event.key(), (key, old) -> current(new Aside(event, old.waitsFor())));
  }

  void remove(EventKey key) {
    Aside aside = all.remove(key);
    if (aside != null) {
      aside.waitsFor().forEach(anchor -> drop(waiting, anchor, key));
      MessageKey.of(aside.event()).ifPresent(message -> drop(about, message, key));
    }
  }

  boolean has(EventKey key) {
    return all.containsKey(key);
  }

  Optional<InboundEvent> find(EventKey key) {
    return Optional.ofNullable(all.get(key)).map(Aside::event);
  }

  List<InboundEvent> waitingFor(Anchor anchor) {
    return waiting.getOrDefault(anchor, Set.of()).stream()
        .map(key -> find(key).orElseThrow())
        .toList();
  }

  List<InboundEvent> latest(AccountId account, int limit) {
    List<Aside> latest = new ArrayList<>(all.values());
    Collections.reverse(latest);
    return latest.stream()
        .map(Aside::event)
        .filter(event -> event.key().account().equals(account))
        .limit(limit)
        .toList();
  }

  /** Nothing of what a message said stays, nor is it kept when it comes again. */
  void forget(MessageKey message) {
    gone.add(message);
    about
        .getOrDefault(message, Set.of())
        .forEach(key -> all.computeIfPresent(key, (same, aside) -> forgotten(aside)));
  }

  private Aside current(Aside aside) {
    return MessageKey.of(aside.event()).filter(gone::contains).isPresent()
        ? forgotten(aside)
        : aside;
  }

  /** Whether an edit or removal of a message is set aside. */
  boolean isChanged(MessageKey message) {
    return about.getOrDefault(message, Set.of()).stream()
        .map(key -> find(key).orElseThrow())
        .anyMatch(event -> event instanceof MessageRemoved || event instanceof MessageEdited);
  }

  private static Aside forgotten(Aside aside) {
    return new Aside(aside.event().forgotten(), aside.waitsFor());
  }

  private static <K> void drop(Map<K, Set<EventKey>> index, K at, EventKey key) {
    Set<EventKey> keys = index.get(at);
    if (keys != null && keys.remove(key) && keys.isEmpty()) {
      index.remove(at);
    }
  }
}
