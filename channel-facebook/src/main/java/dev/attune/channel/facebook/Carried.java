package dev.attune.channel.facebook;

import dev.attune.channel.Draft;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Anchor;
import dev.attune.channel.Passage.Content;
import dev.attune.channel.Passage.Picks;
import dev.attune.channel.Passage.Picture;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a message carries apart from its text, by kind.
 *
 * @param links shown as buttons
 * @param choices shown as quick replies
 * @param media shown as an attachment
 */
record Carried(List<Link> links, Optional<Choices> choices, Optional<Media> media) {
  /**
   * What a draft carries.
   *
   * @throws IllegalArgumentException if its form cannot carry that: leaving it out would lose it
   */
  static Carried of(Draft draft) {
    for (Passage passage : draft.carried()) {
      require(draft, passage.content().kind());
    }
    return new Carried(
        all(draft, Content.Kind.ANCHOR, content -> ((Anchor) content).link()),
        one(draft, Content.Kind.PICKS, content -> ((Picks) content).choices()),
        one(draft, Content.Kind.PICTURE, content -> ((Picture) content).media()));
  }

  private static void require(Draft draft, Content.Kind kind) {
    boolean carries = switch (kind) {
      case ANCHOR -> draft.form().links().isPresent();
      case PICKS -> draft.form().choices().isPresent();
      case PICTURE -> draft.form().media().isPresent();
      case PROSE, STEP, PAIR -> false;
    };
    if (!carries) {
      throw new IllegalArgumentException("form %s of %s carries no %s"
          .formatted(draft.form().name(), draft.surface().id(), kind));
    }
  }

  private static <T> List<T> all(Draft draft, Content.Kind kind, Function<Content, T> value) {
    return draft.carried().stream()
        .map(Passage::content)
        .filter(content -> content.kind() == kind)
        .map(value)
        .toList();
  }

  private static <T> Optional<T> one(Draft draft, Content.Kind kind, Function<Content, T> value) {
    List<T> values = all(draft, kind, value);
    if (values.size() > 1) {
      throw new IllegalArgumentException("form %s of %s carries 1 %s, but %d were given"
          .formatted(draft.form().name(), draft.surface().id(), kind, values.size()));
    }
    return values.stream().findFirst();
  }
}
