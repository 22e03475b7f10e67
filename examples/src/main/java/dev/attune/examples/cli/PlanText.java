package dev.attune.examples.cli;

import dev.attune.channel.Payload;
import dev.attune.compose.Alternative;
import dev.attune.compose.Coverage;
import dev.attune.compose.Finding;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan for people. Messages and parts are counted from 0, as in the JSON form. Not thread-safe.
 */
final class PlanText {
  private final Resolution resolution;
  private final Plan plan;
  private final List<String> lines = new ArrayList<>();

  PlanText(String file, Resolution resolution, Plan plan) {
    this.resolution = resolution;
    this.plan = plan;
    add("%s on %s: %s".formatted(file, plan.surface(), Values.of(plan.fidelity())));
  }

  /** The lines, with an empty one at the end. */
  List<String> lines() {
    plan.reason().ifPresent(reason -> add("  " + reason));
    for (int i = 0; i < plan.messages().size(); i++) {
      add("");
      add(i, plan.messages().get(i));
    }
    addAll(
        "What could be done",
        plan.alternatives().stream().map(Alternative::sentence).toList());
    addAll("Coverage", plan.coverage().stream().map(this::words).toList());
    addAll("Findings", plan.findings().stream().map(PlanText::words).toList());
    add("");
    return lines;
  }

  private void add(int place, PlannedMessage message) {
    add("Message %s on %s as %s, for %s%s"
        .formatted(
            place,
            message.surface(),
            message.form(),
            Values.of(message.audience()),
            length(message)));
    addConditions(message);
    addQuoted(message.text());
    Payload payload = message.payload();
    add("  %s (%s)".formatted(payload.operation(), payload.mediaType()));
    addQuoted(payload.body());
  }

  private static String length(PlannedMessage message) {
    return message.limit().isEmpty()
        ? ""
        : ", %s of %s %s".formatted(message.measure(), message.limit().getAsInt(), message.unit());
  }

  private void addConditions(PlannedMessage message) {
    if (!message.dependsOn().isEmpty()) {
      add("  after message " + numbers(message.dependsOn()) + " has arrived");
    }
    message.predecessor().ifPresent(place -> add("  continues message " + place));
    message
        .awaits()
        .ifPresent(surface -> add("  once the customer has written "
            + (surface.equals(message.surface()) ? "there" : "on " + surface)));
    message.edits().ifPresent(earlier -> add("  in place of our earlier message " + earlier));
  }

  private void addQuoted(String text) {
    text.lines().forEach(line -> add("    | " + line));
  }

  private void addAll(String head, List<String> items) {
    if (!items.isEmpty()) {
      add("");
      add(head);
      items.forEach(item -> add("  " + item));
    }
  }

  private String words(Coverage coverage) {
    Part part = resolution.parts().get(coverage.part());
    String where =
        coverage.messages().isEmpty() ? "" : " in message " + numbers(coverage.messages());
    return "part %s, %s: %s%s%s"
        .formatted(
            coverage.part(),
            Values.of(part.kind()),
            Values.of(coverage.treatment()),
            where,
            wording(part, coverage));
  }

  private static String wording(Part part, Coverage coverage) {
    return coverage.wording().isPresent()
            && part instanceof Say say
            && say.wordings().size() > 1
        ? ", wording %s of 0..%s"
            .formatted(coverage.wording().getAsInt(), say.wordings().size() - 1)
        : "";
  }

  private static String words(Finding finding) {
    String part = finding.part().isPresent() ? ", part " + finding.part().getAsInt() : "";
    return "%s, %s%s: %s"
        .formatted(
            Values.of(finding.severity()), Values.of(finding.code()), part, finding.sentence());
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void add(String line) {
    lines.add(Visible.of(line));
  }
}
