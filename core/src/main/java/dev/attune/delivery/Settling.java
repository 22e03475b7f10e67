package dev.attune.delivery;

import dev.attune.cases.Case;
import dev.attune.cases.CaseConversation;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.ConversationJoined;
import dev.attune.cases.CaseEvent.Deflected;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.MessageEdited;
import dev.attune.cases.CaseEvent.PartDelivered;
import dev.attune.cases.CaseEvent.PartStopped;
import dev.attune.cases.CaseEvent.ReplyQueued;
import dev.attune.cases.CaseEvent.Resolved;
import dev.attune.cases.CaseEvent.Stop;
import dev.attune.cases.CaseEvent.Voice;
import dev.attune.cases.Seat;
import dev.attune.cases.ThreadKey;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.DeliveryOutcome.Deferred;
import dev.attune.channel.DeliveryOutcome.Delivered;
import dev.attune.channel.DeliveryOutcome.Refused;
import dev.attune.channel.DeliveryOutcome.Unknown;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.resolution.Purpose;
import dev.attune.store.Change;
import dev.attune.store.Commit;
import dev.attune.store.QueuedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what is kept when an attempt to deliver has an outcome. Pure. */
final class Settling {
  private static final int MAX_ATTEMPTS = 50;

  private final Case known;
  private final List<QueuedMessage> queue;
  private final QueuedMessage message;
  private final Instant now;

  /** For one message of a case, and all the case's messages. */
  Settling(Case known, List<QueuedMessage> queue, QueuedMessage message, Instant now) {
    this.known = known;
    this.queue = queue;
    this.message = message;
    this.now = now;
  }

  Commit commit(DeliveryOutcome outcome) {
    return switch (outcome.kind()) {
      case DELIVERED -> delivered((Delivered) outcome);
      case DEFERRED -> deferred((Deferred) outcome);
      case REFUSED ->
        stopped(Stop.REFUSED, ((Refused) outcome).code() + ": " + ((Refused) outcome).reason());
      case UNKNOWN -> stopped(Stop.UNKNOWN, ((Unknown) outcome).reason());
    };
  }

  private Commit delivered(Delivered outcome) {
    List<CaseEvent> events = new ArrayList<>();
    ThreadKey where = where(outcome);
    if (known.conversation(where).isEmpty()) {
      events.add(new ConversationJoined(joining(where), now));
    }
    if (message.edits().isPresent()) {
      events.add(new MessageEdited(where, message.edits().get(), message.text(), now));
    } else if (!isEchoed(where, outcome)) {
      events.add(new MessageAdded(
          where, Message.of(outcome.id(), message.brand(), now, message.text()), Voice.BRAND));
    }
    events.add(
        new PartDelivered(message.reply(), message.place(), where.surface(), outcome.id(), now));
    ending().ifPresent(events::add);
    return commit(events, Set.of(where), List.of(message.in(QueuedMessage.State.DELIVERED)));
  }

  /** The thread the platform named; the planned one if it named none, or the case talks there already. */
  private ThreadKey where(Delivered outcome) {
    return outcome
        .thread()
        .filter(thread -> known.conversation(message.where()).isEmpty())
        .map(thread -> new ThreadKey(message.where().account(), message.where().surface(), thread))
        .orElse(message.where());
  }

  private CaseConversation joining(ThreadKey where) {
    return new CaseConversation(
        where.account(),
        new Conversation(
            where.surface(),
            where.thread(),
            message.brand(),
            customer(where),
            List.of(),
            Map.of(),
            Set.of()));
  }

  /** On a surface where two speak, the thread is the customer's id there. */
  private static Identity customer(ThreadKey where) {
    return Identity.of(where.surface().channel(), where.thread().value());
  }

  /** The platform may have told us of our own message before it answered. */
  private boolean isEchoed(ThreadKey where, Delivered outcome) {
    return known
        .conversation(where)
        .filter(there ->
            there.conversation().messages().stream().anyMatch(old -> old.id().equals(outcome.id())))
        .isPresent();
  }

  private Optional<CaseEvent> ending() {
    ReplyQueued reply = known.replies().stream()
        .filter(each -> each.reply().equals(message.reply()))
        .findFirst()
        .orElseThrow();
    boolean isLast = known.delivered(message.reply()) + 1 == reply.parts();
    if (!isLast || reply.purpose() != Purpose.RESOLVE) {
      return Optional.empty();
    }
    return Optional.of(
        reply.deflects()
            ? new Deflected(message.reply(), now)
            : new Resolved(message.reply(), now));
  }

  private Commit deferred(Deferred outcome) {
    return message.attempts() >= MAX_ATTEMPTS
        ? stopped(Stop.REFUSED, "given up after " + MAX_ATTEMPTS + " attempts: " + outcome.reason())
        : commit(List.of(), Set.of(), List.of(message.again(outcome.until())));
  }

  private Commit stopped(Stop stop, String reason) {
    List<CaseEvent> events = new ArrayList<>();
    List<QueuedMessage> stopped = new ArrayList<>();
    events.add(new PartStopped(message.reply(), message.place(), stop, reason, now));
    stopped.add(message.in(QueuedMessage.State.STOPPED));
    for (QueuedMessage dependent : dependents()) {
      String why = "depends on message " + message.place() + ", which did not go out";
      events.add(
          new PartStopped(dependent.reply(), dependent.place(), Stop.DEPENDS_ON_STOPPED, why, now));
      stopped.add(dependent.in(QueuedMessage.State.STOPPED));
    }
    return commit(events, Set.of(), stopped);
  }

  /** What waits for this message, directly or not; a plan's messages depend on earlier ones only. */
  private List<QueuedMessage> dependents() {
    Set<Integer> places = new HashSet<>(Set.of(message.place()));
    List<QueuedMessage> dependents = new ArrayList<>();
    for (QueuedMessage other : queue) {
      boolean waits = other.reply().equals(message.reply())
          && other.dependsOn().stream().anyMatch(places::contains);
      if (waits && !other.isSettled()) {
        places.add(other.place());
        dependents.add(other);
      }
    }
    return dependents;
  }

  private Commit commit(
      List<CaseEvent> events, Set<ThreadKey> threads, List<QueuedMessage> changed) {
    Set<Seat> seats = threads.stream().map(Seat::only).collect(Collectors.toUnmodifiableSet());
    return Commit.of(new Change(known.id(), known.version(), events, Set.of(), seats, changed));
  }
}
