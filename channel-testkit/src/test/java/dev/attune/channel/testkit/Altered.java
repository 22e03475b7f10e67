package dev.attune.channel.testkit;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Carrier;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelProvider;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.Draft;
import dev.attune.channel.Gate;
import dev.attune.channel.Payload;
import dev.attune.channel.Renderer;
import dev.attune.conversation.ChannelKind;
import java.util.Optional;
import java.util.function.Function;

/** The loopback channel with one thing done differently. */
final class Altered {
  private Altered() {}

  record Altering(
      Capabilities capabilities,
      Renderer renderer,
      Optional<Decoder> decoder,
      Optional<Gate> gate,
      Optional<Carrier> carrier)
      implements Channel {
    @Override
    public void close() {
      // Holds nothing.
    }
  }

  /** A provider that opens the channel as told. */
  static ChannelProvider opening(Function<ChannelSettings, Channel> opening) {
    return new ChannelProvider() {
      @Override
      public ChannelKind kind() {
        return LoopbackChannelProvider.KIND;
      }

      @Override
      public Channel open(ChannelSettings settings) {
        return opening.apply(settings);
      }
    };
  }

  private static Channel original(ChannelSettings settings) {
    return new LoopbackChannelProvider().open(settings);
  }

  static ChannelProvider capabilities(Function<ChannelSettings, Capabilities> capabilities) {
    return opening(settings -> {
      Channel channel = original(settings);
      return new Altering(
          capabilities.apply(settings),
          channel.renderer(),
          channel.decoder(),
          channel.gate(),
          channel.carrier());
    });
  }

  static ChannelProvider renderer(Function<Renderer, Renderer> renderer) {
    return opening(settings -> {
      Channel channel = original(settings);
      return new Altering(
          channel.capabilities(),
          renderer.apply(channel.renderer()),
          channel.decoder(),
          channel.gate(),
          channel.carrier());
    });
  }

  /** Another decoder, also behind the gate. */
  static ChannelProvider decoder(Function<Decoder, Decoder> decoder) {
    return opening(settings -> {
      Channel channel = original(settings);
      Decoder altered = decoder.apply(channel.decoder().orElseThrow());
      return new Altering(
          channel.capabilities(),
          channel.renderer(),
          Optional.of(altered),
          Optional.of(new LoopbackGate(settings, altered)),
          channel.carrier());
    });
  }

  static ChannelProvider gate(Opening<Gate> gate) {
    return opening(settings -> {
      Channel channel = original(settings);
      return new Altering(
          channel.capabilities(),
          channel.renderer(),
          channel.decoder(),
          Optional.of(gate.open(settings, channel)),
          channel.carrier());
    });
  }

  interface Opening<T> {
    T open(ChannelSettings settings, Channel original);
  }

  /** A renderer that changes what another one makes. */
  static class Rendering implements Renderer {
    private final Renderer original;

    Rendering(Renderer original) {
      this.original = original;
    }

    @Override
    public String text(Draft draft) {
      return original.text(draft);
    }

    @Override
    public Payload payload(Draft draft) {
      return original.payload(draft);
    }

    /** The payload with another body. */
    static Payload with(Payload payload, String body) {
      return new Payload(payload.operation(), payload.mediaType(), body);
    }

    static boolean isOpen(Draft draft) {
      return draft.surface().id().equals(LoopbackChannel.SQUARE);
    }
  }
}
