package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Draft;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A plan about to be made, with all that was known when it was composed.
 *
 * @param drafts the messages before they were rendered, in the order of the messages
 * @param said what is said of the parts, in their order
 * @param saidToEveryone the same of what everyone can read
 */
record Inspected(
    Resolution resolution,
    Scene scene,
    Surroundings surroundings,
    Settled settled,
    List<Coverage> coverage,
    List<Draft> drafts,
    List<PlannedMessage> messages,
    List<Said> said,
    List<Said> saidToEveryone) {

  static Inspected of(
      Resolution resolution,
      Scene scene,
      Surroundings surroundings,
      Settled settled,
      List<Coverage> coverage,
      List<Draft> drafts,
      List<PlannedMessage> messages) {
    List<Said> said = new ArrayList<>();
    List<Said> open = new ArrayList<>();
    for (Section section : settled.sections()) {
      boolean everyone = section.stage().surface().audience() == Audience.EVERYONE;
      for (Told told : section.told()) {
        Said each = new Said(told, scene.locale());
        said.add(each);
        if (everyone) {
          open.add(each);
        }
      }
    }
    Comparator<Said> inOrder = Comparator.comparingInt(Said::index);
    said.sort(inOrder);
    open.sort(inOrder);
    return new Inspected(
        resolution, scene, surroundings, settled, coverage, drafts, messages, said, open);
  }

  /** Whether a part of one of two kinds is said. */
  boolean says(Part.Kind one, Part.Kind other) {
    for (Said each : said) {
      if (each.kind() == one || each.kind() == other) {
        return true;
      }
    }
    return false;
  }

  Preferences preferences() {
    return scene.preferences();
  }

  FindingPolicy policy() {
    return preferences().findings();
  }
}
