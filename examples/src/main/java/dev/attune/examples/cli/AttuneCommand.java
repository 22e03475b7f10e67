package dev.attune.examples.cli;

import dev.attune.channel.Channels;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The {@code attune} command. Results go to standard output, messages to standard error, both in UTF-8.
 *
 * <p>Ends with 0 when all is done, with 1 when something was refused, with 2 when something given is wrong; where both hold,
 * with 2.
 */
@Command(
    name = "attune",
    sortOptions = false,
    sortSynopsis = false,
    description =
        "Shows what a resolution becomes on each channel, and what comes in from one. Sends nothing.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Ends with 0 when all is done, with 1 when something was refused, with 2 when something given is wrong.",
      "'attune COMMAND --help' shows the options of a command."
    })
public final class AttuneCommand {
  private static final int WIDTH = 100;

  @Mixin
  final HelpOption help = new HelpOption();

  private AttuneCommand() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param arguments a subcommand and what it is given
   */
  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  static int run(Console console, String... arguments) {
    Mistakes mistakes = new Mistakes(console);
    try {
      int exit = commandLine(console, mistakes).execute(arguments);
      console.flush();
      return exit;
    } catch (UncheckedIOException | StackOverflowError | OutOfMemoryError e) {
      return mistakes.inRun(e);
    }
  }

  private static CommandLine commandLine(Console console, Mistakes mistakes) {
    Surfaces surfaces = new Surfaces(Channels.discover());
    return new CommandLine(new AttuneCommand())
        .addSubcommand(new ComposeCommand(console, surfaces))
        .addSubcommand(new DecodeCommand(console, surfaces))
        .addSubcommand(new MeasureCommand(console, surfaces))
        .addSubcommand(new CapabilitiesCommand(console, surfaces))
        .registerConverter(Instant.class, text -> Values.moment(text, console.clock()))
        .registerConverter(Locale.class, Values::locale)
        .registerConverter(ComposeCommand.Overflows.class, ComposeCommand.Overflows::of)
        .registerConverter(
            ComposeCommand.Format.class, text -> Values.word(ComposeCommand.Format.class, text))
        .registerConverter(
            CapabilitiesCommand.Format.class,
            text -> Values.word(CapabilitiesCommand.Format.class, text))
        .setExpandAtFiles(false)
        .setUsageHelpWidth(WIDTH)
        .setOut(console.results())
        .setErr(console.messages())
        .setParameterExceptionHandler((mistake, given) -> mistakes.inArguments(mistake))
        .setExecutionExceptionHandler((mistake, command, given) -> mistakes.inRun(mistake));
  }
}
