package dev.attune.examples.cli;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Surface;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.SurfaceId;
import java.util.List;
import java.util.stream.Stream;

/** The channels on the class path and their surfaces. */
final class Surfaces {
  private static final String ALL = "all";

  private final Channels channels;

  Surfaces(Channels channels) {
    this.channels = channels;
  }

  /** The kinds of channel in use. */
  List<ChannelKind> channels() {
    return channels.kinds();
  }

  /** The kind of channel of that name. */
  ChannelKind channel(String name) {
    return channels.kinds().stream()
        .filter(kind -> kind.id().equals(name))
        .findFirst()
        .orElseThrow(() -> new BadInputException(
            "No channel \"%s\". In use: %s.".formatted(name, channels.kinds())));
  }

  /** The names of surfaces, each once; {@code all} stands for every one. */
  List<SurfaceId> surfaces(List<String> names) {
    return names.stream()
        .flatMap(name -> name.equals(ALL) ? all().stream() : Stream.of(surface(name)))
        .distinct()
        .toList();
  }

  /** The name of a surface that some channel has by its own profile. */
  SurfaceId surface(String name) {
    List<SurfaceId> known = all();
    return known.stream()
        .filter(id -> id.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new BadInputException("No surface \"%s\". In use: %s.".formatted(name, known)));
  }

  /** Opens a channel; to be closed by the caller. */
  Channel open(ChannelKind kind, ChannelSettings settings) {
    return channels.open(kind, settings);
  }

  /** What a surface can do by its channel's own profile. */
  Surface capabilities(SurfaceId id) {
    try (Channel channel = open(id.channel(), ChannelSettings.empty())) {
      return channel.capabilities().surface(id).orElseThrow();
    }
  }

  private List<SurfaceId> all() {
    return channels.kinds().stream().flatMap(kind -> surfaces(kind).stream()).toList();
  }

  private List<SurfaceId> surfaces(ChannelKind kind) {
    try (Channel channel = open(kind, ChannelSettings.empty())) {
      return channel.capabilities().surfaces().stream().map(Surface::id).toList();
    }
  }
}
