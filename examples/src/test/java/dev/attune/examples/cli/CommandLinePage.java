package dev.attune.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page about the command line, with what its commands print. Run it from the root to write the page anew: {@code mvn -q
 * -pl examples -am test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=dev.attune.examples.cli.CommandLinePage}.
 */
final class CommandLinePage {
  private static final Pattern CONSOLE = Pattern.compile("(?s)```console\n(.*?)```");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final String PROMPT = "$ ";

  private int exit;

  private CommandLinePage() {}

  public static void main(String[] arguments) throws IOException {
    Path examples = Files.isDirectory(Path.of("examples")) ? Path.of("examples") : Path.of("");
    Path page = examples.resolve("../docs/command-line.md");
    Files.writeString(page, withOutputs(Files.readString(page), examples.resolve(Attune.SAMPLES)));
  }

  /** A page in which what stands beneath each command is what it prints in a folder. */
  static String withOutputs(String page, Path folder) {
    return CONSOLE
        .matcher(page)
        .replaceAll(block -> Matcher.quoteReplacement(
            "```console\n" + new CommandLinePage().session(block.group(1), folder) + "```"));
  }

  private String session(String block, Path folder) {
    StringBuilder session = new StringBuilder();
    block
        .lines()
        .filter(line -> line.startsWith(PROMPT))
        .forEach(line -> session
            .append(line)
            .append('\n')
            .append(printed(words(line.substring(PROMPT.length())), folder)));
    return session.toString();
  }

  private String printed(List<String> words, Path folder) {
    if (words.equals(List.of("echo", "$?"))) {
      return exit + "\n";
    }
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Console console = new Console(
        folder, InstantSource.fixed(Attune.NOW), InputStream.nullInputStream(), screen, screen);
    exit = AttuneCommand.run(console, words.stream().skip(1).toArray(String[]::new));
    return screen.toString(StandardCharsets.UTF_8);
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      Stream.of(word.group(1), word.group(2)).filter(found -> found != null).forEach(words::add);
    }
    return words;
  }
}
