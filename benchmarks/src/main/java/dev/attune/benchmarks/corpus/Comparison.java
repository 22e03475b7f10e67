package dev.attune.benchmarks.corpus;

import dev.attune.benchmarks.corpus.Corpus.Entry;
import dev.attune.compose.Plan;
import dev.attune.compose.PlannedMessage;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What becomes of the public parts of one resolution on one surface, by Attune and by splitters of plain text. The splitters get
 * the text that Attune would say in the fullest wordings if there were no limit.
 */
final class Comparison {
  static final String GREEDY = "at the last blank";
  static final String WRAP = "`WordUtils.wrap`";
  static final String FULLEST = "Attune, fullest wordings";
  static final String ALL = "Attune, all wordings";

  private final Target target;
  private final Resolution all;
  private final Resolution fullest;

  private Comparison(Target target, Resolution all) {
    this.target = target;
    this.all = all;
    this.fullest = worded(all, (place, wordings) -> wordings.size() - 1);
  }

  /** The score of each way to cut, by its name. */
  static Map<String, Score> of(Target target, Entry entry) {
    return new Comparison(target, open(entry.resolution())).scores();
  }

  /** Whether Attune says it there: not what is never broken and too long, which it refuses or says in private. */
  static boolean isSaid(Target target, Entry entry) {
    Plan plan = target.cutting().compose(open(entry.resolution()), Question.on(target.surface()));
    return !plan.isRefused()
        && plan.messages().stream().allMatch(message -> message.surface().equals(target.surface()));
  }

  private Map<String, Score> scores() {
    Map<String, Score> scores = new LinkedHashMap<>();
    scores.put(
        GREEDY, split(new GreedySplitter(target.limit(), target.meter(), target.numbered())));
    scores.put(WRAP, split(new WordWrap(target.limit())));
    scores.put(FULLEST, composed(fullest));
    scores.put(ALL, composed(all));
    return scores;
  }

  private Score split(Splitter splitter) {
    String text = whole(fullest);
    return judged(text, splitter.split(text));
  }

  private Score composed(Resolution resolution) {
    Plan plan = target.cutting().compose(resolution, Question.on(target.surface()));
    Resolution said = worded(
        resolution,
        (place, wordings) -> plan.coverage().get(place).wording().orElse(wordings.size() - 1));
    return judged(
        whole(said), plan.messages().stream().map(PlannedMessage::text).toList());
  }

  private Score judged(String text, List<String> messages) {
    return new Judge(text, all.locale()).of(messages, target.meter(), target.limit());
  }

  private String whole(Resolution resolution) {
    Plan plan = target.whole().compose(resolution, Question.on(target.surface()));
    return plan.messages().get(0).text();
  }

  /** The parts that everyone may know. */
  private static Resolution open(Resolution resolution) {
    List<Part> parts = resolution.parts().stream()
        .filter(part -> part.sensitivity() == Sensitivity.PUBLIC)
        .toList();
    return with(resolution, parts);
  }

  /** The same with one wording for each part. */
  private static Resolution worded(
      Resolution resolution, BiFunction<Integer, List<String>, Integer> choice) {
    List<Part> parts = new ArrayList<>(resolution.parts());
    for (int place = 0; place < parts.size(); place++) {
      if (parts.get(place) instanceof Say say) {
        String wording = say.wordings().get(choice.apply(place, say.wordings()));
        parts.set(place, new Say(List.of(wording), say.weight(), say.sensitivity()));
      }
    }
    return with(resolution, parts);
  }

  private static Resolution with(Resolution resolution, List<Part> parts) {
    return new Resolution(resolution.purpose(), resolution.locale(), resolution.goal(), parts);
  }
}
