package dev.attune.preview;

import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.internal.Words;
import dev.attune.preview.PlanPage.Entry;
import java.util.ArrayList;
import java.util.List;

/** One plan: what will be read, and notes beside it. */
final class PlanArticle {
  private final Entry entry;
  private final Plan plan;
  private final Anchors anchors;

  PlanArticle(Entry entry, Anchors anchors) {
    this.entry = entry;
    this.plan = entry.plan();
    this.anchors = anchors;
  }

  Anchors anchors() {
    return anchors;
  }

  Node node() {
    return Element.of("article.plan", head(), Element.of("div.columns", read(), notes()))
        .with("id", anchors.article())
        .with("aria-labelledby", anchors.title());
  }

  /** The way to it from the top of the page. */
  Node link() {
    return Element.of(
        "li",
        Element.of("a", Element.of("bdi", plan.surface().toString()), fidelity())
            .with("href", "#" + anchors.article()));
  }

  private Node head() {
    return Element.of(
        "header.plan-head",
        Element.of("h3", "Asked on " + plan.surface()).with("id", anchors.title()),
        fidelity(),
        Element.of("p.meaning", Terms.meaning(plan.fidelity())));
  }

  private Node fidelity() {
    return Element.of("span.fidelity." + Words.of(plan.fidelity()), Terms.of(plan.fidelity()));
  }

  private Node read() {
    return Element.of("div.read", plan.isRefused() ? List.of(new Refusal(plan).node()) : lanes());
  }

  /** Messages that follow each other on one surface stand together. */
  private List<Node> lanes() {
    List<PlannedMessage> messages = plan.messages();
    List<Node> lanes = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= messages.size(); i++) {
      if (i == messages.size()
          || !messages.get(i).surface().equals(messages.get(from).surface())) {
        lanes.add(new Lane(entry, anchors, from, i).node(lanes.size()));
        from = i;
      }
    }
    return lanes;
  }

  private Node notes() {
    return Element.of(
            "aside.notes",
            new FindingsNote(plan, anchors).node(),
            new PartsNote(entry.resolution(), plan, anchors).node())
        .with("aria-label", "Notes on the plan for " + plan.surface());
  }
}
