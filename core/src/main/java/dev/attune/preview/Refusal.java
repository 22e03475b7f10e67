package dev.attune.preview;

import dev.attune.compose.Alternative;
import dev.attune.compose.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why nothing is said, and what could be done. */
final class Refusal {
  private final Plan plan;

  Refusal(Plan plan) {
    this.plan = plan;
  }

  Node node() {
    List<Alternative> others = plan.alternatives();
    return Element.of(
        "section.refusal",
        Element.of("h4", Icon.STOPS.node(), Node.text("Nothing is said")),
        Element.of("p.reason", Written.of(plan.reason().orElseThrow())),
        Node.when(!others.isEmpty(), Element.of("h5", "What could be done")),
        Node.when(
            !others.isEmpty(),
            Element.of("ol.alternatives", others.stream().map(Refusal::item).toList())));
  }

  private static Node item(Alternative alternative) {
    return Element.of(
        "li",
        Element.of("p.what", Terms.of(alternative.kind())),
        Element.of("p", Written.of(alternative.sentence())),
        Node.maybe(details(alternative)));
  }

  private static Optional<Node> details(Alternative alternative) {
    List<Node> details = new ArrayList<>();
    alternative.surface().ifPresent(surface -> details.add(Element.of("li", "on " + surface)));
    alternative
        .contact()
        .ifPresent(contact ->
            details.add(Element.of("li", Node.text("to "), Element.of("bdi", contact.toString()))));
    alternative
        .until()
        .ifPresent(
            until -> details.add(Element.of("li", Node.text("until "), Terms.moment(until))));
    return details.isEmpty() ? Optional.empty() : Optional.of(Element.of("ul.details", details));
  }
}
