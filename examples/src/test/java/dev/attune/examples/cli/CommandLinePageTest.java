package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandLinePageTest {
  @Test
  void showsWhatTheCommandsPrint() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "command-line.md"));

    assertThat(page).contains("$ attune compose", "$ attune decode", "$ attune measure");
    assertThat(page)
        .as("CommandLinePage writes the page anew")
        .isEqualTo(CommandLinePage.withOutputs(page, Attune.SAMPLES));
  }
}
