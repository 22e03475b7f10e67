package dev.attune.channel;

import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.SurfaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a channel can do, as data. Read from a profile by {@link CapabilitiesJson}.
 *
 * @param channel the channel
 * @param surfaces its surfaces
 * @param declared every value with its source, surface by surface
 */
public record Capabilities(ChannelKind channel, List<Surface> surfaces, List<Capability> declared) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there is no surface, two have one name, one is of another channel, or a hand-off
   *     leads nowhere
   */
  public Capabilities {
    Objects.requireNonNull(channel, "channel");
    surfaces = List.copyOf(surfaces);
    declared = List.copyOf(declared);
    if (surfaces.isEmpty()) {
      throw new IllegalArgumentException("channel " + channel + " must have at least one surface");
    }
    List<SurfaceId> ids = surfaces.stream().map(Surface::id).toList();
    if (new HashSet<>(ids).size() != ids.size()
        || !ids.stream().allMatch(id -> id.channel().equals(channel))) {
      throw new IllegalArgumentException(
          "surfaces must be of channel " + channel + " and have different names, but are " + ids);
    }
    surfaces.stream()
        .flatMap(surface -> surface.handOffs().stream())
        .filter(handOff -> !ids.contains(handOff.to()))
        .findFirst()
        .ifPresent(handOff -> {
          throw new IllegalArgumentException(
              "a hand-off leads to " + handOff.to() + ", which is none of " + ids);
        });
  }

  /**
   * The surface of that name.
   *
   * @param id the surface's name
   * @return what it can do, if the channel has it
   */
  public Optional<Surface> surface(SurfaceId id) {
    return surfaces.stream().filter(surface -> surface.id().equals(id)).findFirst();
  }
}
