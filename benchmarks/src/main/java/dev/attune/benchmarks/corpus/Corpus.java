package dev.attune.benchmarks.corpus;

import dev.attune.resolution.Resolution;
import dev.attune.resolution.ResolutionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The resolutions of the corpus, kept as files beside the classes. */
final class Corpus {
  private static final String FOLDER = "dev/attune/benchmarks/corpus";
  private static final String ENDING = ".json";

  private Corpus() {}

  /**
   * One resolution.
   *
   * @param name sector, matter and language, for instance {@code airline-strike-de}
   * @param resolution as its author wrote it
   */
  record Entry(String name, Resolution resolution) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** All, by their names. */
  static List<Entry> read() {
    try {
      Path home = Path.of(
          Corpus.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(home) ? read(home) : readJar(home);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the corpus cannot be read from where its classes are", e);
    }
  }

  private static List<Entry> readJar(Path file) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(file)) {
      return read(jar.getPath("/"));
    }
  }

  private static List<Entry> read(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve(FOLDER))) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(Corpus::entry)
          .toList();
    }
  }

  private static Entry entry(Path file) {
    String name = file.getFileName().toString().replace(ENDING, "");
    try {
      return new Entry(name, ResolutionJson.read(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
