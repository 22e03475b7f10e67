package dev.attune.benchmarks.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the golden files anew, and the comparison on the page about composing. Look at the difference before it is committed: each line of it
 * has to be better than the one it replaces.
 */
final class WriteGoldenPlans {
  private WriteGoldenPlans() {}

  public static void main(String... args) throws IOException {
    Map<String, String> plans = GoldenPlans.all();
    for (Path file : files()) {
      if (!plans.containsKey(file.getFileName().toString())) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> plan : plans.entrySet()) {
      Files.writeString(GoldenPlans.folder().resolve(plan.getKey()), plan.getValue());
    }
    ComposingPage.write(Results.of(Corpus.read()));
  }

  private static List<Path> files() throws IOException {
    Files.createDirectories(GoldenPlans.folder());
    try (Stream<Path> files = Files.list(GoldenPlans.folder())) {
      return files.toList();
    }
  }
}
