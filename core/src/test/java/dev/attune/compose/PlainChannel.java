package dev.attune.compose;

import dev.attune.channel.Capabilities;
import dev.attune.channel.CapabilitiesJson;
import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.Decoder;
import dev.attune.channel.Draft;
import dev.attune.channel.Gate;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Picks;
import dev.attune.channel.Payload;
import dev.attune.channel.PlainText;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Choices.Option;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A made-up channel: a square where everyone listens, a booth for two by invitation, and a hatch that opens once. */
final class PlainChannel implements Channel {
  static final SurfaceId SQUARE = SurfaceId.parse("town/square");
  static final SurfaceId BOOTH = SurfaceId.parse("town/booth");
  static final SurfaceId BOARD = SurfaceId.parse("town/board");
  static final SurfaceId HATCH = SurfaceId.parse("town/hatch");
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static final String PROFILE = """
      {"channel": "town", "surfaces": {
        "square": {
          "audience": {"value": "everyone", "source": "test"},
          "threading": {"value": "chain", "source": "test"},
          "markup": {"value": "plain", "source": "test"},
          "numbered": {"value": true, "source": "test"},
          "handOffs": {"booth": {"mode": {"value": "invitation", "source": "test"}}},
          "forms": {"shout": {"text": {"value": 100, "unit": "code-points", "source": "test"}}}},
        "booth": {
          "audience": {"value": "customer", "source": "test"},
          "threading": {"value": "session", "source": "test"},
          "markup": {"value": "plain", "source": "test"},
          "forms": {"whisper": {"text": {"value": 400, "unit": "code-points", "source": "test"}}}},
        "board": {
          "audience": {"value": "everyone", "source": "test"},
          "threading": {"value": "nested", "source": "test"},
          "markup": {"value": "plain", "source": "test"},
          "handOffs": {"hatch": {
            "mode": {"value": "direct", "source": "test"},
            "oneShot": {"value": true, "source": "test"},
            "window": {"value": "P7D", "source": "test"}}},
          "forms": {"note": {"text": {"value": 200, "unit": "utf-16-units", "source": "test"}}}},
        "hatch": {
          "audience": {"value": "customer", "source": "test"},
          "threading": {"value": "session", "source": "test"},
          "markup": {"value": "plain", "source": "test"},
          "window": {
            "automation": {"value": "PT24H", "source": "test"},
            "person": {"value": "P7D", "source": "test"}},
          "forms": {
            "card": {
              "text": {"value": 60, "unit": "utf-16-units", "source": "test"},
              "links": {"value": 3, "source": "test"},
              "linkLabel": {"value": 20, "unit": "utf-16-units", "source": "test"}},
            "buttons": {
              "text": {"value": 120, "unit": "utf-16-units", "source": "test"},
              "choices": {"value": 3, "source": "test"},
              "choiceLabel": {"value": 20, "unit": "utf-16-units", "source": "test"},
              "choiceValue": {"value": 100, "unit": "utf-16-units", "source": "test"}},
            "picture": {
              "media": {"value": 1, "source": "test"},
              "mediaTypes": {"value": "image/*", "source": "test"}},
            "slip": {"text": {"value": 120, "unit": "utf-16-units", "source": "test"}}}}
      }}
      """;

  private final Capabilities capabilities;

  /** The town as it is. */
  PlainChannel() {
    this.capabilities = CapabilitiesJson.read(PROFILE, Optional.empty());
  }

  /** The town with something changed, given as a merge patch of its profile. */
  PlainChannel(String patch) {
    this.capabilities = CapabilitiesJson.read(PROFILE, Optional.of(patch));
  }

  static Conversation conversation(SurfaceId surface) {
    Identity customer = Identity.of(surface.channel(), "robin");
    Message question =
        Message.of(new NativeId("m1"), customer, NOW.minusSeconds(600), "Where is my refund?");
    return Conversation.begin(
        surface, new NativeId("t1"), Identity.of(surface.channel(), "acme"), question);
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Renderer renderer() {
    return new Renderer() {
      @Override
      public String text(Draft draft) {
        return draft.mention().map(who -> "@" + who.id() + " ").orElse("") + PlainText.of(draft);
      }

      @Override
      public String counted(Draft draft) {
        return draft.form().heading().isPresent()
            ? PlainText.of(draft.flow().subList(1, draft.flow().size()), draft.locale())
            : text(draft);
      }

      @Override
      public boolean countsPlainText(Surface surface) {
        return true;
      }

      @Override
      public Payload payload(Draft draft) {
        String body = Stream.concat(
                Stream.of(text(draft)), draft.carried().stream().map(PlainChannel::carried))
            .collect(Collectors.joining("\n"));
        String operation = draft.edits().map(earlier -> "EDIT " + earlier).orElse("SAY");
        return new Payload(operation + " " + draft.surface().id(), "text/plain", body);
      }
    };
  }

  /** What is carried, with all that the platform would get. */
  private static String carried(Passage passage) {
    String values = passage.content() instanceof Picks picks
        ? picks.choices().options().stream()
            .map(Option::value)
            .collect(Collectors.joining(", ", " = ", ""))
        : "";
    return "[" + PlainText.of(passage, Locale.ROOT).replace('\n', ' ') + values + "]";
  }

  @Override
  public Optional<Decoder> decoder() {
    return Optional.empty();
  }

  @Override
  public Optional<Gate> gate() {
    return Optional.empty();
  }

  @Override
  public Optional<Carrier> carrier() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
