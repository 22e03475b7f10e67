package dev.attune.preview;

import dev.attune.compose.Coverage;
import dev.attune.compose.Plan;
import dev.attune.internal.Words;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What became of each part. What is for the staff alone is told of, and not said. */
final class PartsNote {
  private final Resolution resolution;
  private final Plan plan;
  private final Anchors anchors;

  PartsNote(Resolution resolution, Plan plan, Anchors anchors) {
    this.resolution = resolution;
    this.plan = plan;
    this.anchors = anchors;
  }

  Node node() {
    List<Node> items =
        IntStream.range(0, resolution.parts().size()).mapToObj(this::item).toList();
    return Element.of("section", Element.of("h4", "Parts"), Element.of("ul.coverage", items));
  }

  private Node item(int index) {
    Part part = resolution.parts().get(index);
    Optional<Coverage> coverage =
        plan.coverage().stream().filter(told -> told.part() == index).findFirst();
    return Element.of(
            "li.part",
            Element.of("p.part-head", Element.of("span.number", String.valueOf(index)), kind(part)),
            excerpt(part, coverage),
            Node.maybe(coverage.map(told -> treatment(part, told))))
        .with("id", anchors.part(index));
  }

  private static Node kind(Part part) {
    return Element.of(
        "span",
        "%s · %s · %s"
            .formatted(
                Terms.of(part.kind()), Terms.of(part.weight()), Terms.of(part.sensitivity())));
  }

  private Node excerpt(Part part, Optional<Coverage> coverage) {
    if (part.sensitivity() == Sensitivity.STAFF) {
      return Element.of("p.excerpt.none", "Not shown on this page.");
    }
    OptionalInt wording = coverage.map(Coverage::wording).orElse(OptionalInt.empty());
    return Element.of("p.excerpt", Written.of(Excerpt.of(part, wording)))
        .with("lang", resolution.locale().toLanguageTag())
        .with("dir", "auto");
  }

  private Node treatment(Part part, Coverage told) {
    String which = Words.of(told.treatment());
    return Element.of(
        "p.treatment." + which,
        Element.of("span", Terms.of(told.treatment())),
        Node.when(!told.messages().isEmpty(), Node.text(" in ")),
        Node.when(!told.messages().isEmpty(), anchors.messages(told.messages())),
        Node.text(wording(part, told)));
  }

  private static String wording(Part part, Coverage told) {
    int count = part instanceof Say say ? say.wordings().size() : 1;
    if (count == 1 || told.wording().isEmpty()) {
      return "";
    }
    int wording = told.wording().getAsInt();
    String which =
        wording == 0 ? "the shortest" : wording == count - 1 ? "the fullest" : "number " + wording;
    return ", %s of %s wordings".formatted(which, count);
  }
}
