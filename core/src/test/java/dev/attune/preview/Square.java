package dev.attune.preview;

import dev.attune.channel.Audience;
import dev.attune.channel.Capabilities;
import dev.attune.channel.CapabilitiesJson;
import dev.attune.channel.HandOff;
import dev.attune.channel.Passage;
import dev.attune.channel.Payload;
import dev.attune.compose.Coverage;
import dev.attune.compose.Coverage.Treatment;
import dev.attune.compose.Fidelity;
import dev.attune.compose.Finding;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.compose.Shown;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Plans of a made-up channel that hangs messages together in every way. */
final class Square {
  static final SurfaceId CHAIN = SurfaceId.parse("square/chain");
  static final SurfaceId NESTED = SurfaceId.parse("square/nested");
  static final SurfaceId SESSION = SurfaceId.parse("square/session");
  static final SurfaceId LETTER = SurfaceId.parse("square/letter");
  static final Resolution HELLO =
      Resolution.of(Purpose.UPDATE, Locale.UK, Say.of("Hello.", "Hello there."));

  static final Capabilities CAPABILITIES = CapabilitiesJson.read("""
      {"channel": "square", "surfaces": {
        "chain": {
          "audience": {"value": "everyone", "source": "test"},
          "threading": {"value": "chain", "source": "test"},
          "markup": {"value": "plain", "source": "test"},
          "forms": {"plain": {
            "text": {"value": 1000, "unit": "code-points", "source": "test"},
            "customary": {"value": 80, "unit": "code-points", "source": "test"}}}},
        "nested": {
          "audience": {"value": "everyone", "source": "test"},
          "threading": {"value": "nested", "source": "test"},
          "markup": {"value": "plain", "source": "test"},
          "forms": {"plain": {"text": {"value": 1000, "unit": "code-points", "source": "test"}}}},
        "session": {
          "audience": {"value": "customer", "source": "test"},
          "threading": {"value": "session", "source": "test"},
          "markup": {"value": "plain", "source": "test"},
          "forms": {
            "card": {
              "heading": {"value": 20, "unit": "code-points", "source": "test"},
              "text": {"value": 1000, "unit": "code-points", "source": "test"}},
            "plain": {"text": {"value": 1000, "unit": "code-points", "source": "test"}}}},
        "letter": {
          "audience": {"value": "customer", "source": "test"},
          "threading": {"value": "references", "source": "test"},
          "markup": {"value": "html", "source": "test"},
          "forms": {"plain": {"text": {"value": 1000, "unit": "code-points", "source": "test"}}}}}}
      """, Optional.empty());

  private Square() {}

  /** A message that can be changed before it is planned. */
  static final class Draft {
    private final SurfaceId surface;
    private final String text;
    private String form = "plain";
    private Optional<String> html = Optional.empty();
    private List<Passage.Content> carried = List.of();
    private Optional<SurfaceId> invitesTo = Optional.empty();
    private List<Integer> dependsOn = List.of();
    private Optional<HandOff.Mode> handOff = Optional.empty();
    private Optional<SurfaceId> awaits = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private Optional<NativeId> edits = Optional.empty();

    private Draft(SurfaceId surface, String text) {
      this.surface = surface;
      this.text = text;
    }

    Draft as(String name) {
      form = name;
      return this;
    }

    Draft html(String page) {
      html = Optional.of(page);
      return this;
    }

    Draft carrying(Passage.Content... content) {
      carried = List.of(content);
      return this;
    }

    Draft inviting(SurfaceId to) {
      invitesTo = Optional.of(to);
      return this;
    }

    Draft after(Integer... places) {
      dependsOn = List.of(places);
      return this;
    }

    Draft by(HandOff.Mode mode) {
      handOff = Optional.of(mode);
      return this;
    }

    Draft awaiting(SurfaceId where) {
      awaits = Optional.of(where);
      return this;
    }

    Draft until(String moment) {
      until = Optional.of(Instant.parse(moment));
      return this;
    }

    Draft editing(String earlier) {
      edits = Optional.of(new NativeId(earlier));
      return this;
    }

    private PlannedMessage planned() {
      Audience audience = CAPABILITIES.surface(surface).orElseThrow().audience();
      return new PlannedMessage(
          surface,
          form,
          audience,
          new Payload("SAY", "text/plain", text),
          new Shown(text, html, carried, invitesTo),
          text.codePointCount(0, text.length()),
          OptionalInt.of(1000),
          "code-points",
          dependsOn,
          OptionalInt.empty(),
          handOff,
          awaits,
          until,
          edits);
    }
  }

  static Draft message(SurfaceId surface, String text) {
    return new Draft(surface, text);
  }

  /** The page of messages that say the first part of a resolution. */
  static String page(Draft... messages) {
    return page(HELLO, plan(HELLO, List.of(), messages));
  }

  static String page(Resolution resolution, Plan plan) {
    return PlanPage.titled("Plans")
        .with("hello.json", resolution, plan, CAPABILITIES)
        .html();
  }

  static Plan plan(Resolution resolution, List<Finding> findings, Draft... messages) {
    List<PlannedMessage> planned =
        List.of(messages).stream().map(Draft::planned).toList();
    List<Coverage> coverage = IntStream.range(0, resolution.parts().size())
        .mapToObj(part ->
            new Coverage(part, Treatment.SAID, taken(resolution.parts().get(part)), List.of(0)))
        .toList();
    return new Plan(
        planned.get(0).surface(),
        Fidelity.ADAPTED,
        planned,
        coverage,
        findings,
        Optional.empty(),
        List.of());
  }

  /** The second wording of what has wordings. */
  private static OptionalInt taken(Part part) {
    return part instanceof Say ? OptionalInt.of(1) : OptionalInt.empty();
  }

  static Resolution resolution(String goal, Locale locale, Part... parts) {
    return new Resolution(Purpose.RESOLVE, locale, Optional.of(goal), List.of(parts));
  }
}
