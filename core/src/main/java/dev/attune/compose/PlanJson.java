package dev.attune.compose;

import dev.attune.channel.Payload;
import dev.attune.internal.Json;
import dev.attune.internal.JsonOut;
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
    return Json.object()
        .put("surface", plan.surface().toString())
        .put("fidelity", plan.fidelity())
        .put("reason", plan.reason())
        .objects("messages", plan.messages(), PlanJson::write)
        .objects("coverage", plan.coverage(), PlanJson::write)
        .objects("findings", plan.findings(), PlanJson::write)
        .text();
  }

  private static void write(JsonOut out, PlannedMessage message) {
    out.put("surface", message.surface().toString())
        .put("form", message.form())
        .put("audience", message.audience());
    write(out.object("payload"), message.payload());
    out.put("text", message.text()).put("measure", message.measure());
    message.limit().ifPresent(limit -> out.put("limit", limit));
    out.put("unit", message.unit()).numbers("dependsOn", message.dependsOn());
    put(out, "predecessor", message.predecessor());
    message.handOff().ifPresent(mode -> out.put("handOff", mode));
    out.put("awaitsCustomer", message.awaitsCustomer());
  }

  private static void write(JsonOut out, Payload payload) {
    out.put("operation", payload.operation()).put("mediaType", payload.mediaType());
    if (payload.mediaType().equals(JSON)) {
      out.document("body", payload.body());
    } else {
      out.put("body", payload.body());
    }
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
