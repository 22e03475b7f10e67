package dev.attune;

import com.github.benmanes.caffeine.cache.Cache;
import dev.attune.cases.Anchor;
import dev.attune.cases.Case;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.Link;
import dev.attune.cases.CaseEvent.Linked;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.Resolved;
import dev.attune.cases.CaseEvent.Voice;
import dev.attune.cases.CaseId;
import dev.attune.cases.Intake;
import dev.attune.cases.MessageKey;
import dev.attune.cases.Seat;
import dev.attune.cases.ThreadKey;
import dev.attune.cases.Written;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageEdited;
import dev.attune.conversation.InboundEvent.MessageRemoved;
import dev.attune.conversation.InboundEvent.SignalReceived;
import dev.attune.delivery.Withdrawal;
import dev.attune.store.Aside;
import dev.attune.store.CaseStore;
import dev.attune.store.Change;
import dev.attune.store.Commit;
import dev.attune.store.QueuedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings inbound events to their cases, each once, and in whatever order they come to the same end.
 *
 * <p>An event that comes too early is set aside with what it waits for, and brought to its case when that is there. Each step
 * is a commit of its own, and is made again from the beginning when an event is delivered again: what the process did not live
 * to do is done then. The cache only saves asking the store for what was kept a moment ago; the store decides what is known.
 */
final class Reception {
  private static final int MAX_ATTEMPTS = 100;

  private final CaseStore store;
  private final Cache<EventKey, Boolean> recent;
  private final Predicate<ThreadKey> isPublic;
  private final Duration reopensWithin;
  private final Reunion reunion;

  Reception(
      CaseStore store,
      Cache<EventKey, Boolean> recent,
      Predicate<ThreadKey> isPublic,
      Duration reopensWithin) {
    this.store = store;
    this.recent = recent;
    this.isPublic = isPublic;
    this.reopensWithin = reopensWithin;
    this.reunion = new Reunion(store, isPublic);
  }

  Reunion reunion() {
    return reunion;
  }

  void take(InboundEvent event) {
    if (recent.getIfPresent(event.key()) == null) {
      if (store.isKnown(event.key())) {
        store.setAside(event.key()).ifPresent(early -> keep(early, true));
      } else {
        keep(Impostors.marked(event), false);
      }
      settle(event);
      recent.put(event.key(), true);
    }
  }

  /** Brings an event to its case that was set aside, and all that waited for it. */
  void release(InboundEvent event) {
    keep(event, true);
    settle(event);
  }

  /** Keeps an event. After it was set aside, looks again: what it waits for may have come at that moment. */
  private void keep(InboundEvent event, boolean wasAside) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Optional<Commit> commit = decide(event, wasAside);
      Commit.Outcome outcome = commit.map(store::commit).orElse(Commit.Outcome.KNOWN);
      if (outcome != Commit.Outcome.CONFLICT) {
        if (outcome == Commit.Outcome.KEPT && !commit.get().aside().isEmpty()) {
          store.setAside(event.key()).ifPresent(early -> keep(early, true));
        }
        return;
      }
    }
    throw new AttuneException(
        "Event " + event.key() + " could not be kept: its thread kept changing hands");
  }

  /** What waited for the event, and for what was brought by that, until nothing waits. */
  private void settle(InboundEvent event) {
    Deque<InboundEvent> settling = new ArrayDeque<>(List.of(event));
    Set<EventKey> tried = new HashSet<>();
    while (!settling.isEmpty()) {
      InboundEvent next = settling.remove();
      waiting(next).filter(each -> tried.add(each.key())).forEach(early -> {
        keep(early, true);
        settling.add(early);
      });
      reunion.around(next);
    }
  }

  private Stream<InboundEvent> waiting(InboundEvent event) {
    return anchors(event)
        .filter(this::isThere)
        .flatMap(place -> store.waitingFor(place.anchor()).stream());
  }

  /** Something that may have come, for which others wait. */
  private record Place(Anchor anchor, Optional<CaseId> owner) {}

  private Stream<Place> anchors(InboundEvent event) {
    Stream<Place> message = MessageKey.of(event).stream()
        .map(key -> new Place(Anchor.of(key), store.findByMessage(key)));
    Stream<Place> seat = Written.of(event).stream()
        .map(written -> written.seat(isPublic.test(written.thread())))
        .map(each -> new Place(Anchor.of(each), store.findBySeat(each)));
    return Stream.concat(message, seat);
  }

  private boolean isThere(Place place) {
    return place.owner().isPresent();
  }

  /** What to keep; nothing if an event that was set aside still waits. */
  private Optional<Commit> decide(InboundEvent event, boolean wasAside) {
    if (event.isQuarantined()) {
      return aside(
          event, wasAside, MessageKey.of(event).map(Anchor::of).map(Set::of).orElseThrow());
    }
    return switch (event.kind()) {
      case MESSAGE_RECEIVED, MESSAGE_ECHOED, CHOICE_MADE ->
        written(Written.of(event).orElseThrow(), wasAside);
      case MESSAGE_EDITED -> edited((MessageEdited) event, wasAside);
      case MESSAGE_REMOVED -> removed((MessageRemoved) event, wasAside);
      case SIGNAL_RECEIVED -> signal((SignalReceived) event, wasAside);
      case UNRECOGNIZED -> aside(event, wasAside, Set.of());
    };
  }

  private Optional<Commit> written(Written event, boolean wasAside) {
    Written written = waiting(event.key()).isTakenAway() ? event.emptied() : event;
    Optional<Case> known = find(written);
    if (known.isEmpty()) {
      return written.speaksToUs()
          ? Optional.of(opening(written, wasAside, Optional.empty()))
          : aside(written.event(), wasAside, anchors(written));
    }
    return Optional.of(
        written.speaksToUs() && isLongOver(known.get(), written)
            ? opening(written, wasAside, known)
            : adding(known.get(), written, wasAside));
  }

  private Waiting waiting(MessageKey key) {
    return new Waiting(key, store.waitingFor(Anchor.of(key)));
  }

  private static boolean isHeld(Case known, Written written) {
    return known.holding(written.key()).isPresent() || known.hasForgotten(written.key());
  }

  /** Where everyone listens, who speaks to us has a case of their own; others join the one that is answered. */
  private Optional<Case> find(Written written) {
    Optional<Case> own = store.findByMessage(written.key()).flatMap(this::known);
    if (own.isPresent()) {
      return own;
    }
    boolean open = isPublic.test(written.thread());
    Optional<Case> seated = store.findBySeat(written.seat(open)).flatMap(this::known);
    Optional<Case> answered = written.parent().flatMap(store::findByMessage).flatMap(this::known);
    if (!open) {
      return seated.or(() -> answered);
    }
    return written.speaksToUs()
        ? seated.or(() ->
            answered.filter(known -> known.customer().isSameAs(written.message().author())))
        : written.parent().isPresent() ? answered : seated;
  }

  private Set<Anchor> anchors(Written written) {
    boolean open = isPublic.test(written.thread());
    Optional<Anchor> parent = written.parent().map(Anchor::of);
    Set<Anchor> anchors = new HashSet<>(Set.of(Anchor.of(written.key())));
    parent.ifPresent(anchors::add);
    if (!open || parent.isEmpty()) {
      anchors.add(Anchor.of(written.seat(open)));
    }
    return anchors;
  }

  private Optional<Case> known(CaseId id) {
    return Reunion.current(store, id);
  }

  private boolean isLongOver(Case known, Written written) {
    if (known.status() != Case.Status.RESOLVED || isHeld(known, written)) {
      return false;
    }
    Instant resolved = known.timeline().stream()
        .filter(Resolved.class::isInstance)
        .map(CaseEvent::at)
        .reduce((first, second) -> second)
        .orElseThrow();
    return written.message().at().isAfter(resolved.plus(reopensWithin));
  }

  private Commit opening(Written written, boolean wasAside, Optional<Case> before) {
    List<CaseEvent> events = new ArrayList<>(Intake.open(written));
    before.ifPresent(known ->
        events.add(new Linked(known.id(), Link.FOLLOWS, written.message().at())));
    Set<Seat> seat = Set.of(written.seat(isPublic.test(written.thread())));
    return Commit.of(
        written.event(),
        wasAside,
        new Change(
            CaseId.openedBy(written.event().key()),
            0,
            events,
            before.isPresent() ? Set.of() : seat,
            before.isPresent() ? seat : Set.of(),
            List.of()));
  }

  private Commit adding(Case known, Written written, boolean wasAside) {
    boolean open = isPublic.test(written.thread());
    List<CaseEvent> events = Intake.add(known, written, open);
    return events.isEmpty()
        ? Commit.of(written.event(), wasAside)
        : Commit.of(
            written.event(),
            wasAside,
            change(known, events, seats(known, written, open), released(known.id(), events)));
  }

  /** The seat of the message, unless it belongs to another case: then the two may turn out to be one. */
  private Set<Seat> seats(Case known, Written written, boolean open) {
    Seat seat = written.seat(open);
    boolean isFree = store.findBySeat(seat).isEmpty();
    return isFree && Intake.seats(known, written, open) ? Set.of(seat) : Set.of();
  }

  private Optional<Commit> edited(MessageEdited event, boolean wasAside) {
    MessageKey key = MessageKey.of(event).orElseThrow();
    Optional<Case> known = store.findByMessage(key).flatMap(this::known);
    if (known.isPresent()) {
      ThreadKey thread = new ThreadKey(key.account(), key.surface(), event.thread());
      List<CaseEvent> events = Intake.edited(known.get(), event, isPublic.test(thread));
      return Optional.of(telling(known.get(), event, wasAside, events));
    }
    Optional<Written> whole = Written.of(event).filter(Written::speaksToUs);
    return whole.isPresent()
        ? written(whole.get(), wasAside)
        : aside(event, wasAside, Set.of(Anchor.of(key)));
  }

  private Optional<Commit> removed(MessageRemoved event, boolean wasAside) {
    MessageKey key = MessageKey.of(event).orElseThrow();
    return store
        .findByMessage(key)
        .flatMap(this::known)
        .map(known -> removing(known, event, wasAside))
        .or(() -> aside(event, wasAside, Set.of(Anchor.of(key))));
  }

  private Commit removing(Case known, MessageRemoved event, boolean wasAside) {
    List<CaseEvent> removed = Intake.removed(known, event);
    if (removed.isEmpty()) {
      return Commit.of(event, wasAside);
    }
    Withdrawal withdrawal =
        Withdrawal.of(store.queued(known.id()), MessageKey.of(event).orElseThrow(), event.at());
    List<CaseEvent> events = new ArrayList<>(removed);
    events.addAll(withdrawal.events());
    return Commit.of(event, wasAside, change(known, events, Set.of(), withdrawal.queue()));
  }

  private Optional<Commit> signal(SignalReceived event, boolean wasAside) {
    Optional<MessageKey> key = MessageKey.of(event);
    Optional<Case> known = key.flatMap(store::findByMessage).flatMap(this::known);
    return known.isPresent()
        ? Optional.of(telling(known.get(), event, wasAside, Intake.signal(event)))
        : aside(event, wasAside, key.map(Anchor::of).map(Set::of).orElse(Set.of()));
  }

  private static Commit telling(
      Case known, InboundEvent event, boolean wasAside, List<CaseEvent> events) {
    return events.isEmpty()
        ? Commit.of(event, wasAside)
        : Commit.of(event, wasAside, change(known, events, Set.of(), List.of()));
  }

  private static Change change(
      Case known, List<CaseEvent> events, Set<Seat> seats, List<QueuedMessage> queue) {
    return new Change(known.id(), known.version(), events, seats, Set.of(), queue);
  }

  /** An event that was set aside stays so; it is set aside anew if a person has lifted what was suspected. */
  private Optional<Commit> aside(InboundEvent event, boolean wasAside, Set<Anchor> waitsFor) {
    if (wasAside) {
      return isLifted(event)
          ? Optional.of(new Commit(
              List.of(),
              Optional.of(new Commit.Inbound(event.key(), true)),
              List.of(new Aside(event, waitsFor))))
          : Optional.empty();
    }
    return Optional.of(MessageKey.of(event)
        .map(key -> aside(event, waiting(key), waitsFor))
        .orElseGet(() -> Commit.of(new Aside(event, waitsFor), List.of())));
  }

  private static Commit aside(InboundEvent event, Waiting waiting, Set<Anchor> waitsFor) {
    return Commit.of(
        new Aside(waiting.current(event), waitsFor),
        waiting.outdatedBy(event).stream().map(old -> new Aside(old, Set.of())).toList());
  }

  private boolean isLifted(InboundEvent event) {
    return !event.isQuarantined()
        && store.setAside(event.key()).filter(InboundEvent::isQuarantined).isPresent();
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
}
