package dev.attune.channel.testkit;

import dev.attune.channel.Capabilities;
import dev.attune.channel.CapabilitiesJson;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.Draft;
import dev.attune.channel.Gate;
import dev.attune.channel.GateRequest;
import dev.attune.channel.GateResponse;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Content;
import dev.attune.channel.Payload;
import dev.attune.channel.PlainText;
import dev.attune.channel.Renderer;
import dev.attune.channel.Secret;
import dev.attune.channel.UnreadableDeliveryException;
import dev.attune.channel.testkit.Altered.Rendering;
import dev.attune.compose.PlannedMessage;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.Kind;
import dev.attune.conversation.InboundEvent.MessageEchoed;
import dev.attune.conversation.InboundEvent.MessageReceived;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kit, run over channels that each break one promise. Nested, so that a build does not run them by itself. */
final class BrokenKits {
  private static final String SOURCE =
      "\"source\": \"https://example.com\", \"checked\": \"2026-11-22\"";

  private BrokenKits() {}

  abstract static class Broken extends LoopbackKit {
    private final ChannelProvider provider;

    Broken(ChannelProvider provider) {
      this.provider = provider;
    }

    @Override
    protected ChannelProvider provider() {
      return provider;
    }

    @Override
    protected int cases() {
      return 60;
    }
  }

  static class HasAHeadingNobodyDeclared extends Broken {
    HasAHeadingNobodyDeclared() {
      super(new LoopbackChannelProvider());
    }

    @Override
    protected Optional<String> heading(PlannedMessage message) {
      return Optional.of("Hi");
    }
  }

  static class CannotMakeItsEdits extends Broken {
    CannotMakeItsEdits() {
      super(declaring("revisions", "\"edit\": {\"value\": true, " + SOURCE + "}"));
    }
  }

  static class NamesNobody extends Broken {
    NamesNobody() {
      super(declaring("mentions", "\"value\": \"typed\", " + SOURCE));
    }
  }

  /** The loopback channel that declares something more of its square. */
  private static ChannelProvider declaring(String name, String value) {
    return Altered.capabilities(settings ->
        profile(settings, "\"square\": {", "\"square\": {\"%s\": {%s},".formatted(name, value)));
  }

  static class ThrowsOnRightToLeft extends Broken {
    ThrowsOnRightToLeft() {
      super(Altered.renderer(original -> new Rendering(original) {
        @Override
        public String text(Draft draft) {
          if (Set.of("ar", "he").contains(draft.locale().getLanguage())) {
            throw new IllegalStateException("right to left");
          }
          return super.text(draft);
        }
      }));
    }
  }

  static class DropsFacts extends Broken {
    DropsFacts() {
      super(Altered.renderer(original -> new OtherText(original) {
        @Override
        String flow(Draft draft) {
          return PlainText.of(
              draft.flow().stream()
                  .filter(passage -> passage.content().kind() != Content.Kind.PAIR)
                  .toList(),
              draft.locale());
        }
      }));
    }
  }

  /** Another text on the square, for the reader and for the platform alike. */
  abstract static class OtherText extends Rendering {
    OtherText(Renderer original) {
      super(original);
    }

    abstract String flow(Draft draft);

    @Override
    public String text(Draft draft) {
      return isOpen(draft)
          ? (flow(draft) + "\n" + draft.position().map(String::valueOf).orElse("") + "\n"
                  + draft.signOff().orElse(""))
              .strip()
          : super.text(draft);
    }

    @Override
    public Payload payload(Draft draft) {
      Payload payload = super.payload(draft);
      String planned = new FormText().add("text", super.text(draft)).toString();
      String read = new FormText().add("text", text(draft)).toString();
      return with(payload, payload.body().replace(planned, read));
    }
  }

  /** Remembers what it laid out for the booth, and attaches it to the next post: as a preview, out of sight. */
  static class LeaksInAPreview extends Broken {
    LeaksInAPreview() {
      super(Altered.renderer(Leaking::new));
    }
  }

  private static final class Leaking extends Rendering {
    private final ThreadLocal<String> remembered = ThreadLocal.withInitial(() -> "");
    private final ThreadLocal<Boolean> fresh = ThreadLocal.withInitial(() -> false);

    Leaking(Renderer original) {
      super(original);
    }

    @Override
    public String counted(Draft draft) {
      boolean open = draft.conversation().surface().equals(LoopbackChannel.SQUARE);
      if (!isOpen(draft)) {
        remembered.set(open ? PlainText.of(draft) : "");
      } else if (!fresh.get()) {
        remembered.set("");
      }
      fresh.set(false);
      return super.text(draft);
    }

    @Override
    public String text(Draft draft) {
      fresh.set(!isOpen(draft));
      return super.text(draft);
    }

    @Override
    public Payload payload(Draft draft) {
      Payload payload = super.payload(draft);
      String preview =
          Base64.getEncoder().encodeToString(remembered.get().getBytes(StandardCharsets.UTF_8));
      return isOpen(draft) ? with(payload, payload.body() + "&preview=" + preview) : payload;
    }
  }

  static class AddsAFooter extends Broken {
    AddsAFooter() {
      super(Altered.renderer(original -> new Rendering(original) {
        @Override
        public Payload payload(Draft draft) {
          Payload payload = super.payload(draft);
          return isOpen(draft)
              ? with(payload, payload.body().replaceFirst("text=[^&]*", "$0+Sent+with+loopback."))
              : payload;
        }
      }));
    }
  }

  static class WrapsLines extends Broken {
    WrapsLines() {
      super(Altered.renderer(original -> new OtherText(original) {
        @Override
        String flow(Draft draft) {
          return PlainText.of(draft.flow(), draft.locale()).replaceAll("[^\n]{60}", "$0\n");
        }
      }));
    }
  }

  static class NumbersEachAttempt extends Broken {
    NumbersEachAttempt() {
      super(Altered.renderer(original -> new Rendering(original) {
        @Override
        public Payload payload(Draft draft) {
          Payload payload = super.payload(draft);
          return with(payload, payload.body() + "&attempt=" + UUID.randomUUID());
        }
      }));
    }
  }

  static class WritesTheLanguageOfTheMachine extends Broken {
    WritesTheLanguageOfTheMachine() {
      super(Altered.renderer(original -> new Rendering(original) {
        @Override
        public Payload payload(Draft draft) {
          Payload payload = super.payload(draft);
          return with(payload, payload.body() + "&lang=" + Locale.getDefault().getLanguage());
        }
      }));
    }
  }

  static class NamesNoSource extends Broken {
    NamesNoSource() {
      super(Altered.capabilities(settings -> profile(
          settings, "\"source\": \"https://example.com/booth\"", "\"source\": \"memory\"")));
    }
  }

  private static Capabilities profile(ChannelSettings settings, String old, String changed) {
    String shipped = LoopbackChannel.profile().replace(old, changed);
    return CapabilitiesJson.read(shipped, settings.profile());
  }

  static class IgnoresTheHostsProfile extends Broken {
    IgnoresTheHostsProfile() {
      super(Altered.capabilities(
          settings -> CapabilitiesJson.read(LoopbackChannel.profile(), Optional.empty())));
    }
  }

  static class IgnoresUnknownSettings extends Broken {
    IgnoresUnknownSettings() {
      super(Altered.opening(settings -> new LoopbackChannelProvider()
          .open(ChannelSettings.builder()
              .account(settings.account())
              .secrets(settings::secrets)
              .clock(settings.clock())
              .profile(settings.profile().orElse("{}"))
              .build())));
    }
  }

  static class SpeaksUnasked extends Broken {
    SpeaksUnasked() {
      super(new LoopbackChannelProvider(new RecordingCarrier()));
    }
  }

  static class HasAFormNobodyNeeds extends Broken {
    HasAFormNobodyNeeds() {
      super(
          Altered.capabilities(
              settings -> profile(
                  settings,
                  "\"picture\": {",
                  "\"poem\": {\"text\": {\"value\": 100, \"unit\": \"code-points\","
                      + " \"source\": \"https://example.com\", \"checked\": \"2026-11-22\"}}, \"picture\": {")));
    }
  }

  static class AddsAButton extends Broken {
    AddsAButton() {
      super(Altered.renderer(original -> new Rendering(original) {
        @Override
        public Payload payload(Draft draft) {
          Payload payload = super.payload(draft);
          long links = draft.carried().stream()
              .filter(passage -> passage.content().kind() == Content.Kind.ANCHOR)
              .count();
          return links > 1
              ? with(payload, payload.body() + "&label=Help&href=https%3A%2F%2Fexample.com")
              : payload;
        }
      }));
    }
  }

  static class HidesAddresses extends Broken {
    HidesAddresses() {
      super(Altered.renderer(original -> new OtherText(original) {
        @Override
        String flow(Draft draft) {
          return draft.flow().stream().map(this::seen).collect(Collectors.joining("\n"));
        }

        private String seen(Passage passage) {
          return passage.content() instanceof Passage.Anchor anchor
              ? anchor.link().label()
              : PlainText.of(passage, Locale.ROOT);
        }

        @Override
        public Payload payload(Draft draft) {
          Payload payload = super.payload(draft);
          return isOpen(draft) ? with(payload, payload.body() + "&" + hidden(draft)) : payload;
        }

        private FormText hidden(Draft draft) {
          FormText hidden = new FormText().add("hidden", "");
          draft.flow().stream()
              .map(Passage::content)
              .filter(content -> content.kind() == Content.Kind.ANCHOR)
              .forEach(content ->
                  hidden.add("hidden", ((Passage.Anchor) content).link().href().toString()));
          return hidden;
        }
      }));
    }
  }

  /** A gate with its own idea of what is signed. */
  private static ChannelProvider gate(BiPredicate<GateRequest, List<Secret>> signed) {
    return Altered.gate((settings, original) ->
        request -> signed.test(request, settings.secrets(LoopbackChannelProvider.SIGNING_KEY))
            ? read(original, request)
            : refused(401, "not signed"));
  }

  private static Gate.Result read(Channel channel, GateRequest request) {
    try {
      return new Gate.Result(
          GateResponse.of(200), channel.decoder().orElseThrow().decode(request.body()));
    } catch (UnreadableDeliveryException e) {
      return refused(400, "not readable");
    }
  }

  private static Gate.Result refused(int status, String reason) {
    return Gate.Result.of(GateResponse.refused(status, reason));
  }

  private static boolean isSigned(GateRequest request, List<Secret> secrets) {
    return request
        .header(LoopbackDelivery.SIGNATURE)
        .filter(
            header -> secrets.stream().anyMatch(secret -> hex(request, secret).equals(header)))
        .isPresent();
  }

  private static String hex(GateRequest request, Secret secret) {
    return HexFormat.of().formatHex(LoopbackDelivery.hmac(request.body(), secret));
  }

  static class ComparesTheFirstDigits extends Broken {
    ComparesTheFirstDigits() {
      super(gate((request, secrets) -> request
          .header(LoopbackDelivery.SIGNATURE)
          .filter(header -> header.length() == 64)
          .filter(header -> secrets.stream()
              .anyMatch(secret -> hex(request, secret).startsWith(header.substring(0, 8))))
          .isPresent()));
    }
  }

  static class TakesAnEmptySignature extends Broken {
    TakesAnEmptySignature() {
      super(gate((request, secrets) -> isSigned(request, secrets)
          || (!secrets.isEmpty()
              && request
                  .header(LoopbackDelivery.SIGNATURE)
                  .filter(String::isEmpty)
                  .isPresent())));
    }
  }

  static class TakesEverythingWithoutSecret extends Broken {
    TakesEverythingWithoutSecret() {
      super(gate((request, secrets) -> secrets.isEmpty() || isSigned(request, secrets)));
    }
  }

  static class ForgetsTheFormerSecret extends Broken {
    ForgetsTheFormerSecret() {
      super(gate((request, secrets) ->
          isSigned(request, secrets.subList(0, Math.min(1, secrets.size())))));
    }
  }

  /** A constant that the author of the channel left in. */
  static class HasABackDoor extends Broken {
    HasABackDoor() {
      super(gate((request, secrets) -> isSigned(request, secrets)
          || (!secrets.isEmpty()
              && isSigned(request, List.of(Secret.of("kit-secret-of-somebody-else"))))));
    }
  }

  static class ReadsWithoutEnd extends Broken {
    ReadsWithoutEnd() {
      super(Altered.decoder(original -> delivery -> delivery.length > 100_000
          ? original.decode(Arrays.copyOf(delivery, 100_000))
          : original.decode(delivery)));
    }
  }

  static class QuotesInItsRefusals extends Broken {
    QuotesInItsRefusals() {
      super(Altered.gate((settings, original) ->
          request -> isSigned(request, settings.secrets(LoopbackChannelProvider.SIGNING_KEY))
              ? read(original, request)
              : refused(401, "not signed: " + new String(request.body(), StandardCharsets.UTF_8))));
    }
  }

  static class ThrowsOnOtherMethods extends Broken {
    ThrowsOnOtherMethods() {
      super(Altered.gate((settings, original) -> request -> {
        if (!request.method().equals("POST")) {
          throw new IllegalStateException("POST was expected");
        }
        return original.gate().orElseThrow().accept(request);
      }));
    }
  }

  /** The gate mends what its decoder does not. */
  static class DecodesCarelessly extends Broken {
    DecodesCarelessly() {
      super(Altered.opening(settings -> {
        Channel channel = new LoopbackChannelProvider().open(settings);
        Decoder careless = delivery -> {
          if (delivery.length == 0 || delivery[0] == '[') {
            throw new ArrayIndexOutOfBoundsException("no first line");
          }
          return channel.decoder().orElseThrow().decode(delivery);
        };
        return new Altered.Altering(
            channel.capabilities(),
            channel.renderer(),
            Optional.of(careless),
            channel.gate(),
            channel.carrier());
      }));
    }
  }

  /** A decoder whose events are each made another one. */
  private static ChannelProvider events(Function<InboundEvent, InboundEvent> change) {
    return Altered.decoder(
        original -> delivery -> original.decode(delivery).stream().map(change).toList());
  }

  static class NamesEachDeliveryAnew extends Broken {
    NamesEachDeliveryAnew() {
      super(events(event -> event instanceof MessageReceived received
          ? new MessageReceived(
              new EventKey(event.key().account(), "message:" + UUID.randomUUID()),
              received.surface(),
              received.thread(),
              received.brand(),
              received.message(),
              received.addressed())
          : event));
    }
  }

  static class LosesABatch extends Broken {
    LosesABatch() {
      super(Altered.decoder(original -> delivery -> {
        List<InboundEvent> events = original.decode(delivery);
        boolean poisoned = events.size() > 1
            && events.stream().anyMatch(event -> event.kind() == Kind.UNRECOGNIZED);
        if (poisoned) {
          throw UnreadableDeliveryException.malformed("a line is no event");
        }
        return events;
      }));
    }
  }

  static class PassesOverPoison extends Broken {
    PassesOverPoison() {
      super(Altered.decoder(original -> delivery -> original.decode(delivery).stream()
          .filter(event -> event.kind() != Kind.UNRECOGNIZED)
          .toList()));
    }
  }

  static class TakesItsEchoForACustomer extends Broken {
    TakesItsEchoForACustomer() {
      super(events(event -> event instanceof MessageEchoed echo
          ? new MessageReceived(
              echo.key(),
              echo.surface(),
              echo.thread(),
              echo.message().author(),
              echo.message(),
              true)
          : event));
    }
  }

  /** Nothing is wrong with the channel; its test does not let the kit deliver. */
  static class TellsNoSamples extends Broken {
    TellsNoSamples() {
      super(new LoopbackChannelProvider());
    }

    @Override
    protected Optional<GateSamples> gateSamples() {
      return Optional.empty();
    }
  }
}
