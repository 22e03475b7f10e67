package dev.attune.preview;

import dev.attune.channel.HandOff;
import dev.attune.channel.Surface;
import dev.attune.compose.PlannedMessage;
import dev.attune.internal.Words;
import dev.attune.preview.PlanPage.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Messages that follow each other on one surface, the way they hang together there. */
final class Lane {
  private final Entry entry;
  private final Anchors anchors;
  private final int from;
  private final int to;
  private final PlannedMessage first;
  private final Surface surface;

  Lane(Entry entry, Anchors anchors, int from, int to) {
    this.entry = entry;
    this.anchors = anchors;
    this.from = from;
    this.to = to;
    this.first = entry.plan().messages().get(from);
    this.surface = entry.capabilities().surface(first.surface()).orElseThrow();
  }

  Node node(int number) {
    return Element.of(
            "section.lane." + Words.of(surface.threading()) + "." + Words.of(surface.audience()),
            head(number),
            Node.maybe(first.handOff().map(Lane::bridge)),
            Node.when(isWhereTheCustomerAsked(), question()),
            Element.of("ol.messages", messages()))
        .with("aria-labelledby", anchors.lane(number));
  }

  private Node head(int number) {
    Icon icon = switch (surface.audience()) {
      case EVERYONE -> Icon.EVERYONE;
      case CUSTOMER -> Icon.CUSTOMER;
    };
    return Element.of(
        "header.lane-head",
        Element.of("h4", surface.id().toString()).with("id", anchors.lane(number)),
        Element.of("p.audience", icon.node(), Node.text(Terms.of(surface.audience()))));
  }

  private static Node bridge(HandOff.Mode mode) {
    return Element.of(
        "p.bridge",
        Icon.LEADS.node(),
        Node.text(
            switch (mode) {
              case DIRECT -> "Arrives here without the customer doing anything.";
              case INVITATION -> "The customer comes here by invitation.";
            }));
  }

  /** Whether these are the first messages where the customer asked: what is answered stands above them, once. */
  private boolean isWhereTheCustomerAsked() {
    List<PlannedMessage> before = entry.plan().messages().subList(0, from);
    return surface.id().equals(entry.plan().surface())
        && before.stream().noneMatch(message -> message.surface().equals(surface.id()));
  }

  /** What is answered: in the customer's words, where the resolution knows them. */
  private Node question() {
    Optional<String> goal = entry.resolution().goal();
    Element words = goal.map(text -> Element.of("p.text", Written.of(text))
            .with("lang", entry.resolution().locale().toLanguageTag()))
        .orElseGet(() -> Element.of("p.text.unknown", "What the customer wrote"));
    return Element.of("div.turn", Element.of("p.who", "Customer"), words.with("dir", "auto"));
  }

  private List<Node> messages() {
    return IntStream.range(from, to)
        .mapToObj(place -> new MessageItem(entry, surface, anchors, place).node())
        .toList();
  }
}
