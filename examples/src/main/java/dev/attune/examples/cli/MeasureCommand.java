package dev.attune.examples.cli;

import dev.attune.channel.Surface;
import dev.attune.channel.TextLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures lines of text the way a platform counts them. */
@Command(
    name = "measure",
    sortOptions = false,
    sortSynopsis = false,
    description = {
      "Measures each line the way the platform counts it.",
      "Prints for each line the length, the limit, and whether it fits (true or false), with a tab between. The limit is that of"
          + " the surface's plainest form with text."
    })
final class MeasureCommand implements Callable<Integer> {
  private final Console console;
  private final Surfaces surfaces;

  @Mixin
  final HelpOption help = new HelpOption();

  @Option(
      names = "--surface",
      required = true,
      paramLabel = "SURFACE",
      description = "Where the text would be said, for instance email/mail.")
  private String surface = "";

  @Option(
      names = "--escapes",
      description =
          "Resolves Java's escapes in each line first: \\n, \\\\, \\u00e9 and the like. Half a surrogate pair is"
              + " measured as it is.")
  private boolean escapes;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "A file in UTF-8, of any length; standard input if it is absent or '-'.")
  private String file = "";

  MeasureCommand(Console console, Surfaces surfaces) {
    this.console = console;
    this.surfaces = surfaces;
  }

  @Override
  public Integer call() {
    TextLimit limit = limit(surfaces.capabilities(surfaces.surface(surface)));
    try (InputStream in = console.inputs().open(file)) {
      measure(new Utf8Lines(in, console::flush), limit);
    } catch (IOException e) {
      throw Inputs.unreadable(file, e);
    }
    return Exit.DONE;
  }

  private void measure(Utf8Lines lines, TextLimit limit) throws IOException {
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        measure(escapes ? Escapes.resolve(line) : line, limit);
      }
    } catch (BadInputException e) {
      throw at(lines, e.problem());
    } catch (CharacterCodingException e) {
      throw at(lines, "is not UTF-8. Save it as UTF-8, or write escapes and give --escapes");
    }
  }

  private BadInputException at(Utf8Lines lines, String problem) {
    return new BadInputException(file + ", line " + lines.number(), problem);
  }

  private void measure(String text, TextLimit limit) {
    int measure = limit.meter().measure(text);
    console.result(measure + "\t" + limit.max() + "\t" + (measure <= limit.max()));
  }

  /** The limit of the plainest form that has text; the richest form comes first. */
  private static TextLimit limit(Surface surface) {
    return surface.forms().stream()
        .flatMap(form -> form.text().stream())
        .reduce((richer, plainer) -> plainer)
        .orElseThrow(() -> new BadInputException(
            "No form of " + surface.id() + " has text, so there is nothing to measure."));
  }
}
