package dev.attune.channel.twitter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  private static final int LONG_POST = 25_000;

  private Profile() {}

  /** What X lets an account do, which may post long or not, with what the host knows better. */
  static Capabilities read(boolean longPosts, Optional<String> override) {
    return CapabilitiesJson.read(
        longPosts ? withLongPosts() : shipped(),
        override,
        WeightedLength.V3,
        WeightedLength.V2,
        WeightedLength.V1);
  }

  /**
   * Every form of a post with the length that paying accounts have. No page says how it is counted, so that it is counted as
   * a short one.
   *
   * @see <a href="https://docs.x.com/changelog">Changelog of 2024-08-20, read 2026-11-22</a>
   */
  private static String withLongPosts() {
    try {
      ObjectMapper mapper = new ObjectMapper();
      JsonNode profile = mapper.readTree(shipped());
      for (JsonNode form : profile.path("surfaces").path(Places.POST.name()).path("forms")) {
        ((ObjectNode) form.path("text"))
            .put("value", LONG_POST)
            .put("source", "https://docs.x.com/changelog")
            .put("checked", "2026-11-22")
            .put("verified", false);
      }
      return mapper.writeValueAsString(profile);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(RESOURCE + " is no JSON", e);
    }
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
