package dev.attune.cases;

import dev.attune.cases.CaseEvent.CustomerKnown;
import dev.attune.cases.CaseEvent.Linked;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.MessageEdited;
import dev.attune.cases.CaseEvent.MessageRemoved;
import dev.attune.cases.CaseEvent.Reopened;
import dev.attune.cases.CaseEvent.Voice;
import dev.attune.conversation.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the entries of one case are in another. Pure. */
final class Merging {
  private final Map<ThreadKey, CaseConversation> places;
  private final Case into;
  private final boolean isPublic;
  private final Map<ThreadKey, Identity> customers = new HashMap<>();

  /** For threads of the one case, and the conversations of the other that get what is in them. */
  Merging(Map<ThreadKey, CaseConversation> places, Case into, boolean isPublic) {
    this.places = places;
    this.into = into;
    this.isPublic = isPublic;
  }

  List<CaseEvent> entries(Case from) {
    List<CaseEvent> entries = new ArrayList<>();
    places.forEach((thread, place) -> {
      Identity customer = customer(from, thread, place);
      customers.put(place.key(), customer);
      if (!customer.isSameAs(place.conversation().customer())) {
        entries.add(
            new CustomerKnown(place.key(), customer, from.timeline().get(0).at()));
      }
    });
    reopened(from).ifPresent(entries::add);
    from.timeline().stream().flatMap(entry -> moved(entry).stream()).forEach(entries::add);
    return entries;
  }

  private Optional<CaseEvent> reopened(Case from) {
    return into.status() == Case.Status.RESOLVED
        ? from.timeline().stream()
            .filter(MessageAdded.class::isInstance)
            .map(CaseEvent::at)
            .max(Instant::compareTo)
            .map(Reopened::new)
        : Optional.empty();
  }

  private Identity customer(Case from, ThreadKey thread, CaseConversation place) {
    Identity known = place.conversation().customer();
    return isPublic || into.isTouched()
        ? known
        : Stream.concat(Intake.spoken(into, place.key()), Intake.spoken(from, thread))
            .min(Intake.FIRST)
            .map(added -> added.message().author())
            .orElse(known);
  }

  private Optional<CaseEvent> moved(CaseEvent entry) {
    return switch (entry.kind()) {
      case MESSAGE_ADDED -> Optional.of(moved((MessageAdded) entry));
      case MESSAGE_EDITED -> {
        MessageEdited edited = (MessageEdited) entry;
        yield Optional.of(
            new MessageEdited(at(edited.where()), edited.message(), edited.text(), edited.at()));
      }
      case MESSAGE_REMOVED -> {
        MessageRemoved removed = (MessageRemoved) entry;
        yield Optional.of(new MessageRemoved(at(removed.where()), removed.message(), removed.at()));
      }
      case LINKED -> Optional.of(entry).filter(each -> !((Linked) each).other().equals(into.id()));
      case CHOICE_MADE, SIGNAL_NOTED -> Optional.of(entry);
      case OPENED,
          CONVERSATION_JOINED,
          OWNER_TAKEN,
          REPLY_QUEUED,
          HAND_OFF_USED,
          PART_DELIVERED,
          PART_STOPPED,
          RESOLVED,
          DEFLECTED,
          REOPENED,
          THREAD_ALIASED,
          CUSTOMER_KNOWN,
          MERGED -> Optional.empty();
    };
  }

  private MessageAdded moved(MessageAdded added) {
    ThreadKey where = at(added.where());
    boolean speaks = added.voice() == Voice.CUSTOMER || added.voice() == Voice.OTHER;
    Identity customer = customers.get(where);
    Voice voice = customer != null && added.message().author().isSameAs(customer)
        ? Voice.CUSTOMER
        : Voice.OTHER;
    return new MessageAdded(where, added.message(), speaks ? voice : added.voice());
  }

  private ThreadKey at(ThreadKey where) {
    CaseConversation place = places.get(where);
    return place == null ? where : place.key();
  }
}
