package dev.attune.channel.testkit;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Channel;
import dev.attune.channel.Surface;
import dev.attune.compose.Composer;
import dev.attune.compose.Plan;
import dev.attune.compose.PlanJson;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Resolution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Composes generated resolutions on every surface of a channel, and has each plan judged by every promise. */
final class Trial {
  private final ChannelKit kit;
  private final Capabilities capabilities;
  private final Composer composer;
  private final Situations situations;
  private final Map<Promise, String> objections = new EnumMap<>(Promise.class);
  private final Map<String, Integer> planned = new TreeMap<>();
  private Optional<String> crash = Optional.empty();

  private Trial(ChannelKit kit, Channel channel) {
    this.kit = kit;
    this.capabilities = channel.capabilities();
    this.composer = Composer.of(channel);
    this.situations = new Situations(kit, capabilities);
  }

  /** Runs that many cases on each surface. */
  static Trial run(ChannelKit kit, Channel channel) {
    Trial trial = new Trial(kit, channel);
    trial.capabilities.surfaces().forEach(trial::run);
    return trial;
  }

  /** The cases on one surface, in order. */
  static List<Case> cases(ChannelKit kit, Channel channel, Surface surface, int count) {
    Situations situations = new Situations(kit, channel.capabilities());
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(of(situations, surface, kit.seed() + i));
    }
    return cases;
  }

  private static Case of(Situations situations, Surface surface, long seed) {
    Resolution resolution = ResolutionGenerator.seeded(seed).next();
    return new Case(seed, surface, resolution, situations.of(seed, surface));
  }

  private void run(Surface surface) {
    planned.put(surface.id().toString(), 0);
    for (int i = 0; i < kit.cases(); i++) {
      judge(of(situations, surface, kit.seed() + i));
    }
  }

  private void judge(Case subject) {
    Optional<Plan> plan = plan(subject);
    if (plan.isEmpty()) {
      return;
    }
    if (!plan.get().isRefused()) {
      planned.merge(subject.surface().id().toString(), 1, Integer::sum);
    }
    Judged judged = new Judged(kit, capabilities, subject, plan.get());
    for (Promise promise : Promise.values()) {
      if (!objections.containsKey(promise)) {
        promise
            .objection(judged)
            .map(seen -> report(subject, seen, smaller -> objection(promise, smaller)))
            .ifPresent(report -> objections.put(promise, report));
      }
    }
  }

  private Optional<Plan> plan(Case subject) {
    try {
      return Optional.of(composer.compose(subject.resolution(), subject.context()));
    } catch (RuntimeException e) {
      if (crash.isEmpty()) {
        crash = Optional.of(report(subject, "Composing threw " + e + ".", this::crash));
      }
      return Optional.empty();
    }
  }

  private Optional<String> crash(Case subject) {
    try {
      composer.compose(subject.resolution(), subject.context());
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("Composing threw " + e + ".");
    }
  }

  private Optional<String> objection(Promise promise, Case subject) {
    try {
      Plan plan = composer.compose(subject.resolution(), subject.context());
      return promise
          .objection(new Judged(kit, capabilities, subject, plan))
          .map(objection -> objection + "\n\nThe plan: " + PlanJson.write(plan));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The objection to the smallest case that still shows it. */
  private static String report(
      Case subject, String first, Function<Case, Optional<String>> objection) {
    Case smallest = subject;
    Optional<Case> smaller = Optional.of(subject);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller =
          smallest.smaller().filter(one -> objection.apply(one).isPresent()).findFirst();
    }
    return objection.apply(smallest).orElse(first) + "\n\n" + smallest.describe();
  }

  /** The first objection by a promise, with what is needed to see it again. */
  Optional<String> objection(Promise promise) {
    return Optional.ofNullable(objections.get(promise));
  }

  /** What was thrown instead of a plan, with what is needed to see it again. */
  Optional<String> crash() {
    return crash;
  }

  /** How many plans were made on a surface, without the refused ones. */
  int planned(SurfaceId surface) {
    return planned.getOrDefault(surface.toString(), 0);
  }
}
