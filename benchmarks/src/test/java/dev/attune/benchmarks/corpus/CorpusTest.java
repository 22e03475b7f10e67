package dev.attune.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.benchmarks.corpus.Corpus.Entry;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.ResolutionJson;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final Pattern NAME = Pattern.compile(
      "(retail|airline|bank|telecom|public)-[a-z0-9-]+-([a-z]{2}(-[A-Z][A-Za-z]+)?)");
  private static final List<Entry> CORPUS = Corpus.read();

  @Test
  void namesTellSectorMatterAndLanguage() {
    assertThat(CORPUS).isNotEmpty().allSatisfy(entry -> {
      assertThat(entry.name()).matches(NAME);
      String language = NAME.matcher(entry.name()).replaceFirst("$2");
      assertThat(entry.resolution().locale().toLanguageTag()).as(entry.name()).startsWith(language);
    });
  }

  @Test
  void resolutionsAreReadBackAsTheyAreWritten() {
    assertThat(CORPUS)
        .allSatisfy(
            entry -> assertThat(ResolutionJson.read(ResolutionJson.write(entry.resolution())))
                .as(entry.name())
                .isEqualTo(entry.resolution()));
  }

  @Test
  void everySectorSpeaksForEveryPurpose() {
    var purposes = CORPUS.stream()
        .collect(Collectors.groupingBy(
            entry -> entry.name().substring(0, entry.name().indexOf('-')),
            Collectors.mapping(entry -> entry.resolution().purpose(), Collectors.toSet())));

    assertThat(purposes)
        .hasSize(5)
        .allSatisfy((sector, spoken) ->
            assertThat(spoken).as(sector).containsExactlyInAnyOrder(Purpose.values()));
  }
}
