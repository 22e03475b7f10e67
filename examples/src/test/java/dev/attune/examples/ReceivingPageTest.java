package dev.attune.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bridges that the page shows are those that are compiled here, and the one that runs in the example. */
class ReceivingPageTest {
  private static final Path MAIN = Path.of("src", "main", "java", "dev", "attune", "examples");
  private static final Path TEST = Path.of("src", "test", "java", "dev", "attune", "examples");

  @Test
  void showsTheBridgesAsTheyAre() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "receiving.md"));
    List<String> shown = Stream.of(page.split("```java\n", -1))
        .skip(1)
        .map(rest -> rest.substring(0, rest.indexOf("```")))
        .toList();

    assertThat(shown)
        .containsExactly(
            region(MAIN.resolve("JdkBridge.java")),
            region(TEST.resolve("ServletBridge.java")),
            region(TEST.resolve("SpringBridge.java")));
  }

  private static String region(Path file) throws IOException {
    String source = Files.readString(file);
    return source.substring(
        source.indexOf("// tag::bridge[]\n") + 17, source.indexOf("// end::bridge[]"));
  }
}
