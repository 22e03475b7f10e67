package dev.attune.compose;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
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
    this.overflow = context.preferences().overflow().stream()
        .takeWhile(choice -> choice != Overflow.REFUSE)
        .toList();
  }

  Plan plan() {
    SortedMap<Integer, Part> open = parts(part -> home.audience().mayKnow(part.sensitivity()));
    SortedMap<Integer, Part> hidden = parts(part ->
        part.sensitivity() != Sensitivity.STAFF && !home.audience().mayKnow(part.sensitivity()));
    Optional<Bridge> bridge = ways.toPrivate(home).map(this::bridge);
    if (bridge.isEmpty()) {
      hidden.values().removeIf(part -> part.weight() != Weight.MUST);
    }
    Optional<String> refusal = ways.closed(home)
        .or(() ->
            bridge.isEmpty() && !hidden.isEmpty() ? Optional.of(noWay(hidden)) : Optional.empty())
        .or(() -> open.isEmpty() && hidden.isEmpty() ? Optional.of(nothing()) : Optional.empty());
    return refusal
        .map(this::refused)
        .orElseGet(() -> plan(new Arrangement(stage(home), bridge, open, hidden)));
  }

  private Plan plan(Arrangement arrangement) {
    return arrangement
        .settle(overflow)
        .map(settled -> new PlanAssembly(resolution, context, ways, phrases, settled).plan())
        .orElseGet(() -> refused(new Obstacle(arrangement, overflow).reason()));
  }

  private Stage stage(Surface surface) {
    return Stage.of(surface, renderer, resolution, context, phrases);
  }

  private Bridge bridge(Ways.Private way) {
    Stage leading = way.isInvitation()
        ? stage(home).leadingTo(way.handOff(), phrases.invitePrivately())
        : stage(home).leadingTo(Optional.empty(), phrases.sentPrivately());
    return new Bridge(way, leading, stage(way.surface()).reachedBy(way.handOff()));
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
