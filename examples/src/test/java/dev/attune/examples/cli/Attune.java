package dev.attune.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The command, run in this process over files of a directory. */
final class Attune {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final Path SAMPLES = Path.of("src/main/resources/dev/attune/examples");

  private final Path directory;
  private byte[] input = {};

  private Attune(Path directory) {
    this.directory = directory;
  }

  /** What a run gave. */
  record Ran(int exit, String results, String messages) {
    List<String> lines() {
      return results.lines().toList();
    }
  }

  static Attune in(Path directory) {
    return new Attune(directory);
  }

  Attune reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  Attune reading(byte[] octets) {
    input = octets;
    return this;
  }

  Ran run(String... arguments) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Console console = new Console(
        directory, InstantSource.fixed(NOW), new ByteArrayInputStream(input), results, messages);
    int exit = AttuneCommand.run(console, arguments);
    return new Ran(
        exit, results.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
  }

  static String file(Path directory, String name, String text) {
    return file(directory, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String file(Path directory, String name, byte[] octets) {
    try {
      Files.write(directory.resolve(name), octets);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
