package dev.attune.compose;

import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Anchor;
import dev.attune.channel.Passage.Pair;
import dev.attune.channel.Passage.Picks;
import dev.attune.channel.Passage.Picture;
import dev.attune.channel.Passage.Prose;
import dev.attune.channel.Passage.Step;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Steps;
import java.util.stream.Stream;

/** All that a part says in words, and the addresses that go with them. */
final class Wording {
  private Wording() {}

  /** The words that are said of a part, in the order they are read. */
  static Stream<String> of(Told told) {
    Part part = told.part();
    return switch (part.kind()) {
      case SAY -> Stream.of(told.text());
      case STEPS -> ((Steps) part).steps().stream();
      case FACT -> Stream.of(((Fact) part).label() + ": " + ((Fact) part).value());
      case LINK -> Stream.of(((Link) part).label());
      case ASK -> Stream.concat(Stream.of(((Ask) part).what()), ((Ask) part).why().stream());
      case CHOICES -> of((Choices) part);
      case MEDIA -> Stream.of(((Media) part).alt());
    };
  }

  private static Stream<String> of(Choices choices) {
    return Stream.concat(
        choices.prompt().stream(), choices.options().stream().map(Choices.Option::label));
  }

  /** What goes with the words, and is seen by who looks closely: addresses, and what answers send back. */
  static Stream<String> beside(Part part) {
    return switch (part.kind()) {
      case LINK -> Stream.of(((Link) part).href().toString());
      case MEDIA -> Stream.of(((Media) part).href().toString());
      case CHOICES -> ((Choices) part).options().stream().map(Choices.Option::value);
      case SAY, STEPS, FACT, ASK -> Stream.empty();
    };
  }

  /** Everything that a passage shows. */
  static Stream<String> of(Passage passage) {
    return switch (passage.content().kind()) {
      case PROSE -> Stream.of(((Prose) passage.content()).text());
      case STEP -> Stream.of(((Step) passage.content()).text());
      case PAIR ->
        Stream.of(((Pair) passage.content()).label(), ((Pair) passage.content()).value());
      case ANCHOR -> all(((Anchor) passage.content()).link());
      case PICKS -> all(((Picks) passage.content()).choices());
      case PICTURE -> all(((Picture) passage.content()).media());
    };
  }

  private static Stream<String> all(Part part) {
    return Stream.concat(of(new Told(0, part, 0)), beside(part));
  }
}
