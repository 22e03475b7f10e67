package dev.attune.compose;

import dev.attune.channel.Enclosure;
import dev.attune.channel.Passage;
import dev.attune.channel.Payload;
import dev.attune.internal.Json;
import dev.attune.internal.JsonOut;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import java.util.OptionalInt;

/** Plans as JSON, described by {@code docs/schema/plan.schema.json}. */
public final class PlanJson {
  private static final String JSON = "application/json";

  private PlanJson() {}

  /**
   * Writes a plan.
   *
   * @param plan the plan
   * @return one JSON object in one line
   */
  public static String write(Plan plan) {
    JsonOut out = Json.object()
        .put("surface", plan.surface().toString())
        .put("fidelity", plan.fidelity())
        .put("reason", plan.reason())
        .objects("messages", plan.messages(), PlanJson::write)
        .objects("coverage", plan.coverage(), PlanJson::write)
        .objects("findings", plan.findings(), PlanJson::write);
    if (!plan.alternatives().isEmpty()) {
      out.objects("alternatives", plan.alternatives(), PlanJson::write);
    }
    return out.text();
  }

  private static void write(JsonOut out, PlannedMessage message) {
    out.put("surface", message.surface().toString())
        .put("form", message.form())
        .put("audience", message.audience());
    write(out.object("payload"), message.payload());
    write(out, message.shown());
    out.put("measure", message.measure());
    message.limit().ifPresent(limit -> out.put("limit", limit));
    out.put("unit", message.unit()).numbers("dependsOn", message.dependsOn());
    put(out, "predecessor", message.predecessor());
    message.handOff().ifPresent(mode -> out.put("handOff", mode));
    message.awaits().ifPresent(surface -> out.put("awaits", surface.toString()));
    message.until().ifPresent(until -> out.put("until", until.toString()));
    message.edits().ifPresent(earlier -> out.put("edits", earlier.value()));
  }

  private static void write(JsonOut out, Shown shown) {
    out.put("text", shown.text());
    shown.html().ifPresent(html -> out.put("html", html));
    if (!shown.carried().isEmpty()) {
      out.objects("carried", shown.carried(), PlanJson::write);
    }
    shown.invitesTo().ifPresent(surface -> out.put("invitesTo", surface.toString()));
  }

  private static void write(JsonOut out, Passage.Content content) {
    switch (content.kind()) {
      case ANCHOR -> write(out.object("link"), ((Passage.Anchor) content).link());
      case PICTURE -> write(out.object("media"), ((Passage.Picture) content).media());
      case PICKS -> write(out.object("choices"), ((Passage.Picks) content).choices());
      case PROSE, STEP, PAIR ->
        throw new IllegalArgumentException(content.kind() + " is said in the text");
    }
  }

  private static void write(JsonOut out, Link link) {
    out.put("label", link.label()).put("href", link.href().toString());
  }

  private static void write(JsonOut out, Media media) {
    out.put("href", media.href().toString()).put("type", media.type()).put("alt", media.alt());
  }

  private static void write(JsonOut out, Choices choices) {
    choices.prompt().ifPresent(prompt -> out.put("prompt", prompt));
    out.objects("options", choices.options(), PlanJson::write);
  }

  private static void write(JsonOut out, Choices.Option option) {
    out.put("label", option.label()).put("value", option.value());
  }

  private static void write(JsonOut out, Alternative alternative) {
    out.put("kind", alternative.kind()).put("sentence", alternative.sentence());
    alternative.surface().ifPresent(surface -> out.put("surface", surface.toString()));
    alternative.contact().ifPresent(contact -> out.put("contact", contact.toString()));
    alternative.until().ifPresent(until -> out.put("until", until.toString()));
  }

  private static void write(JsonOut out, Payload payload) {
    out.put("operation", payload.operation()).put("mediaType", payload.mediaType());
    if (payload.mediaType().equals(JSON)) {
      out.document("body", payload.body());
    } else {
      out.put("body", payload.body());
    }
    if (!payload.enclosures().isEmpty()) {
      out.objects("enclosures", payload.enclosures(), PlanJson::write);
    }
  }

  private static void write(JsonOut out, Enclosure enclosure) {
    out.put("placeholder", enclosure.placeholder());
    write(out, enclosure.media());
  }

  private static void write(JsonOut out, Coverage coverage) {
    out.put("part", coverage.part()).put("treatment", coverage.treatment());
    put(out, "wording", coverage.wording());
    out.numbers("messages", coverage.messages());
  }

  private static void write(JsonOut out, Finding finding) {
    out.put("code", finding.code()).put("severity", finding.severity());
    put(out, "part", finding.part());
    out.put("sentence", finding.sentence());
  }

  private static void put(JsonOut out, String name, OptionalInt number) {
    number.ifPresent(value -> out.put(name, value));
  }
}
