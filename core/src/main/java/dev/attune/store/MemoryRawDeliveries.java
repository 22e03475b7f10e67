package dev.attune.store;

import dev.attune.cases.MessageKey;
import dev.attune.conversation.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Raw deliveries, found by the messages in them; the oldest go when there are too many octets. Not thread-safe. */
final class MemoryRawDeliveries {
  private static final long MAX_OCTETS = 64_000_000;

  private final Map<String, RawDelivery> all = new LinkedHashMap<>();
  private final Map<MessageKey, Set<String>> about = new HashMap<>();
  private long octets;

  void add(RawDelivery delivery) {
    String name = name(delivery);
    remove(name);
    all.put(name, delivery);
    octets += delivery.size();
    delivery
        .messages()
        .forEach(
            message -> about.computeIfAbsent(message, key -> new HashSet<>()).add(name));
    while (octets > MAX_OCTETS) {
      remove(all.keySet().iterator().next());
    }
  }

  List<RawDelivery> latest(AccountId account, int limit) {
    List<RawDelivery> latest = new ArrayList<>(all.values());
    Collections.reverse(latest);
    return latest.stream()
        .filter(delivery -> delivery.account().equals(account))
        .limit(limit)
        .toList();
  }

  int purge(Instant before) {
    List<String> old = all.entrySet().stream()
        .filter(entry -> entry.getValue().at().isBefore(before))
        .map(Map.Entry::getKey)
        .toList();
    old.forEach(this::remove);
    return old.size();
  }

  void forget(MessageKey message) {
    List.copyOf(about.getOrDefault(message, Set.of())).forEach(this::remove);
  }

  private void remove(String name) {
    RawDelivery delivery = all.remove(name);
    if (delivery != null) {
      octets -= delivery.size();
      delivery.messages().forEach(message -> {
        Set<String> names = about.getOrDefault(message, new HashSet<>());
        names.remove(name);
        if (names.isEmpty()) {
          about.remove(message);
        }
      });
    }
  }

  private static String name(RawDelivery delivery) {
    return delivery.account() + " " + delivery.digest();
  }
}
