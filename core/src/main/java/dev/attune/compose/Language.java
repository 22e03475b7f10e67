package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.resolution.Ask;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whether the library's own sentences are in the resolution's language. */
final class Language implements Inspection {
  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    if (!plan.scene().phrases().isShipped() && isFallback(plan)) {
      found.accept(Finding.info(
          Code.PHRASES_IN_ENGLISH,
          "A sentence of the library's own is in English; it has none in this language."));
    }
  }

  private static boolean isFallback(Inspected plan) {
    Settled settled = plan.settled();
    Stream<Phrase> asked = plan.said().stream()
        .filter(said -> said.part() instanceof Ask)
        .map(said -> Phrases.asking((Ask) said.part()));
    Stream<Phrase> around = Stream.concat(settled.sections().stream(), settled.closing().stream())
        .map(Section::stage)
        .flatMap(stage -> Stream.concat(stage.opening().stream(), stage.closing().stream()));
    return Stream.concat(asked, around).anyMatch(plan.scene().phrases()::isFallback);
  }
}
