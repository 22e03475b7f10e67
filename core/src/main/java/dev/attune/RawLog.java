package dev.attune;

import dev.attune.cases.MessageKey;
import dev.attune.channel.GateRequest;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.InboundEvent;
import dev.attune.store.CaseStore;
import dev.attune.store.RawDelivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Keeps deliveries as they came, for as long as the host wants. Safe for use by many threads. */
final class RawLog {
  private static final Duration BETWEEN_PURGES = Duration.ofMinutes(10);

  private final CaseStore store;
  private final InstantSource clock;
  private final Duration time;
  private final AtomicReference<Instant> nextPurge = new AtomicReference<>(Instant.MIN);

  RawLog(CaseStore store, InstantSource clock, Duration time) {
    this.store = store;
    this.clock = clock;
    this.time = time;
  }

  /** Keeps a delivery that tells something new. One that was kept already, and dropped since, does not come back. */
  void keep(AccountId account, GateRequest request, List<InboundEvent> events) {
    if (time.isZero()) {
      return;
    }
    Instant now = clock.instant();
    purge(now);
    if (events.stream().anyMatch(event -> !store.isKnown(event.key()))) {
      store.keep(new RawDelivery(
          account,
          now,
          request.body(),
          events.stream()
              .flatMap(event -> MessageKey.of(event).stream())
              .collect(Collectors.toUnmodifiableSet())));
    }
  }

  List<RawDelivery> latest(AccountId account, int limit) {
    Instant oldest = clock.instant().minus(time);
    return store.rawDeliveries(account, limit).stream()
        .filter(delivery -> !delivery.at().isBefore(oldest))
        .toList();
  }

  private void purge(Instant now) {
    Instant due = nextPurge.get();
    if (!now.isBefore(due) && nextPurge.compareAndSet(due, now.plus(BETWEEN_PURGES))) {
      store.purgeRawDeliveries(now.minus(time));
    }
  }
}
