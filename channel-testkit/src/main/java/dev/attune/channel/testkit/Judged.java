package dev.attune.channel.testkit;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Enclosure;
import dev.attune.channel.Form;
import dev.attune.channel.Markup;
import dev.attune.channel.Payload;
import dev.attune.compose.Coverage;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.ResolutionJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A plan before its judges, with what can be seen of its messages. Not thread-safe. */
final class Judged {
  private final ChannelKit kit;
  private final Capabilities capabilities;
  private final Case subject;
  private final Plan plan;
  private final List<List<Shown>> shown;
  private final Map<String, String> bare = new HashMap<>();
  private final Map<Integer, Set<String>> readings = new HashMap<>();
  private final Map<Integer, Set<String>> canaries = new HashMap<>();

  Judged(ChannelKit kit, Capabilities capabilities, Case subject, Plan plan) {
    this.kit = kit;
    this.capabilities = capabilities;
    this.subject = subject;
    this.plan = plan;
    this.shown = plan.messages().stream().map(message -> shown(kit, message)).toList();
  }

  private static List<Shown> shown(ChannelKit kit, PlannedMessage message) {
    List<Shown> shown = List.copyOf(kit.shown(message));
    if (shown.isEmpty()) {
      throw new IllegalStateException(
          "shown(...) of %s must tell what is seen of a message, but gave an empty list for one on %s"
              .formatted(kit.getClass().getSimpleName(), message.surface()));
    }
    return shown;
  }

  ChannelKit kit() {
    return kit;
  }

  Case subject() {
    return subject;
  }

  Plan plan() {
    return plan;
  }

  PlannedMessage message(int place) {
    return plan.messages().get(place);
  }

  Optional<Form> form(PlannedMessage message) {
    return capabilities.surface(message.surface()).flatMap(surface -> surface.form(message.form()));
  }

  List<Shown> shown(int place) {
    return shown.get(place);
  }

  Markup markup(PlannedMessage message) {
    return capabilities.surface(message.surface()).orElseThrow().markup();
  }

  /** The canaries in a part of the resolution. */
  Set<String> canaries(int part) {
    return canaries.computeIfAbsent(part, index -> {
      Resolution whole = subject.resolution();
      return Canaries.plainlyIn(ResolutionJson.write(
          Resolution.of(whole.purpose(), whole.locale(), subject.part(index))));
    });
  }

  /** How many bodies the message offers that say the same, at most. */
  int alternatives(Coverage coverage) {
    return coverage.messages().stream()
        .mapToInt(place -> shown.get(place).size())
        .max()
        .orElse(0);
  }

  /** What is seen in each message that says a part, in one of the bodies that say the same. */
  List<String> seen(Coverage coverage, int alternative) {
    return coverage.messages().stream()
        .map(shown::get)
        .map(all -> all.get(Math.min(alternative, all.size() - 1)).all())
        .toList();
  }

  /** The same without gaps. */
  List<String> bare(List<String> seen) {
    return seen.stream().map(text -> bare.computeIfAbsent(text, Bare::of)).toList();
  }

  /** Whether the payload of a message holds this, in whatever disguise. */
  boolean holds(int place, String text) {
    return exposed(message(place)).contains(text)
        || readings(place).stream().anyMatch(reading -> reading.contains(text));
  }

  /** The canaries in everything of a message that leaves the house, and in what the plan says of it. */
  Set<String> exposedCanaries(int place) {
    Set<String> found = Canaries.plainlyIn(message(place).text());
    readings(place).forEach(reading -> found.addAll(Canaries.plainlyIn(reading)));
    return found;
  }

  private Set<String> readings(int place) {
    return readings.computeIfAbsent(place, key -> Readings.of(exposed(message(key))));
  }

  private static String exposed(PlannedMessage message) {
    Payload payload = message.payload();
    Stream<String> sent = Stream.of(payload.operation(), payload.mediaType(), payload.body());
    Stream<String> enclosed = payload.enclosures().stream()
        .map(Enclosure::media)
        .flatMap(media -> Stream.of(media.href().toString(), media.type(), media.alt()));
    return Stream.concat(sent, enclosed).collect(Collectors.joining("\n"));
  }

  /** The places of the messages. */
  List<Integer> places() {
    return IntStream.range(0, plan.messages().size()).boxed().toList();
  }
}
