package dev.attune.benchmarks.corpus;

import dev.attune.compose.Coverage;
import dev.attune.compose.Finding;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as a person reads it. Messages and parts are counted from 0. Not thread-safe. */
final class GoldenPlan {
  private final List<String> lines = new ArrayList<>();

  private GoldenPlan() {}

  static String of(Resolution resolution, Plan plan) {
    GoldenPlan golden = new GoldenPlan();
    golden.add(resolution, plan);
    return String.join("\n", golden.lines) + "\n";
  }

  private void add(Resolution resolution, Plan plan) {
    lines.add("== %s: %s".formatted(plan.surface(), word(plan.fidelity())));
    plan.reason().ifPresent(reason -> lines.add("  " + reason));
    for (int i = 0; i < plan.messages().size(); i++) {
      add(i, plan.messages().get(i));
    }
    plan.findings().forEach(finding -> lines.add("  " + words(finding)));
    plan.coverage().stream()
        .map(coverage -> words(coverage, resolution.parts().get(coverage.part())))
        .reduce((first, second) -> first + "; " + second)
        .ifPresent(parts -> lines.add("  parts: " + parts));
  }

  private void add(int place, PlannedMessage message) {
    lines.add("  %s. %s, %s, %s%s"
        .formatted(place, message.surface(), message.form(), length(message), waits(message)));
    Native.text(message).lines().forEach(line -> lines.add(("    | " + line).stripTrailing()));
    Native.apart(message).forEach(thing -> lines.add("    + " + thing));
  }

  private static String length(PlannedMessage message) {
    return message.limit().isEmpty()
        ? "no text"
        : "%s of %s %s".formatted(message.measure(), message.limit().getAsInt(), message.unit());
  }

  private static String waits(PlannedMessage message) {
    String after = message.dependsOn().isEmpty() ? "" : ", after " + numbers(message.dependsOn());
    String continues = message.predecessor().isPresent()
        ? ", continues " + message.predecessor().getAsInt()
        : "";
    String by = message.handOff().map(mode -> ", by " + word(mode)).orElse("");
    return after + continues + by + (message.awaits().isPresent() ? ", awaits the customer" : "");
  }

  private static String words(Finding finding) {
    String part = finding.part().isPresent() ? ", part " + finding.part().getAsInt() : "";
    return "finding: " + word(finding.code()) + part;
  }

  private static String words(Coverage coverage, Part part) {
    String where = coverage.messages().isEmpty() ? "" : " in " + numbers(coverage.messages());
    return "%s %s %s%s%s"
        .formatted(
            coverage.part(),
            word(part.kind()),
            word(coverage.treatment()),
            where,
            wording(coverage, part));
  }

  /** Which wording was taken, if it is not the fullest. */
  private static String wording(Coverage coverage, Part part) {
    int fullest = part instanceof Say say ? say.wordings().size() - 1 : 0;
    int taken = coverage.wording().orElse(fullest);
    return taken == fullest ? "" : " (wording %s of 0..%s)".formatted(taken, fullest);
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" and "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
