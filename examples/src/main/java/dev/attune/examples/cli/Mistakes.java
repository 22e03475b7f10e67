package dev.attune.examples.cli;

import dev.attune.AttuneException;
import java.io.UncheckedIOException;
import picocli.CommandLine.ParameterException;

/** Says in one line what went wrong, and what the command ends with then. */
final class Mistakes {
  private final Console console;

  Mistakes(Console console) {
    this.console = console;
  }

  /** A mistake in how the command was called. */
  int inArguments(ParameterException mistake) {
    String name = mistake.getCommandLine().getCommandSpec().qualifiedName();
    console.complain(mistake.getMessage() + ". '" + name + " --help' shows what is possible.");
    return Exit.BAD_INPUT;
  }

  /** A mistake that ended a run. */
  int inRun(Throwable mistake) {
    console.complain(words(mistake));
    return Exit.BAD_INPUT;
  }

  /** What went wrong in a place that is told apart. */
  static String problem(RuntimeException mistake) {
    return mistake instanceof BadInputException bad ? bad.problem() : words(mistake);
  }

  /** What went wrong, for a person. */
  static String words(Throwable mistake) {
    boolean told = mistake instanceof BadInputException
        || mistake instanceof AttuneException
        || mistake instanceof IllegalArgumentException
        || mistake instanceof UncheckedIOException;
    return told ? String.valueOf(mistake.getMessage()) : "a fault of this program: " + mistake;
  }
}
