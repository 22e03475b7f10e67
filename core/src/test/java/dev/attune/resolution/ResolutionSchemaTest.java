package dev.attune.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.InvalidJsonException;
import dev.attune.Mutations;
import dev.attune.Schemas;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ResolutionSchemaTest {
  @Test
  void takesWhatAnAuthorWrites() {
    assertThat(Schemas.errors("resolution", ResolutionJsonTest.EXAMPLE)).isEmpty();
  }

  @Test
  void takesWhateverIsWritten() {
    LongStream.range(0, 1_000)
        .forEach(seed -> assertThat(
                Schemas.errors("resolution", ResolutionJson.write(ResolutionGenerator.of(seed))))
            .as("seed %d", seed)
            .isEmpty());
  }

  @Test
  void refusesEveryShapeThatTheReaderRefuses() {
    int refused = 0;
    for (String json : Mutations.of(ResolutionJsonTest.EXAMPLE)) {
      if (isRefused(json)) {
        refused++;
        assertThat(Schemas.errors("resolution", json)).as(json).isNotEmpty();
      }
    }
    assertThat(refused).isGreaterThan(400);
  }

  private static boolean isRefused(String json) {
    try {
      ResolutionJson.read(json);
      return false;
    } catch (InvalidJsonException e) {
      return true;
    }
  }
}
