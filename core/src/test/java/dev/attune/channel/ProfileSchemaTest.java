package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.InvalidJsonException;
import dev.attune.Mutations;
import dev.attune.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileSchemaTest {
  private static final String RESOURCES = Path.of("src", "main", "resources").toString();

  /** What is not of one place, and so is none of a schema's business. */
  private static final List<String> NOT_OF_SHAPE = List.of(
      "must be a unit that is counted here",
      "a hand-off leads to",
      "person must not be shorter than automation");

  @Test
  void takesWhatAChannelDeclares() {
    assertThat(Schemas.errors("profile", Plaza.PROFILE)).isEmpty();
  }

  @Test
  void takesEveryProfileOfThisRepository() throws IOException {
    try (Stream<Path> files = Files.find(Path.of(".."), 12, ProfileSchemaTest::isProfile)) {
      List<Path> profiles = files.toList();

      assertThat(profiles).hasSizeGreaterThan(2);
      for (Path profile : profiles) {
        assertThat(Schemas.errors("profile", Files.readString(profile)))
            .as("%s", profile)
            .isEmpty();
      }
    }
  }

  @Test
  void refusesEveryShapeThatTheReaderRefuses() {
    int refused = 0;
    for (String json : Mutations.of(Plaza.PROFILE)) {
      if (isRefusedForItsShape(json)) {
        refused++;
        assertThat(Schemas.errors("profile", json)).as(json).isNotEmpty();
      }
    }
    assertThat(refused).isGreaterThan(600);
  }

  private static boolean isRefusedForItsShape(String json) {
    try {
      CapabilitiesJson.read(json, Optional.empty());
      return false;
    } catch (InvalidJsonException e) {
      return NOT_OF_SHAPE.stream().noneMatch(e.getMessage()::contains);
    }
  }

  private static boolean isProfile(Path file, BasicFileAttributes attributes) {
    return file.endsWith("profile.json") && file.toString().contains(RESOURCES);
  }
}
