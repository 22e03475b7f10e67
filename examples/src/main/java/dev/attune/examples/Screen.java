package dev.attune.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attune.cases.AgentId;
import dev.attune.cases.Case;
import dev.attune.cases.CaseConversation;
import dev.attune.cases.CaseEvent;
import dev.attune.channel.Payload;
import dev.attune.compose.Coverage;
import dev.attune.compose.Finding;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** What the example prints. */
final class Screen {
  private static final JsonMapper JSON = new JsonMapper();

  private final PrintStream out;

  Screen(PrintStream out) {
    this.out = out;
  }

  void title(String title) {
    out.println();
    out.println("== " + title);
    out.println();
  }

  void line(String text) {
    out.println(text);
  }

  void block(String text) {
    text.lines().forEach(line -> out.println("    " + line));
  }

  void open(Case known) {
    for (CaseConversation each : known.conversations()) {
      Conversation conversation = each.conversation();
      line("%s  %s with %s"
          .formatted(known.id(), conversation.surface(), name(conversation.customer())));
      for (Message message : conversation.messages()) {
        line("    %-14s %s"
            .formatted(
                name(message.author()), message.text().replace("\n", "\n" + " ".repeat(19))));
      }
      conversation
          .others()
          .forEach(other ->
              line("    (%s speaks here too, and is not the customer)".formatted(name(other))));
    }
    known
        .links()
        .forEach(link -> line("    (%s %s: a matter of %s, who gets an answer of their own)"
            .formatted(link.link(), link.other(), name(known.customer()))));
  }

  void plan(Case known, Plan plan) {
    line("");
    line("-- %s, to %s: %s".formatted(plan.surface(), name(known.customer()), plan.fidelity()));
    for (int place = 0; place < plan.messages().size(); place++) {
      message(place, plan.messages().get(place));
    }
    plan.reason().ifPresent(reason -> line("   refused: %s".formatted(reason)));
    line("   coverage: %s"
        .formatted(
            plan.coverage().stream().map(Screen::coverage).collect(Collectors.joining(", "))));
    plan.findings().forEach(this::finding);
  }

  private void message(int place, PlannedMessage message) {
    line("");
    line("   message %d on %s as %s, read by %s: %d of %s %s%s%s%s"
        .formatted(
            place,
            message.surface(),
            message.form(),
            message.audience(),
            message.measure(),
            message.limit().isPresent() ? message.limit().getAsInt() : "any",
            message.unit(),
            message.handOff().map(mode -> ", by hand-off (" + mode + ")").orElse(""),
            message.dependsOn().isEmpty() ? "" : ", after " + message.dependsOn(),
            message.awaits().isPresent() ? ", once the customer wrote there" : ""));
    block(message.text().indent(3).stripTrailing());
    line("   payload: %s".formatted(message.payload().operation()));
    block(body(message.payload()).indent(3).stripTrailing());
  }

  private static String body(Payload payload) {
    try {
      return payload.mediaType().equals("application/json")
          ? JSON.readTree(payload.body()).toPrettyString()
          : payload.body();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A payload says it is JSON and is not", e);
    }
  }

  private static String coverage(Coverage coverage) {
    return "part %d %s in %s".formatted(coverage.part(), coverage.treatment(), coverage.messages());
  }

  private void finding(Finding finding) {
    line("   %s %s: %s"
        .formatted(
            finding.code(),
            finding.part().isPresent() ? "part " + finding.part().getAsInt() : "",
            finding.sentence()));
  }

  void timeline(Case known) {
    String owner = known.owner().map(AgentId::value).orElse("nobody");
    line("%s is %s, owned by %s".formatted(known.id(), known.status(), owner));
    for (CaseEvent event : known.timeline()) {
      line("    %s  %s"
          .formatted(event.at().truncatedTo(ChronoUnit.SECONDS), TimelineWords.of(event)));
    }
  }

  private static String name(Identity identity) {
    return identity.name().or(identity::handle).orElse(identity.id().value());
  }
}
