package dev.attune;

import dev.attune.cases.Case;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.Link;
import dev.attune.cases.CaseEvent.Linked;
import dev.attune.cases.CaseEvent.Merged;
import dev.attune.cases.CaseId;
import dev.attune.cases.Intake;
import dev.attune.cases.MessageKey;
import dev.attune.cases.Seat;
import dev.attune.cases.ThreadKey;
import dev.attune.cases.Written;
import dev.attune.conversation.InboundEvent;
import dev.attune.store.CaseStore;
import dev.attune.store.Change;
import dev.attune.store.Commit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Brings cases together that turn out to be one, and links those that have to do with each other.
 *
 * <p>Two cases are one if somebody answers in one what is said in the other, and both are of the same customer or in private. A
 * case that somebody took or answered is never moved: two such cases are linked.
 */
final class Reunion {
  private static final int MAX_ATTEMPTS = 100;
  private static final int MAX_CASES = 1000;

  private final CaseStore store;
  private final Predicate<ThreadKey> isPublic;

  Reunion(CaseStore store, Predicate<ThreadKey> isPublic) {
    this.store = store;
    this.isPublic = isPublic;
  }

  /** The case of that name, or the one it was merged into. */
  static Optional<Case> current(CaseStore store, CaseId id) {
    Optional<Case> known = store.find(id);
    while (known.isPresent() && known.get().mergedInto().isPresent()) {
      known = store.find(known.get().mergedInto().get());
    }
    return known;
  }

  /** Makes one case part of another, because a person says so. */
  void merge(CaseId from, CaseId into, Instant at) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Case one = required(from);
      Case other = required(into);
      if (one.id().equals(other.id()) || one.isTouched()) {
        throw new AttuneException(
            one.isTouched()
                ? "Case " + from
                    + " was taken or answered, and is not moved. Merge the other way round"
                : "Case " + from + " is part of " + other.id() + " already");
      }
      if (store.commit(merged(one, other, at)) == Commit.Outcome.KEPT) {
        return;
      }
    }
    throw changing(from, into);
  }

  private Case required(CaseId id) {
    return current(store, id)
        .orElseThrow(() -> new AttuneException("No case " + id + " in the store"));
  }

  private static AttuneException changing(CaseId one, CaseId other) {
    return new AttuneException(
        "Cases " + one + " and " + other + " could not be brought together: they kept changing");
  }

  /** Looks at what a message answers, at what answers it, and at whose seat it is written from. */
  void around(InboundEvent event) {
    Written.of(event).filter(written -> !event.isQuarantined()).ifPresent(this::around);
  }

  private void around(Written written) {
    Instant at = written.message().at();
    written.parent().ifPresent(parent -> join(written.key(), parent, at));
    store
        .findAnswering(written.key(), MAX_CASES)
        .forEach(answering -> join(answering, written, at));
    seated(written, at);
  }

  private void join(MessageKey answer, MessageKey answered, Instant at) {
    Optional<CaseId> one = store.findByMessage(answer);
    Optional<CaseId> other = store.findByMessage(answered);
    if (one.isPresent() && other.isPresent()) {
      join(one.get(), other.get(), answered, at);
    }
  }

  private void join(CaseId answering, Written answered, Instant at) {
    store
        .findByMessage(answered.key())
        .ifPresent(other -> join(answering, other, answered.key(), at));
  }

  /** A seat that one case has, and from which the customer of another writes. */
  private void seated(Written written, Instant at) {
    Seat seat = written.seat(isPublic.test(written.thread()));
    Optional<CaseId> mine = store.findByMessage(written.key());
    Optional<CaseId> seated = store.findBySeat(seat);
    boolean speaks = mine.flatMap(id -> current(store, id))
        .filter(known -> Intake.seats(known, written, isPublic.test(written.thread())))
        .isPresent();
    if (speaks && seated.isPresent()) {
      join(seated.get(), mine.orElseThrow(), written.key(), at);
    }
  }

  private void join(CaseId answering, CaseId answered, MessageKey message, Instant at) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Case one = current(store, answering).orElseThrow();
      Case other = current(store, answered).orElseThrow();
      Optional<Commit> commit = decide(one, other, message, at);
      if (commit.isEmpty() || store.commit(commit.get()) == Commit.Outcome.KEPT) {
        return;
      }
    }
    throw changing(answering, answered);
  }

  private Optional<Commit> decide(Case answering, Case answered, MessageKey message, Instant at) {
    if (answering.id().equals(answered.id()) || follows(answering, answered)) {
      return Optional.empty();
    }
    if (!areOne(answering, answered, message) || (answering.isTouched() && answered.isTouched())) {
      return linked(answering, answered, at);
    }
    return Optional.of(
        answering.isTouched() ? merged(answered, answering, at) : merged(answering, answered, at));
  }

  private Commit merged(Case from, Case into, Instant at) {
    boolean open = from.conversations().stream().allMatch(each -> isPublic.test(each.key()));
    Set<Seat> seats = from.conversations().stream()
        .flatMap(Intake::threads)
        .map(thread ->
            open ? new Seat(thread, Optional.of(from.customer().id())) : Seat.only(thread))
        .filter(seat -> store.findBySeat(seat).filter(from.id()::equals).isPresent())
        .collect(Collectors.toUnmodifiableSet());
    return Commit.of(
        new Change(
            from.id(),
            from.version(),
            List.of(new Merged(into.id(), at)),
            Set.of(),
            Set.of(),
            List.of()),
        new Change(
            into.id(),
            into.version(),
            Intake.merge(from, into, open, at),
            seats,
            Set.of(),
            List.of()));
  }

  private static boolean follows(Case one, Case other) {
    return one.links().stream().anyMatch(link -> link.other().equals(other.id()))
        || other.links().stream()
            .anyMatch(link -> link.other().equals(one.id()) && link.link() == Link.FOLLOWS);
  }

  private boolean areOne(Case one, Case other, MessageKey message) {
    boolean open =
        other.knowing(message).map(there -> isPublic.test(there.key())).orElse(true);
    return one.customer().isSameAs(other.customer()) || !open;
  }

  private static Optional<Commit> linked(Case answering, Case answered, Instant at) {
    List<CaseEvent> events = List.of(new Linked(answered.id(), Link.ANSWERS, at));
    return Optional.of(Commit.of(
        new Change(answering.id(), answering.version(), events, Set.of(), Set.of(), List.of())));
  }
}
