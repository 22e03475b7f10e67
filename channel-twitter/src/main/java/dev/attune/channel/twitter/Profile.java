package dev.attune.channel.twitter;

import dev.attune.channel.Capabilities;
import dev.attune.channel.CapabilitiesJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** What X can do, from the profile beside this class. */
final class Profile {
  private static final String RESOURCE = "profile.json";

  private Profile() {}

  static Capabilities read(Optional<String> override) {
    return CapabilitiesJson.read(shipped(), override, WeightedLength.V3);
  }

  private static String shipped() {
    try (InputStream in = Profile.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
