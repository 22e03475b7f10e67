package dev.attune.preview;

import dev.attune.internal.Words;
import dev.attune.preview.PlanPage.Entry;
import dev.attune.resolution.Resolution;
import java.util.List;
import java.util.stream.IntStream;

/** The plans of one resolution. */
final class ResolutionSection {
  private final String name;
  private final Resolution resolution;
  private final List<PlanArticle> plans;
  private final String id;

  /** Plans of one resolution, and how many plans stand before them on the page. */
  ResolutionSection(List<Entry> entries, int before) {
    this.name = entries.get(0).name();
    this.resolution = entries.get(0).resolution();
    this.plans = IntStream.range(0, entries.size())
        .mapToObj(i -> new PlanArticle(entries.get(i), new Anchors(before + i)))
        .toList();
    this.id = plans.get(0).anchors().resolution();
  }

  Node node() {
    return Element.of(
            "section.resolution",
            head(),
            Node.all(plans.stream().map(PlanArticle::node).toList()))
        .with("aria-labelledby", id);
  }

  /** The way to it from the top of the page. */
  Node link() {
    return Element.of(
        "li",
        title("p.to").with("dir", "auto"),
        Element.of("ul.ways", plans.stream().map(PlanArticle::link).toList()));
  }

  private Node head() {
    return Element.of(
        "header.matter",
        Element.of(
            "p.eyebrow",
            Node.when(
                resolution.goal().isPresent(),
                Node.all(List.of(Element.of("bdi", name), Node.text(" · ")))),
            Node.text(
                Words.of(resolution.purpose()) + " · " + resolution.locale().toLanguageTag())),
        title("h2").with("id", id).with("dir", "auto"));
  }

  /** What the customer wanted, in the customer's words. */
  private Element title(String selector) {
    return resolution
        .goal()
        .map(goal -> Element.of(selector, Written.of(goal))
            .with("lang", resolution.locale().toLanguageTag()))
        .orElseGet(() -> Element.of(selector, name));
  }
}
