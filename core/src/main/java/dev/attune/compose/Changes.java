package dev.attune.compose;

import dev.attune.channel.Draft;
import dev.attune.channel.MediaLimit;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Picture;
import dev.attune.channel.Passage.Prose;
import dev.attune.compose.Coverage.Treatment;
import dev.attune.compose.Finding.Code;
import java.util.Optional;
import java.util.function.Consumer;

/** What was moved, shortened, left out, or said in another way than it was meant. */
final class Changes implements Inspection {
  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    for (Coverage coverage : plan.coverage()) {
      treatment(plan, coverage).ifPresent(found);
    }
    for (Said said : plan.said()) {
      if (!said.isFullest()) {
        found.accept(shorter(said));
      }
    }
    for (Draft draft : plan.drafts()) {
      for (Passage passage : draft.flow()) {
        degraded(passage).ifPresent(found);
      }
    }
    for (Draft draft : plan.drafts()) {
      wordless(draft, found);
    }
  }

  private static Optional<Finding> treatment(Inspected plan, Coverage coverage) {
    int part = coverage.part();
    if (coverage.treatment() == Treatment.LEFT_OUT) {
      return Optional.of(Finding.warning(
          Code.LEFT_OUT,
          part,
          "This part is not said. It is no must, and there was no room or no way."));
    }
    return coverage.treatment() == Treatment.MOVED
        ? Optional.of(moved(part, plan.settled().movedForRoom().contains(part)))
        : Optional.empty();
  }

  private static Finding moved(int part, boolean forRoom) {
    return forRoom
        ? Finding.info(
            Code.MOVED_FOR_ROOM,
            part,
            "This part is said in private, because it did not fit in public.")
        : Finding.info(
            Code.MOVED_TO_PRIVATE,
            part,
            "This part is said in private, because not everyone may know it.");
  }

  private static Finding shorter(Said said) {
    return Finding.info(
        Code.SHORTER_WORDING, said.index(), "A shorter wording was taken, to save a message.");
  }

  private static Optional<Finding> degraded(Passage passage) {
    return switch (passage.content().kind()) {
      case PICKS ->
        Optional.of(Finding.info(
            Code.CHOICES_AS_TEXT,
            passage.part().orElseThrow(),
            "The answers stand in the text; there is nothing to tap here."));
      case PICTURE ->
        Optional.of(Finding.info(
            Code.MEDIA_AS_LINK,
            passage.part().orElseThrow(),
            "This stands in the text as a link; it is not shown here."));
      case PROSE, STEP, PAIR, ANCHOR -> Optional.empty();
    };
  }

  /** Pictures and videos whose words have no place, and do not stand in the text either. */
  private static void wordless(Draft draft, Consumer<Finding> found) {
    if (draft.form().media().filter(MediaLimit::alt).isPresent()) {
      return;
    }
    for (Passage passage : draft.carried()) {
      if (passage.content() instanceof Picture picture
          && isSeen(picture)
          && !isSaid(draft, picture.media().alt())) {
        found.accept(
            Finding.info(
                Code.ALT_TEXT_LOST,
                passage.part().orElseThrow(),
                "This is shown without its words, for which there is no place here. Say in the text what it shows."));
      }
    }
  }

  private static boolean isSeen(Picture picture) {
    String family = picture.media().family();
    return family.equals("image") || family.equals("video");
  }

  private static boolean isSaid(Draft draft, String words) {
    return draft.flow().stream()
        .map(Passage::content)
        .anyMatch(content -> content instanceof Prose prose && prose.text().contains(words));
  }
}
