package dev.attune.compose;

import dev.attune.compose.Finding.Code;
import dev.attune.resolution.Ask;
import java.util.stream.Stream;

/** Whether the library's own sentences are in the resolution's language. */
final class Language implements Inspection {
  @Override
  public Stream<Finding> look(Inspected plan) {
    return said(plan).anyMatch(plan.scene().phrases()::isFallback)
        ? Stream.of(Finding.info(
            Code.PHRASES_IN_ENGLISH,
            "A sentence of the library's own is in English; it has none in this language."))
        : Stream.empty();
  }

  /** The library's own sentences that are said. */
  private static Stream<Phrase> said(Inspected plan) {
    Settled settled = plan.settled();
    Stream<Phrase> asked = plan.told()
        .filter(told -> told.part() instanceof Ask)
        .map(told -> Phrases.asking((Ask) told.part()));
    Stream<Phrase> around = Stream.concat(settled.sections(), settled.closing().stream())
        .map(Section::stage)
        .flatMap(stage -> Stream.concat(stage.opening().stream(), stage.closing().stream()));
    return Stream.concat(asked, around);
  }
}
