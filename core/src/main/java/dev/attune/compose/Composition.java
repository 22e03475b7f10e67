package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Capabilities;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.channel.TextLimit;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One resolution being composed: decides what is said where, and hands it on to be laid out. */
final class Composition {
  private final Renderer renderer;
  private final Resolution resolution;
  private final ReplyContext context;
  private final Surface home;
  private final Ways ways;
  private final Phrases phrases;
  private final List<Overflow> overflow;

  Composition(
      Capabilities capabilities,
      Renderer renderer,
      Resolution resolution,
      ReplyContext context,
      Surface home) {
    this.renderer = renderer;
    this.resolution = resolution;
    this.context = context;
    this.home = home;
    this.ways = new Ways(capabilities, context);
    this.phrases = Phrases.in(resolution.locale());
    this.overflow = context.preferences().overflow();
  }

  Plan plan() {
    SortedMap<Integer, Part> open = parts(part -> home.audience().mayKnow(part.sensitivity()));
    SortedMap<Integer, Part> hidden = parts(part ->
        part.sensitivity() != Sensitivity.STAFF && !home.audience().mayKnow(part.sensitivity()));
    Optional<Ways.Private> way = ways.toPrivate(home);
    boolean stuck =
        way.isEmpty() && hidden.values().stream().anyMatch(part -> part.weight() == Weight.MUST);
    Optional<String> refusal =
        ways.closed(home).or(() -> stuck ? Optional.of(noWay(hidden)) : Optional.empty());
    return refusal
        .map(this::refused)
        .orElseGet(() -> plan(open, way.isPresent() ? hidden : new TreeMap<>(), way));
  }

  private Plan plan(
      SortedMap<Integer, Part> open, SortedMap<Integer, Part> hidden, Optional<Ways.Private> way) {
    if (open.isEmpty() && hidden.isEmpty()) {
      return refused("There is nothing to say on " + home.id()
          + ": no part is left that the customer may be told there.");
    }
    Optional<Settled> settled = settle(open, hidden, way);
    if (settled.isEmpty()) {
      return refused(tooLong(stage(home), open)
          .or(() -> way.flatMap(to -> tooLong(stage(to), hidden)))
          .orElseThrow());
    }
    return new PlanAssembly(resolution, context, ways, phrases, settled.get()).plan();
  }

  /** What is said where, with all its messages laid out. */
  record Settled(
      Section open,
      Optional<Section> confidential,
      Optional<Ways.Private> way,
      List<Integer> movedForRoom) {}

  private Optional<Settled> settle(
      SortedMap<Integer, Part> open, SortedMap<Integer, Part> hidden, Optional<Ways.Private> way) {
    Stage stage = hidden.isEmpty() ? stage(home) : leading(way.orElseThrow());
    Optional<Section> whole = Section.inOne(stage, Ladder.saying(open).top());
    Optional<Settled> settled =
        whole.flatMap(section -> withPrivate(section, hidden, way, List.of()));
    for (Overflow choice : overflow) {
      if (settled.isPresent() || choice == Overflow.REFUSE) {
        return settled;
      }
      settled = choice == Overflow.MOVE
          ? way.flatMap(to -> moved(open, hidden, to))
          : laidOut(choice, stage, open)
              .flatMap(section -> withPrivate(section, hidden, way, List.of()));
    }
    return settled;
  }

  private static Optional<Section> laidOut(
      Overflow choice, Stage stage, SortedMap<Integer, Part> parts) {
    return choice == Overflow.SHORTEN
        ? Ladder.shortening(parts).fullest(told -> Section.inOne(stage, told))
        : split(stage, Ladder.saying(parts));
  }

  /** As few messages as the shortest wordings need, and as much content as goes into so many. */
  private static Optional<Section> split(Stage stage, Ladder ladder) {
    return Section.inSeveral(stage, ladder.bottom())
        .map(Section::size)
        .flatMap(least -> ladder.fullest(
            told -> Section.inSeveral(stage, told).filter(section -> section.size() <= least)));
  }

  /** The first parts in one open message that leads to the rest. */
  private Optional<Settled> moved(
      SortedMap<Integer, Part> open, SortedMap<Integer, Part> hidden, Ways.Private to) {
    List<Integer> indexes = List.copyOf(open.keySet());
    for (int kept = indexes.size() - 1; kept >= 0; kept--) {
      SortedMap<Integer, Part> rest = new TreeMap<>(hidden);
      List<Integer> moved = indexes.subList(kept, indexes.size());
      moved.forEach(index -> rest.put(index, open.get(index)));
      SortedMap<Integer, Part> head = kept == 0 ? new TreeMap<>() : open.headMap(indexes.get(kept));
      Optional<Settled> settled = Section.inOne(leading(to), Ladder.saying(head).top())
          .flatMap(section -> withPrivate(section, rest, Optional.of(to), moved));
      if (settled.isPresent()) {
        return settled;
      }
    }
    return Optional.empty();
  }

  private Optional<Settled> withPrivate(
      Section open,
      SortedMap<Integer, Part> parts,
      Optional<Ways.Private> way,
      List<Integer> moved) {
    if (parts.isEmpty()) {
      return Optional.of(new Settled(open, Optional.empty(), Optional.empty(), moved));
    }
    Stage stage = stage(way.orElseThrow());
    Optional<Section> whole = Section.inOne(stage, Ladder.saying(parts).top());
    return whole
        .or(() -> inPrivate(stage, parts))
        .map(section -> new Settled(open, Optional.of(section), way, moved));
  }

  private Optional<Section> inPrivate(Stage stage, SortedMap<Integer, Part> parts) {
    return overflow.stream()
        .takeWhile(choice -> choice != Overflow.REFUSE)
        .filter(choice -> choice != Overflow.MOVE)
        .flatMap(choice -> laidOut(choice, stage, parts).stream())
        .findFirst();
  }

  private Stage stage(Surface surface) {
    return Stage.of(surface, renderer, resolution, context, phrases);
  }

  private Stage stage(Ways.Private way) {
    return stage(way.surface()).reachedBy(way.handOff());
  }

  /** The customer's surface, with the sentence that leads to somewhere private at its end. */
  private Stage leading(Ways.Private way) {
    return way.isInvitation()
        ? stage(home).leadingTo(way.handOff(), phrases.invitePrivately())
        : stage(home).leadingTo(Optional.empty(), phrases.sentPrivately());
  }

  private SortedMap<Integer, Part> parts(Predicate<Part> which) {
    SortedMap<Integer, Part> parts = new TreeMap<>();
    for (int i = 0; i < resolution.parts().size(); i++) {
      if (which.test(resolution.parts().get(i))) {
        parts.put(i, resolution.parts().get(i));
      }
    }
    return parts;
  }

  private Plan refused(String reason) {
    return Plan.refused(home.id(), reason);
  }

  private String noWay(SortedMap<Integer, Part> hidden) {
    return "Parts %s are for the customer alone, and no private way is open from %s. Ask for a private message first, or answer on another channel."
        .formatted(hidden.keySet(), home.id());
  }

  /** Why the parts do not fit on a surface; empty if there are none. */
  private Optional<String> tooLong(Stage stage, SortedMap<Integer, Part> parts) {
    Fitting fitting = new Fitting(stage);
    List<Told> leanest = Ladder.saying(parts).bottom();
    Optional<String> unbroken = leanest.stream()
        .flatMap(told ->
            stage.atoms(List.of(told)).stream().map(atom -> tooLong(fitting, stage, told, atom)))
        .flatMap(Optional::stream)
        .findFirst();
    return unbroken.or(
        () -> parts.isEmpty() ? Optional.empty() : Optional.of(tooLong(fitting, stage, leanest)));
  }

  private static String tooLong(Fitting fitting, Stage stage, List<Told> leanest) {
    return "Reply needs %s %s on %s, limit %s. Allow %s, or offer shorter wordings."
        .formatted(
            fitting.measure(stage.atoms(leanest)),
            limit(stage).meter().unit(),
            stage.surface().id(),
            limit(stage).max(),
            stage.surface().audience() == Audience.EVERYONE
                ? "split, shorten or move"
                : "split or shorten");
  }

  private static Optional<String> tooLong(Fitting fitting, Stage stage, Told told, Atom atom) {
    if (fitting.fit(List.of(atom), true, true, Optional.empty()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "Part %s has something that is never broken and needs %s %s on %s, limit %s. Make it shorter, or allow move."
            .formatted(
                told.index(),
                fitting.measure(List.of(atom)),
                limit(stage).meter().unit(),
                stage.surface().id(),
                limit(stage).max()));
  }

  private static TextLimit limit(Stage stage) {
    return stage.surface().forms().stream()
        .flatMap(form -> form.text().stream())
        .reduce((richer, plainer) -> plainer)
        .orElseThrow();
  }
}
