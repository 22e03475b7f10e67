package dev.attune.benchmarks.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that shows the comparison between two comments. */
final class ComposingPage {
  static final Path FILE = GoldenPlans.module().resolve("../docs/composing.md").normalize();
  private static final String START = "<!-- corpus -->\n";
  private static final String END = "<!-- /corpus -->";

  private ComposingPage() {}

  /** What stands between the comments, with them. */
  static String section(Results results) {
    return START + results.table() + END;
  }

  /** Writes the comparison into the page. */
  static void write(Results results) throws IOException {
    String page = Files.readString(FILE);
    int start = page.indexOf(START);
    int end = page.indexOf(END) + END.length();
    Files.writeString(FILE, page.substring(0, start) + section(results) + page.substring(end));
  }
}
