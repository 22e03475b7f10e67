package dev.attune.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.benchmarks.corpus.Results.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Results RESULTS = Results.of(Corpus.read());

  @Test
  void attuneNeverTakesMoreMessagesThanCuttingAtTheLastBlank() {
    List<Result> worse = RESULTS.results().stream()
        .filter(result -> messages(result, Comparison.ALL) > messages(result, Comparison.GREEDY))
        .toList();

    assertThat(RESULTS.results()).hasSizeGreaterThan(300);
    assertThat(worse).isEmpty();
  }

  @Test
  void attuneTakesNoMoreMessagesInAllForTheSameText() {
    assertThat(Target.all())
        .extracting(Target::name)
        .allSatisfy(
            surface -> assertThat(RESULTS.sum(surface, Comparison.FULLEST).messages())
                .isLessThanOrEqualTo(RESULTS.sum(surface, Comparison.GREEDY).messages()));
  }

  @Test
  void attuneBreaksNoWordAndKeepsEveryLimit() {
    List<Result> broken = RESULTS.results().stream()
        .filter(result -> isBroken(result, Comparison.FULLEST) || isBroken(result, Comparison.ALL))
        .toList();

    assertThat(broken).isEmpty();
  }

  @Test
  void sharesAreThoseThatThePageStates() {
    Score greedy = RESULTS.sum("`twitter/post`", Comparison.GREEDY);
    Score attune = RESULTS.sum("`twitter/post`", Comparison.FULLEST);

    assertThat(share(greedy)).isGreaterThan(0.8);
    assertThat(share(attune)).isLessThan(0.33);
  }

  @Test
  void pageShowsTheTableThatIsPrinted() throws IOException {
    assertThat(Files.readString(ComposingPage.FILE)).contains(ComposingPage.section(RESULTS));
  }

  private static int messages(Result result, String way) {
    return result.scores().get(way).messages();
  }

  private static boolean isBroken(Result result, String way) {
    Score score = result.scores().get(way);
    return score.tokens() > 0 || score.over() > 0;
  }

  private static double share(Score score) {
    return (double) score.sentences() / score.breaks();
  }
}
