package dev.attune;

import dev.attune.channel.Audience;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.conversation.AccountId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the accounts of this desk said in public lately, as far as this process knows: enough to choose other words where a
 * platform forbids identical ones. Safe for use by many threads.
 */
final class PublicTexts {
  private static final int LATELY = 200;

  private final Map<AccountId, Deque<String>> texts = new ConcurrentHashMap<>();

  /** The last texts of an account. */
  List<String> of(AccountId account) {
    Deque<String> lately = texts.get(account);
    if (lately == null) {
      return List.of();
    }
    synchronized (lately) {
      return List.copyOf(lately);
    }
  }

  /** Notes what a plan says in public. */
  void add(AccountId account, Plan plan) {
    Deque<String> lately = texts.computeIfAbsent(account, id -> new ArrayDeque<>());
    synchronized (lately) {
      plan.messages().stream()
          .filter(message -> message.audience() == Audience.EVERYONE)
          .map(PlannedMessage::text)
          .forEach(lately::addFirst);
      while (lately.size() > LATELY) {
        lately.removeLast();
      }
    }
  }
}
