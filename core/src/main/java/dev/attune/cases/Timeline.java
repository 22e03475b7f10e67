package dev.attune.cases;

import dev.attune.cases.CaseEvent.ChoiceMade;
import dev.attune.cases.CaseEvent.CustomerKnown;
import dev.attune.cases.CaseEvent.Merged;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.MessageEdited;
import dev.attune.cases.CaseEvent.MessageRemoved;
import dev.attune.cases.CaseEvent.PartDelivered;
import dev.attune.cases.CaseEvent.Reopened;
import dev.attune.cases.CaseEvent.Resolved;
import dev.attune.cases.CaseEvent.Voice;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A timeline that grows: what it keeps of its entries as more come, and what they say about the status. Not thread-safe. */
final class Timeline {
  private final List<CaseEvent> entries;
  private final Map<NativeId, MessageEdited> edits = new HashMap<>();
  private final Set<MessageKey> gone = new HashSet<>();

  /** What is known so far. */
  Timeline(List<CaseEvent> known) {
    entries = new ArrayList<>(known);
    entries.forEach(this::note);
  }

  List<CaseEvent> entries() {
    return entries;
  }

  /** The entry as it is kept: an edit that a later one overtook keeps no words, a message has those of its latest edit. */
  CaseEvent current(CaseEvent event) {
    if (event instanceof MessageEdited edited) {
      return isOvertaken(edited) ? emptied(edited) : edited;
    }
    if (event instanceof MessageAdded added) {
      MessageEdited edit = edits.get(added.message().id());
      return edit == null ? added : with(added, added.message().withText(edit.text()));
    }
    return event;
  }

  /** Adds an entry, and forgets what it makes outdated. */
  void add(CaseEvent entry) {
    if (entry instanceof MessageEdited edited && !isOvertaken(edited)) {
      entries.replaceAll(earlier -> updated(earlier, edited));
    } else if (entry instanceof MessageRemoved removed) {
      entries.replaceAll(earlier -> forgetting(earlier, removed.message()));
      edits.computeIfPresent(removed.message(), (message, edit) -> emptied(edit));
    } else if (entry instanceof Merged) {
      entries.replaceAll(Timeline::forgetting);
      edits.replaceAll((message, edit) -> emptied(edit));
    } else if (entry instanceof CustomerKnown known) {
      entries.replaceAll(earlier -> spoken(earlier, known));
    }
    entries.add(entry);
    note(entry);
  }

  /** Whether an entry changes the case: not if a later edit is known, nor if the message was taken away. */
  boolean changes(CaseEvent entry) {
    if (entry instanceof MessageEdited edited) {
      return !isOvertaken(edited);
    }
    return !(entry instanceof MessageAdded added)
        || !gone.contains(key(added.where(), added.message().id()));
  }

  private void note(CaseEvent entry) {
    if (entry instanceof MessageEdited edited) {
      edits.merge(edited.message(), edited, (one, two) -> two.isAfter(one) ? two : one);
    } else if (entry instanceof MessageRemoved removed) {
      gone.add(key(removed.where(), removed.message()));
    }
  }

  private boolean isOvertaken(MessageEdited edited) {
    MessageEdited latest = edits.get(edited.message());
    return latest != null && latest.isAfter(edited);
  }

  private static MessageKey key(ThreadKey where, NativeId message) {
    return new MessageKey(where.account(), where.surface(), message);
  }

  /** How far the case is. What arrived after our last message is open, whenever it was written. */
  Case.Status status() {
    Set<NativeId> standing = new HashSet<>();
    Set<NativeId> unanswered = new HashSet<>();
    Set<NativeId> removedBefore = new HashSet<>();
    boolean resolved = false;
    boolean emptied = false;
    for (CaseEvent entry : entries) {
      if (entry instanceof MessageAdded added
          && added.voice() == Voice.CUSTOMER
          && !removedBefore.contains(added.message().id())) {
        standing.add(added.message().id());
        unanswered.add(added.message().id());
      } else if (entry instanceof MessageRemoved removed) {
        emptied |= standing.remove(removed.message());
        unanswered.remove(removed.message());
        removedBefore.add(removed.message());
      } else if (entry instanceof PartDelivered) {
        unanswered.clear();
      } else if (entry instanceof Resolved || entry instanceof Reopened) {
        resolved = entry instanceof Resolved;
      } else if (entry instanceof Merged) {
        return Case.Status.MERGED;
      }
    }
    return status(resolved, emptied && standing.isEmpty(), unanswered.isEmpty());
  }

  private Case.Status status(boolean resolved, boolean withdrawn, boolean answered) {
    if (resolved) {
      return Case.Status.RESOLVED;
    }
    if (withdrawn) {
      return Case.Status.WITHDRAWN;
    }
    boolean spoken = entries.stream().anyMatch(PartDelivered.class::isInstance);
    return answered && spoken ? Case.Status.ANSWERED : Case.Status.OPEN;
  }

  private static CaseEvent updated(CaseEvent entry, MessageEdited edit) {
    if (entry instanceof MessageAdded added && added.message().id().equals(edit.message())) {
      return with(added, added.message().withText(edit.text()));
    }
    return entry instanceof MessageEdited other && other.message().equals(edit.message())
        ? emptied(other)
        : entry;
  }

  private static CaseEvent forgetting(CaseEvent entry, NativeId gone) {
    return message(entry).filter(gone::equals).isPresent() ? forgetting(entry) : entry;
  }

  private static Optional<NativeId> message(CaseEvent entry) {
    if (entry instanceof MessageAdded added) {
      return Optional.of(added.message().id());
    }
    if (entry instanceof MessageEdited edited) {
      return Optional.of(edited.message());
    }
    return entry instanceof ChoiceMade choice ? Optional.of(choice.message()) : Optional.empty();
  }

  private static CaseEvent forgetting(CaseEvent entry) {
    if (entry instanceof MessageAdded added) {
      return with(added, added.message().emptied());
    }
    if (entry instanceof MessageEdited edited) {
      return emptied(edited);
    }
    return entry instanceof ChoiceMade choice
        ? new ChoiceMade(choice.message(), "", choice.at())
        : entry;
  }

  private static CaseEvent spoken(CaseEvent entry, CustomerKnown known) {
    if (entry instanceof MessageAdded added
        && added.where().equals(known.where())
        && (added.voice() == Voice.CUSTOMER || added.voice() == Voice.OTHER)) {
      Voice voice =
          added.message().author().isSameAs(known.customer()) ? Voice.CUSTOMER : Voice.OTHER;
      return new MessageAdded(added.where(), added.message(), voice);
    }
    return entry;
  }

  private static MessageAdded with(MessageAdded added, Message message) {
    return new MessageAdded(added.where(), message, added.voice());
  }

  private static MessageEdited emptied(MessageEdited edited) {
    return new MessageEdited(edited.where(), edited.message(), "", edited.at());
  }
}
