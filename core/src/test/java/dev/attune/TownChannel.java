package dev.attune;

import dev.attune.channel.Capabilities;
import dev.attune.channel.CapabilitiesJson;
import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.Dispatch;
import dev.attune.channel.Draft;
import dev.attune.channel.Gate;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Payload;
import dev.attune.channel.PlainText;
import dev.attune.channel.Renderer;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.MessageReceived;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A made-up channel with a journal: a square where everyone listens, and a booth for two by invitation. A delivery is signed by
 * the word sesame, and has a line for each message: surface, thread, id, author, text.
 */
final class TownChannel implements ChannelProvider, Channel {
  static final ChannelKind KIND = new ChannelKind("town");
  static final SurfaceId SQUARE = SurfaceId.parse("town/square");
  static final SurfaceId BOOTH = SurfaceId.parse("town/booth");
  static final Identity BRAND = Identity.of(KIND, "acme");
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static final String PROFILE = """
      {"channel": "town", "surfaces": {
        "square": {
          "audience": {"value": "everyone", "source": "test"},
          "threading": {"value": "chain", "source": "test"},
          "markup": {"value": "plain", "source": "test"},
          "numbered": {"value": true, "source": "test"},
          "handOffs": {"booth": {"mode": {"value": "invitation", "source": "test"}}},
          "restrictions": {"unsolicited-replies": {"value": true, "source": "test"}},
          "forms": {"shout": {"text": {"value": 100, "unit": "code-points", "source": "test"}}}},
        "booth": {
          "audience": {"value": "customer", "source": "test"},
          "threading": {"value": "session", "source": "test"},
          "markup": {"value": "plain", "source": "test"},
          "forms": {"whisper": {"text": {"value": 400, "unit": "code-points", "source": "test"}}}}
      }}
      """;

  private static final Capabilities PLAIN = CapabilitiesJson.read(PROFILE, Optional.empty());

  /** What reached the platform, in order: the delivery's id, its predecessor, and what was said. */
  final List<String> journal = new ArrayList<>();

  /** How the platform answers; by default it takes everything. */
  Function<Dispatch, DeliveryOutcome> platform = dispatch ->
      new DeliveryOutcome.Delivered(new NativeId("town-" + journal.size()), Optional.empty());

  boolean closed;
  private ChannelSettings settings = ChannelSettings.empty();
  private Optional<String> patch = Optional.empty();

  /** Lets messages on the square be edited. */
  void edits() {
    patch = square("revisions", "edit");
  }

  void forbidsIdenticalTexts() {
    patch = square("restrictions", "identical-texts");
  }

  private static Optional<String> square(String group, String word) {
    return Optional.of(
        "{\"surfaces\": {\"square\": {\"%s\": {\"%s\": {\"value\": true, \"source\": \"test\"}}}}}"
            .formatted(group, word));
  }

  @Override
  public ChannelKind kind() {
    return KIND;
  }

  @Override
  public Channel open(ChannelSettings given) {
    given.requireKnown(List.of());
    settings = given;
    return this;
  }

  @Override
  public Capabilities capabilities() {
    return patch.isEmpty() ? PLAIN : CapabilitiesJson.read(PROFILE, patch);
  }

  @Override
  public Renderer renderer() {
    return new Renderer() {
      @Override
      public String text(Draft draft) {
        return PlainText.of(draft);
      }

      @Override
      public Payload payload(Draft draft) {
        return new Payload("SAY " + draft.surface().id(), "text/plain", PlainText.of(draft));
      }
    };
  }

  @Override
  public Optional<Decoder> decoder() {
    return Optional.of(this::decode);
  }

  @Override
  public Optional<Gate> gate() {
    return Optional.of(
        request -> request.header("signature").filter("sesame"::equals).isPresent()
            ? new Gate.Result(GateResponse.of(200), decode(request.body()))
            : Gate.Result.of(GateResponse.refused(401, "the signature is not sesame")));
  }

  private List<InboundEvent> decode(byte[] delivery) {
    return new String(delivery, StandardCharsets.UTF_8).lines().map(this::event).toList();
  }

  private InboundEvent event(String line) {
    String[] fields = line.split("\\|", -1);
    return received(SurfaceId.parse(fields[0]), fields[1], fields[2], fields[3], fields[4]);
  }

  MessageReceived received(
      SurfaceId surface, String thread, String id, String author, String text) {
    Message message = Message.of(
        new NativeId(id),
        Identity.of(KIND, author),
        NOW.plusSeconds(Integer.parseInt(id.substring(1))),
        text);
    EventKey key = new EventKey(settings.account(), "message:" + id);
    return new MessageReceived(key, surface, new NativeId(thread), BRAND, message, true);
  }

  @Override
  public Optional<Carrier> carrier() {
    return Optional.of(dispatch -> {
      journal.add("%s %s %s %s"
          .formatted(
              dispatch.id(),
              dispatch.surface().name(),
              dispatch.predecessor().map(NativeId::value).orElse("-"),
              dispatch.payload().body()));
      return platform.apply(dispatch);
    });
  }

  @Override
  public void close() {
    closed = true;
  }
}
