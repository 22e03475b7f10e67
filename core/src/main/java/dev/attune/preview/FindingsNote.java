package dev.attune.preview;

import dev.attune.compose.Finding;
import dev.attune.compose.Plan;
import dev.attune.internal.Words;
import java.util.List;
import java.util.Optional;

/** What the author should know about a plan. */
final class FindingsNote {
  private final Plan plan;
  private final Anchors anchors;

  FindingsNote(Plan plan, Anchors anchors) {
    this.plan = plan;
    this.anchors = anchors;
  }

  /** A section; nothing if the plan is refused, which says why in its own place. */
  Node node() {
    List<Finding> findings = plan.findings();
    Node list = findings.isEmpty()
        ? Element.of("p.none", "Nothing to note.")
        : Element.of("ul.findings", findings.stream().map(this::item).toList());
    return Node.when(!plan.isRefused(), Element.of("section", Element.of("h4", "Findings"), list));
  }

  private Element item(Finding finding) {
    String severity = Words.of(finding.severity());
    return Element.of(
        "li.finding." + severity,
        Element.of(
            "p.finding-head",
            Element.of("span.severity", severity),
            Element.of("span.code", Words.of(finding.code())),
            Node.maybe(part(finding))),
        Element.of("p", Written.of(finding.sentence())));
  }

  private Optional<Node> part(Finding finding) {
    return finding.part().stream()
        .<Node>mapToObj(part -> Anchors.link(anchors.part(part), "part " + part))
        .findFirst();
  }
}
