package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.examples.cli.Attune.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttuneCommandTest {
  @TempDir
  private Path directory;

  @Test
  void showsItsCommands() {
    Ran ran = Attune.in(directory).run("--help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.messages()).isEmpty();
    assertThat(ran.results())
        .startsWith("Usage: attune [-h] COMMAND\n")
        .contains("compose", "decode", "measure", "capabilities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose", "decode", "measure", "capabilities"})
  void showsTheHelpOfEachCommand(String command) {
    Ran ran = Attune.in(directory).run(command, "--help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.messages()).isEmpty();
    assertThat(ran.results()).startsWith("Usage: attune " + command + " [-h] ");
  }

  @Test
  void asksForACommand() {
    assertThat(Attune.in(directory).run())
        .isEqualTo(new Ran(
            2,
            "",
            "attune: Missing required subcommand. 'attune --help' shows what is possible.\n"));
  }

  @Test
  void refusesACommandThatItDoesNotKnow() {
    assertThat(Attune.in(directory).run("send"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "attune: Unmatched argument at index 0: 'send'. 'attune --help' shows what is possible.\n"));
  }

  @Test
  void takesNoArgumentsOutOfFiles() {
    Attune.file(directory, "arguments", "--help");

    Ran ran = Attune.in(directory).run("compose", "--to", "email/mail", "@arguments");

    assertThat(ran)
        .isEqualTo(new Ran(
            2,
            "",
            "attune: @arguments: there is no such file. Give a path, or '-' for standard input\n"));
  }

  @Test
  void tellsOnceThatResultsCannotBeWritten() {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    OutputStream full = new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException("No space left on device");
      }
    };
    Console console = new Console(
        directory, InstantSource.fixed(Attune.NOW), InputStream.nullInputStream(), full, messages);

    int exit = AttuneCommand.run(console, "capabilities");

    assertThat(exit).isEqualTo(2);
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .isEqualTo("attune: the results cannot be written: No space left on device\n");
  }

  @Test
  void writesMessagesThatDoNotSteerTheTerminal() {
    Ran ran = Attune.in(directory).run("measure", "--surface", "\u001b[31m/\u009bm");

    assertThat(ran.messages()).startsWith("attune: No surface \"\\u001b[31m/\\u009bm\".");
  }
}
