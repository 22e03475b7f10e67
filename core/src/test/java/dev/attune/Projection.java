package dev.attune;

import dev.attune.cases.Case;
import dev.attune.cases.CaseConversation;
import dev.attune.cases.CaseEvent;
import dev.attune.cases.CaseEvent.ChoiceMade;
import dev.attune.cases.CaseEvent.MessageAdded;
import dev.attune.cases.CaseEvent.MessageRemoved;
import dev.attune.cases.CaseEvent.SignalNoted;
import dev.attune.cases.CaseId;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.InboundEventJson;
import dev.attune.conversation.Message;
import dev.attune.store.CaseStore;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a desk knows, without what depends on the order it came to know it: names of cases, versions, the order of timelines. */
final class Projection {
  private static final AccountId TOWN = new AccountId("town");

  private Projection() {}

  static String of(CaseStore store) {
    String cases = cases(store)
        .filter(known -> known.status() != Case.Status.MERGED)
        .map(known -> of(store, known))
        .sorted()
        .collect(Collectors.joining("\n"));
    String aside = store.setAside(TOWN, Integer.MAX_VALUE).stream()
        .map(InboundEventJson::write)
        .sorted()
        .collect(Collectors.joining("\n"));
    return cases + "\n--\n" + aside + "\n--\n" + store.unrecognized(TOWN);
  }

  static Stream<Case> cases(CaseStore store) {
    return store.list(TOWN, Optional.empty(), Integer.MAX_VALUE).stream()
        .map(id -> store.find(id).orElseThrow());
  }

  private static String of(CaseStore store, Case known) {
    return "case of " + known.customer().id() + ", " + known.status() + "\n"
        + known.conversations().stream().map(Projection::of).sorted().collect(Collectors.joining())
        + "  told " + told(known) + "\n  links "
        + known.links().stream()
            .map(link -> link.link() + " " + name(current(store, link.other())))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String of(CaseConversation there) {
    var conversation = there.conversation();
    TreeSet<String> threads = new TreeSet<>(List.of(conversation.thread().value()));
    there.alsoThreads().forEach(thread -> threads.add(thread.value()));
    return "  " + conversation.surface() + " " + threads + " "
        + conversation.customer().id()
        + conversation.messages().stream().map(Projection::of).collect(Collectors.joining())
        + " last " + conversation.lastFromCustomer().map(Message::id) + "\n";
  }

  private static String of(Message message) {
    return "\n    " + message.id() + " " + message.author() + " " + message.at() + " \""
        + message.text() + "\" " + message.inReplyTo() + " " + message.origin() + " "
        + message.flags();
  }

  private static TreeSet<String> told(Case known) {
    return known.timeline().stream()
        .flatMap(entry -> told(entry).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> told(CaseEvent entry) {
    if (entry instanceof MessageAdded added) {
      return Optional.of("%s %s".formatted(added.message().id(), added.voice()));
    }
    if (entry instanceof ChoiceMade made) {
      return Optional.of("%s chose %s".formatted(made.message(), made.value()));
    }
    if (entry instanceof SignalNoted noted) {
      return Optional.of("%s %s".formatted(noted.message(), noted.signal()));
    }
    return entry instanceof MessageRemoved gone
        ? Optional.of(gone.message() + " gone")
        : Optional.empty();
  }

  private static Case current(CaseStore store, CaseId id) {
    return Reunion.current(store, id).orElseThrow();
  }

  /** Whose case it is, and what is the first of the ids in it. */
  private static String name(Case known) {
    return known.customer().id() + "/"
        + known.timeline().stream()
            .filter(MessageAdded.class::isInstance)
            .map(entry -> ((MessageAdded) entry).message().id().value())
            .min(String::compareTo)
            .orElseThrow();
  }

  /** Everything that is kept of what anybody wrote. */
  static String words(CaseStore store) {
    return cases(store)
            .flatMap(known -> known.timeline().stream())
            .map(Projection::words)
            .collect(Collectors.joining("\n"))
        + cases(store)
            .flatMap(known -> known.conversations().stream())
            .flatMap(there -> there.conversation().messages().stream())
            .map(Message::text)
            .collect(Collectors.joining("\n"))
        + store.setAside(TOWN, Integer.MAX_VALUE).stream()
            .map(InboundEventJson::write)
            .collect(Collectors.joining("\n"));
  }

  private static String words(CaseEvent entry) {
    if (entry instanceof MessageAdded added) {
      return added.message().text();
    }
    if (entry instanceof CaseEvent.MessageEdited edited) {
      return edited.text();
    }
    return entry instanceof ChoiceMade made ? made.value() : "";
  }
}
