package dev.attune.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.internal.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on composing explains every finding, in the order of the codes. */
class FindingsPageTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (?:info|warning|refuses) \\|");

  @Test
  void explainsEveryCodeAndNoOther() throws IOException {
    String page = Files.readString(Path.of("../docs/composing.md"));
    List<String> explained =
        ROW.matcher(page).results().map(row -> row.group(1)).toList();
    assertThat(explained)
        .containsExactlyElementsOf(
            Arrays.stream(Finding.Code.values()).map(Words::of).toList());
  }
}
