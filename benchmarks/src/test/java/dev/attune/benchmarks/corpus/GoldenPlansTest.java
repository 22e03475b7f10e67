package dev.attune.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds every plan of the corpus to the one that was read and found good. */
class GoldenPlansTest {
  private static final String REWRITE = """
      If each difference is an improvement, write them anew and look at what changed:
      mvn -q -pl benchmarks -am test-compile exec:java
      """;

  @Test
  void plansAreThoseThatWereReadAndFoundGood() throws IOException {
    Map<String, String> golden = golden();
    Map<String, String> plans = GoldenPlans.all();

    assertThat(plans.keySet()).as(REWRITE).containsExactlyInAnyOrderElementsOf(golden.keySet());
    for (Map.Entry<String, String> plan : plans.entrySet()) {
      assertThat(plan.getValue())
          .as("%s differs. %s", plan.getKey(), REWRITE)
          .isEqualTo(golden.get(plan.getKey()));
    }
  }

  private static Map<String, String> golden() throws IOException {
    Map<String, String> golden = new TreeMap<>();
    try (Stream<Path> files = Files.list(GoldenPlans.folder())) {
      for (Path file : files.toList()) {
        golden.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return golden;
  }
}
