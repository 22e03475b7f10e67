package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.email.QuoteCorpus.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How well the customer's words are told from the rest, over every program's way in every language. */
class QuoteCorpusTest {

  private static final Path PAGE = Path.of("..", "docs", "mail.md");

  /** How a mail came out. */
  private enum Outcome {
    EXACT,
    OVER_CUT,
    UNDER_CUT
  }

  private static final List<Sample> CORPUS = QuoteCorpus.all();

  private static Outcome outcome(Sample sample) {
    List<String> found = said(Mails.words(sample.octets()));
    List<String> own = said(sample.own());
    if (found.equals(own)) {
      return Outcome.EXACT;
    }
    return found.containsAll(own) ? Outcome.UNDER_CUT : Outcome.OVER_CUT;
  }

  private static List<String> said(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String row(String name, Collection<Sample> samples) {
    Map<Outcome, Long> counts = samples.stream()
        .collect(Collectors.groupingBy(QuoteCorpusTest::outcome, Collectors.counting()));
    return "| %s | %d | %d | %d | %d |"
        .formatted(
            name,
            samples.size(),
            counts.getOrDefault(Outcome.EXACT, 0L),
            counts.getOrDefault(Outcome.OVER_CUT, 0L),
            counts.getOrDefault(Outcome.UNDER_CUT, 0L));
  }

  private static Map<String, List<Sample>> by(Function<Sample, String> what) {
    return CORPUS.stream()
        .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()));
  }

  private static String table() {
    List<String> rows = new ArrayList<>(
        List.of("| Written by | Mails | Exact | Over-cut | Under-cut |", "|---|---|---|---|---|"));
    by(Sample::style).forEach((style, samples) -> rows.add(row(style, samples)));
    rows.add(row("**All**", CORPUS));
    return String.join("\n", rows);
  }

  @Test
  void losesNobodysWords() {
    assertThat(CORPUS)
        .filteredOn(sample -> outcome(sample) == Outcome.OVER_CUT)
        .extracting(sample -> sample.style() + " " + sample.language())
        .isEmpty();
  }

  @Test
  void isExactForNearlyAll() {
    assertThat(CORPUS)
        .filteredOn(sample -> outcome(sample) == Outcome.EXACT)
        .hasSizeGreaterThan(CORPUS.size() * 9 / 10);
  }

  @Test
  void standsInTheDocsAsItIs() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page).contains("<!-- quotes -->\n" + table() + "\n<!-- /quotes -->");
  }
}
