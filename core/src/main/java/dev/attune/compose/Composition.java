package dev.attune.compose;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One resolution being composed: decides what is said where, and hands it on to be laid out. */
final class Composition {
  private final Resolution resolution;
  private final Scene scene;
  private final Surface home;
  private final Ways ways;
  private final List<Overflow> overflow;
  private final Surroundings surroundings;

  Composition(
      Capabilities capabilities, Renderer renderer, Variation variation, SaidLately lately) {
    ReplyContext context = variation.context();
    this.resolution = variation.resolution();
    this.home = capabilities.surface(context.conversation().surface()).orElseThrow();
    this.ways = new Ways(capabilities, context);
    this.surroundings = new Surroundings(capabilities, ways, lately, variation);
    this.scene = new Scene(
        renderer,
        context,
        resolution.locale(),
        Phrases.in(resolution.locale(), context.preferences().phrases()),
        variation.phrase());
    this.overflow = context.preferences().overflow().stream()
        .takeWhile(choice -> choice != Overflow.REFUSE)
        .toList();
  }

  Plan plan() {
    SortedMap<Integer, Part> open = parts(part -> home.audience().mayKnow(part.sensitivity()));
    SortedMap<Integer, Part> hidden = parts(part ->
        part.sensitivity() != Sensitivity.STAFF && !home.audience().mayKnow(part.sensitivity()));
    Optional<Bridge> bridge = ways.toPrivate(home).map(this::bridge);
    if (!isWorthTheWay(hidden, bridge)) {
      hidden.values().removeIf(part -> part.weight() != Weight.MUST);
    }
    Optional<String> closed = ways.closed(home);
    if (closed.isPresent()) {
      return refused(closed.get(), ways.alternatives(home));
    }
    if (bridge.isEmpty() && !hidden.isEmpty()) {
      return refused(noWay(hidden), ways.privateAlternatives(home));
    }
    return open.isEmpty() && hidden.isEmpty()
        ? refused(nothing(), List.of())
        : said(open, hidden, bridge);
  }

  /** Nobody is asked to write in private for what may as well not be said. */
  private static boolean isWorthTheWay(SortedMap<Integer, Part> hidden, Optional<Bridge> bridge) {
    return bridge
        .filter(way -> !way.way().isInvitation()
            || hidden.values().stream().anyMatch(part -> part.weight() != Weight.MAY))
        .isPresent();
  }

  private Plan said(
      SortedMap<Integer, Part> open, SortedMap<Integer, Part> hidden, Optional<Bridge> bridge) {
    Arrangement arrangement = new Arrangement(home(), bridge, open, hidden);
    return edited(open, hidden)
        .or(() -> arrangement.settle(overflow))
        .map(settled -> new PlanAssembly(resolution, scene, surroundings, settled).plan())
        .orElseGet(() -> refused(new Obstacle(arrangement, overflow).reason(), List.of()));
  }

  /**
   * The earlier message with a new text, where the platform still allows that and all is for those who read it. What is more
   * than text needs a message of its own.
   */
  private Optional<Settled> edited(SortedMap<Integer, Part> open, SortedMap<Integer, Part> hidden) {
    return corrects()
        .filter(earlier -> hidden.isEmpty() && ways.isEditable(home, earlier))
        .map(earlier -> Stage.of(home, scene).editing(earlier.message()))
        .flatMap(stage -> new Arrangement(stage, Optional.empty(), open, hidden)
            .settle(overflow.contains(Overflow.SHORTEN) ? List.of(Overflow.SHORTEN) : List.of()))
        .filter(settled -> settled.open().isTextAlone());
  }

  /** What is taken back here; what was said elsewhere cannot be edited from here, nor referred to. */
  private Optional<Correction> corrects() {
    return scene
        .context()
        .corrects()
        .filter(earlier -> resolution.purpose() == Purpose.CORRECT)
        .filter(earlier -> earlier.surface().equals(home.id()));
  }

  private Stage home() {
    Stage stage = Stage.of(home, scene);
    return corrects().isPresent() && !saysItCorrects() ? stage.openedBy(Phrase.CORRECTION) : stage;
  }

  /** Whether the author says so already, where the customer asked. */
  private boolean saysItCorrects() {
    return resolution.parts().stream()
        .filter(part -> home.audience().mayKnow(part.sensitivity()))
        .filter(Say.class::isInstance)
        .anyMatch(say -> ((Say) say).wordings().stream().allMatch(scene.phrases()::saysItCorrects));
  }

  private Bridge bridge(Ways.Private way) {
    Optional<Stage> closing = scene.preferences().publicClosing()
        ? Optional.of(home().closedBy(Phrase.CLOSED_PRIVATELY))
        : Optional.empty();
    return new Bridge(
        way, home(), Stage.of(way.surface(), scene).reachedBy(way.handOff()), closing);
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

  private Plan refused(String reason, List<Alternative> alternatives) {
    return Plan.refused(home.id(), reason, alternatives);
  }

  private String noWay(SortedMap<Integer, Part> hidden) {
    String which = hidden.size() == 1
        ? "Part " + hidden.firstKey() + " is"
        : "Parts " + hidden.keySet() + " are";
    return which + " for the customer alone, and no private way is open from " + home.id()
        + ". Ask for a private message first, or answer on another channel.";
  }

  private String nothing() {
    return "There is nothing to say on %s: no part is left that the customer may be told there."
        .formatted(home.id());
  }
}
