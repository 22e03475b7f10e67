package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Draft;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan about to be made, with all that was known when it was composed.
 *
 * @param drafts the messages before they were rendered, in the order of the messages
 */
record Inspected(
    Resolution resolution,
    Scene scene,
    Surroundings surroundings,
    Settled settled,
    List<Coverage> coverage,
    List<Draft> drafts,
    List<PlannedMessage> messages) {

  /** What is said of the parts, in their order. */
  Stream<Told> told() {
    return told(settled.sections());
  }

  /** The same of what everyone can read. */
  Stream<Told> toldToEveryone() {
    return told(settled
        .sections()
        .filter(section -> section.stage().surface().audience() == Audience.EVERYONE));
  }

  private static Stream<Told> told(Stream<Section> sections) {
    return sections
        .flatMap(section -> section.told().stream())
        .sorted(Comparator.comparingInt(Told::index));
  }

  /** Whether a part of one of these kinds is said. */
  boolean says(Part.Kind... kinds) {
    List<Part.Kind> wanted = List.of(kinds);
    return told().anyMatch(told -> wanted.contains(told.part().kind()));
  }

  Preferences preferences() {
    return scene.preferences();
  }

  FindingPolicy policy() {
    return preferences().findings();
  }
}
