package dev.attune.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.InvalidJsonException;
import dev.attune.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps docs/resolution.md true. */
class ResolutionPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REFUSAL =
      Pattern.compile("^\\| `(\".*)` \\| `(\\$.*)` \\|$", Pattern.MULTILINE);

  private final String page = page();

  @Test
  void showsWhatIsReadAndValid() {
    List<String> examples =
        EXAMPLE.matcher(page).results().map(match -> match.group(1)).toList();

    assertThat(examples)
        .hasSize(10)
        .allSatisfy(
            example -> assertThat(Schemas.errors("resolution", whole(example))).isEmpty());
    assertThat(examples.stream()
            .flatMap(example -> ResolutionJson.read(whole(example)).parts().stream())
            .map(Part::kind))
        .contains(Part.Kind.values());
  }

  @Test
  void saysWhatIsRefusedInTheReadersWords() {
    List<MatchResult> rows = REFUSAL.matcher(page).results().toList();

    assertThat(rows).hasSize(4).allSatisfy(row -> {
      String part = row.group(1).contains("say") ? row.group(1) : "\"say\": \"a\", " + row.group(1);

      assertThatThrownBy(() -> ResolutionJson.read(whole("{" + part + "}")))
          .isInstanceOf(InvalidJsonException.class)
          .hasMessage(row.group(2));
    });
  }

  private static String whole(String example) {
    return example.contains("\"purpose\"")
        ? example
        : "{\"purpose\": \"update\", \"locale\": \"en\", \"parts\": [" + example + "]}";
  }

  private static String page() {
    try {
      return Files.readString(Path.of("..", "docs", "resolution.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
