package dev.attune.benchmarks.corpus;

import dev.attune.benchmarks.corpus.Corpus.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole comparison.
 *
 * @param results for each resolution on each surface the score of each way to cut
 */
record Results(List<Result> results) {
  private static final String HEADER = """
      | Surface | Cut by | Messages | Breaks | Inside sentences | Inside words, links, numbers | Over the limit |
      |---|---|---|---|---|---|---|
      """;

  /** What became of one resolution on one surface. */
  record Result(String surface, String name, Map<String, Score> scores) {}

  static Results of(List<Entry> corpus) {
    List<Result> results = new ArrayList<>();
    for (Target target : Target.all()) {
      corpus.stream()
          .filter(entry -> Comparison.isSaid(target, entry))
          .map(entry -> new Result(target.name(), entry.name(), Comparison.of(target, entry)))
          .forEach(results::add);
    }
    return new Results(results);
  }

  /** The sum of one way to cut on one surface. */
  Score sum(String surface, String way) {
    return results.stream()
        .filter(result -> result.surface().equals(surface))
        .map(result -> result.scores().getOrDefault(way, Score.NONE))
        .reduce(Score.NONE, Score::plus);
  }

  String table() {
    Map<String, Score> rows = new LinkedHashMap<>();
    results.forEach(result -> result
        .scores()
        .forEach((way, score) -> rows.merge(result.surface() + " | " + way, score, Score::plus)));
    StringBuilder table = new StringBuilder(HEADER);
    rows.forEach((row, score) -> table.append(row(row, score)));
    return table.toString();
  }

  private static String row(String row, Score score) {
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            row, score.messages(), score.breaks(), score.sentences(), score.tokens(), score.over());
  }
}
