package dev.attune.compose;

import dev.attune.resolution.Part;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which parts are said in the conversation and which in private; lays them out as an overflow policy allows.
 *
 * @param home where the customer asked
 * @param bridge the way to somewhere private, if one is open
 * @param open what everyone who listens there may know
 * @param hidden what is for the customer alone; empty if there is no way
 */
record Arrangement(
    Stage home,
    Optional<Bridge> bridge,
    SortedMap<Integer, Part> open,
    SortedMap<Integer, Part> hidden) {

  /** The messages, if the policy allows any. */
  Optional<Settled> settle(List<Overflow> overflow) {
    return Section.inOne(front(), Ladder.saying(open).top())
        .flatMap(section -> withPrivate(section, hidden, overflow, List.of()))
        .or(() -> overflow.stream()
            .flatMap(choice -> settle(choice, overflow).stream())
            .findFirst());
  }

  /** What the open parts become, if the policy allows anything without moving them. */
  Optional<Section> open(List<Overflow> overflow) {
    return laidOut(front(), open, overflow);
  }

  /** The stage of the open parts. */
  Stage front() {
    return hidden.isEmpty() ? home : bridge.orElseThrow().leading(hidden.values());
  }

  private Optional<Settled> settle(Overflow choice, List<Overflow> overflow) {
    return choice == Overflow.MOVE
        ? bridge.flatMap(way -> moved(way, overflow))
        : laidOut(choice, front(), open)
            .flatMap(section -> withPrivate(section, hidden, overflow, List.of()));
  }

  /** As many of the first parts as one message has room for, and the rest in private. */
  private Optional<Settled> moved(Bridge way, List<Overflow> overflow) {
    List<Integer> indexes = List.copyOf(open.keySet());
    for (int kept = indexes.size(); kept >= 0; kept--) {
      List<Integer> moved = indexes.subList(kept, indexes.size());
      SortedMap<Integer, Part> rest = new TreeMap<>(hidden);
      moved.forEach(index -> rest.put(index, open.get(index)));
      SortedMap<Integer, Part> head = new TreeMap<>(open);
      head.keySet().removeAll(moved);
      Optional<Section> section =
          laidOut(Overflow.MOVE, rest.isEmpty() ? home : way.leading(rest.values()), head);
      if (section.isPresent()) {
        return withPrivate(section.get(), rest, overflow, moved);
      }
    }
    return Optional.empty();
  }

  private Optional<Settled> withPrivate(
      Section section,
      SortedMap<Integer, Part> parts,
      List<Overflow> overflow,
      List<Integer> moved) {
    if (parts.isEmpty()) {
      return Optional.of(
          new Settled(section, Optional.empty(), Optional.empty(), Optional.empty(), moved));
    }
    Bridge to = bridge.orElseThrow();
    return arrived(to.arriving(), parts, overflow)
        .map(there ->
            new Settled(section, Optional.of(there), Optional.of(to.way()), closing(to), moved));
  }

  /** Facts that come first, out of nowhere, are introduced, if that takes no message more. */
  private static Optional<Section> arrived(
      Stage stage, SortedMap<Integer, Part> parts, List<Overflow> overflow) {
    Optional<Section> plain = laidOut(stage, parts, overflow);
    if (plain.isEmpty() || isSentence(parts.values().iterator().next())) {
      return plain;
    }
    return laidOut(stage.openedBy(Phrase.DETAILS), parts, overflow)
        .filter(opened -> opened.size() <= plain.get().size())
        .or(() -> plain);
  }

  private static boolean isSentence(Part part) {
    return switch (part.kind()) {
      case SAY, ASK -> true;
      case STEPS, FACT, LINK, CHOICES, MEDIA -> false;
    };
  }

  private static Optional<Section> closing(Bridge to) {
    return to.closing().flatMap(stage -> Section.inOne(stage, List.of()));
  }

  private static Optional<Section> laidOut(
      Stage stage, SortedMap<Integer, Part> parts, List<Overflow> overflow) {
    return Section.inOne(stage, Ladder.saying(parts).top())
        .or(() -> overflow.stream()
            .flatMap(choice -> laidOut(choice, stage, parts).stream())
            .findFirst());
  }

  /** What is moved has been taken off before; what stays may be worded shorter. */
  private static Optional<Section> laidOut(
      Overflow choice, Stage stage, SortedMap<Integer, Part> parts) {
    return switch (choice) {
      case SHORTEN -> Fullest.inOne(stage, Ladder.shortening(parts));
      case MOVE -> Fullest.inOne(stage, Ladder.saying(parts));
      case SPLIT -> Fullest.inSeveral(stage, Ladder.saying(parts));
      case REFUSE -> Optional.empty();
    };
  }
}
