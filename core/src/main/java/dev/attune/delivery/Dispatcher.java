package dev.attune.delivery;

import dev.attune.cases.Case;
import dev.attune.cases.CaseEvent.PartDelivered;
import dev.attune.channel.Carrier;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.Dispatch;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.NativeId;
import dev.attune.store.CaseStore;
import dev.attune.store.OptimisticCommits;
import dev.attune.store.QueuedMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings queued messages to the platforms, in order, one attempt at a time.
 *
 * <p>Starts no threads: a host calls {@link #tick} as often as it likes, from as many threads as it likes; no message is taken
 * by two. A message goes out after all it depends on has arrived. What nobody knows the outcome of is never sent again: it
 * stops, and waits for a person.
 */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration NO_CARRIER = Duration.ofMinutes(1);

  private final CaseStore store;
  private final Function<AccountId, Optional<Carrier>> carriers;
  private final InstantSource clock;

  /**
   * A dispatcher.
   *
   * @param store where the queued messages are
   * @param carriers the way out of each account, if it has one
   * @param clock the clock to go by
   */
  public Dispatcher(
      CaseStore store, Function<AccountId, Optional<Carrier>> carriers, InstantSource clock) {
    this.store = Objects.requireNonNull(store, "store");
    this.carriers = Objects.requireNonNull(carriers, "carriers");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Attempts the messages whose turn it is, on the calling thread.
   *
   * @param limit how many at most, 1 or more
   * @return how many were attempted; 0 if there was nothing to do
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public int tick(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, but was " + limit);
    }
    List<QueuedMessage> taken = store.claim(clock.instant(), limit);
    taken.forEach(this::attempt);
    return taken.size();
  }

  private void attempt(QueuedMessage message) {
    DeliveryOutcome outcome = carriers
        .apply(message.where().account())
        .map(carrier -> deliver(carrier, message))
        .orElseGet(this::noCarrier);
    LOG.debug("{} to {}: {}", message.id(), message.where().surface(), outcome.kind());
    OptimisticCommits.commit(
        store,
        message.reply().caseId(),
        known -> Optional.of(new Settling(known, store.queued(known.id()), message, clock.instant())
            .commit(outcome)));
  }

  private DeliveryOutcome noCarrier() {
    return new DeliveryOutcome.Deferred(
        clock.instant().plus(NO_CARRIER), "the account has no way out");
  }

  private DeliveryOutcome deliver(Carrier carrier, QueuedMessage message) {
    Dispatch dispatch = new Dispatch(
        message.id(), message.where().surface(), message.payload(), predecessor(message));
    try {
      return carrier.deliver(dispatch);
    } catch (RuntimeException e) {
      LOG.warn("The carrier of {} failed on {}", message.where().account(), message.id(), e);
      return new DeliveryOutcome.Unknown("the carrier failed: " + e.getClass().getName());
    }
  }

  private Optional<NativeId> predecessor(QueuedMessage message) {
    OptionalInt place = message.predecessor();
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Case known = store.find(message.reply().caseId()).orElseThrow();
    return known.timeline().stream()
        .filter(PartDelivered.class::isInstance)
        .map(PartDelivered.class::cast)
        .filter(part -> part.reply().equals(message.reply()) && part.place() == place.getAsInt())
        .map(PartDelivered::message)
        .findFirst();
  }
}
