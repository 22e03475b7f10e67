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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a timeline keeps of its entries as more come, and what they say about the status. Pure. */
final class Timeline {
  private Timeline() {}

  /** The entry as it is kept: an edit that a later one overtook keeps no words, a message has those of its latest edit. */
  static CaseEvent current(List<CaseEvent> entries, CaseEvent event) {
    if (event instanceof MessageEdited edited) {
      return isOvertaken(entries, edited) ? emptied(edited) : edited;
    }
    if (event instanceof MessageAdded added) {
      return latest(entries, added.message().id())
          .<CaseEvent>map(edited -> with(added, added.message().withText(edited.text())))
          .orElse(added);
    }
    return event;
  }

  /** Adds an entry, and forgets what it makes outdated. */
  static void add(List<CaseEvent> entries, CaseEvent entry) {
    if (entry instanceof MessageEdited edited) {
      if (!isOvertaken(entries, edited)) {
        entries.replaceAll(earlier -> updated(earlier, edited));
      }
    } else if (entry instanceof MessageRemoved removed) {
      entries.replaceAll(earlier -> forgetting(earlier, removed.message()));
    } else if (entry instanceof Merged) {
      entries.replaceAll(Timeline::forgetting);
    } else if (entry instanceof CustomerKnown known) {
      entries.replaceAll(earlier -> spoken(earlier, known));
    }
    entries.add(entry);
  }

  /** Whether an entry changes the case: not if a later edit is known, nor if the message was taken away. */
  static boolean changes(List<CaseEvent> entries, CaseEvent entry) {
    if (entry instanceof MessageEdited edited) {
      return !isOvertaken(entries, edited);
    }
    return !(entry instanceof MessageAdded added) || !isGone(entries, added);
  }

  private static boolean isGone(List<CaseEvent> entries, MessageAdded added) {
    return entries.stream()
        .anyMatch(entry -> entry instanceof MessageRemoved removed
            && removed.message().equals(added.message().id())
            && removed.where().equals(added.where()));
  }

  private static boolean isOvertaken(List<CaseEvent> entries, MessageEdited edited) {
    return edits(entries, edited.message()).anyMatch(other -> other.isAfter(edited));
  }

  /** How far the case is. What arrived after our last message is open, whenever it was written. */
  static Case.Status status(List<CaseEvent> entries) {
    Set<NativeId> standing = new HashSet<>();
    Set<NativeId> unanswered = new HashSet<>();
    Set<NativeId> gone = new HashSet<>();
    boolean resolved = false;
    boolean emptied = false;
    for (CaseEvent entry : entries) {
      if (entry instanceof MessageAdded added
          && added.voice() == Voice.CUSTOMER
          && !gone.contains(added.message().id())) {
        standing.add(added.message().id());
        unanswered.add(added.message().id());
      } else if (entry instanceof MessageRemoved removed) {
        emptied |= standing.remove(removed.message());
        unanswered.remove(removed.message());
        gone.add(removed.message());
      } else if (entry instanceof PartDelivered) {
        unanswered.clear();
      } else if (entry instanceof Resolved || entry instanceof Reopened) {
        resolved = entry instanceof Resolved;
      } else if (entry instanceof Merged) {
        return Case.Status.MERGED;
      }
    }
    return status(resolved, emptied && standing.isEmpty(), unanswered.isEmpty(), entries);
  }

  private static Case.Status status(
      boolean resolved, boolean withdrawn, boolean answered, List<CaseEvent> entries) {
    if (resolved) {
      return Case.Status.RESOLVED;
    }
    if (withdrawn) {
      return Case.Status.WITHDRAWN;
    }
    boolean spoken = entries.stream().anyMatch(PartDelivered.class::isInstance);
    return answered && spoken ? Case.Status.ANSWERED : Case.Status.OPEN;
  }

  private static Optional<MessageEdited> latest(List<CaseEvent> entries, NativeId message) {
    return edits(entries, message).reduce((one, two) -> two.isAfter(one) ? two : one);
  }

  private static Stream<MessageEdited> edits(List<CaseEvent> entries, NativeId message) {
    return entries.stream()
        .filter(MessageEdited.class::isInstance)
        .map(MessageEdited.class::cast)
        .filter(edited -> edited.message().equals(message));
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
