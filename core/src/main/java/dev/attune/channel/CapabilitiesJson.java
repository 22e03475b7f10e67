package dev.attune.channel;

import dev.attune.InvalidJsonException;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.SurfaceId;
import dev.attune.internal.Json;
import dev.attune.internal.JsonIn;
import dev.attune.internal.ProfilePatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Capabilities as JSON: the profile that a channel ships, and what a host overrides in it.
 *
 * <p>A profile has a {@code channel} and, by name, its {@code surfaces}. Each value is an object with {@code value}, {@code
 * unit} where it has one, {@code source}, {@code checked} (a day), and {@code verified: false} where no official page states
 * it. The form is described by {@code docs/schema/profile.schema.json}.
 *
 * <p>An override is an RFC 7396 merge patch of the profile: what it names replaces, {@code null} takes away. A value may be
 * given bare; its source is then {@code host}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a>
 */
public final class CapabilitiesJson {
  private CapabilitiesJson() {}

  /**
   * Reads a profile.
   *
   * @param profile the profile as JSON
   * @param override a merge patch of it, if the host overrides something
   * @param meters the ways of counting that the profile names, apart from {@link TextMeters}
   * @return the capabilities
   * @throws InvalidJsonException if it is not of the form, or names a unit that nobody counts; the path says where
   */
  public static Capabilities read(String profile, Optional<String> override, TextMeter... meters) {
    JsonIn in =
        Json.read(override.map(patch -> ProfilePatch.apply(profile, patch)).orElse(profile));
    ChannelKind channel = in.made("channel", ChannelKind::new);
    List<Capability> declared = new ArrayList<>();
    List<Surface> surfaces = new ArrayList<>();
    JsonIn named = in.object("surfaces");
    for (String name : named.names()) {
      SurfaceId id = named.madeOfName(name, text -> new SurfaceId(channel, text));
      surfaces.add(new SurfaceReader(id, List.of(meters), declared).read(named.object(name)));
    }
    return in.build(() -> new Capabilities(channel, surfaces, declared));
  }
}
