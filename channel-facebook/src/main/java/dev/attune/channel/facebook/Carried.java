package dev.attune.channel.facebook;

import dev.attune.channel.Draft;
import dev.attune.channel.MediaLimit;
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
 * @param media shown as attachments
 */
record Carried(List<Link> links, Optional<Choices> choices, List<Media> media) {
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
        upTo(
            draft.form().media().map(MediaLimit::max).orElse(0),
            draft,
            Content.Kind.PICTURE,
            content -> ((Picture) content).media()));
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
    return upTo(1, draft, kind, value).stream().findFirst();
  }

  private static <T> List<T> upTo(
      int max, Draft draft, Content.Kind kind, Function<Content, T> value) {
    List<T> values = all(draft, kind, value);
    if (values.size() > max) {
      throw new IllegalArgumentException("form %s of %s carries %d %s, but %d were given"
          .formatted(draft.form().name(), draft.surface().id(), max, kind, values.size()));
    }
    return values;
  }
}
