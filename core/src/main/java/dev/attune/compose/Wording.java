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
import java.util.ArrayList;
import java.util.List;

/** All that a part says in words, and the addresses that go with them. */
final class Wording {
  private Wording() {}

  /** The words that are said of a part, in the order they are read. */
  static List<String> of(Told told) {
    Part part = told.part();
    return switch (part.kind()) {
      case SAY -> List.of(told.text());
      case STEPS -> ((Steps) part).steps();
      case FACT -> List.of(((Fact) part).label() + ": " + ((Fact) part).value());
      case LINK -> List.of(((Link) part).label());
      case ASK -> of((Ask) part);
      case CHOICES -> of((Choices) part);
      case MEDIA -> List.of(((Media) part).alt());
    };
  }

  private static List<String> of(Ask ask) {
    return ask.why().map(why -> List.of(ask.what(), why)).orElseGet(() -> List.of(ask.what()));
  }

  private static List<String> of(Choices choices) {
    List<String> words = new ArrayList<>();
    choices.prompt().ifPresent(words::add);
    choices.options().forEach(option -> words.add(option.label()));
    return words;
  }

  /** What goes with the words, and is seen by who looks closely: addresses, and what answers send back. */
  static List<String> beside(Part part) {
    return switch (part.kind()) {
      case LINK -> List.of(((Link) part).href().toString());
      case MEDIA -> List.of(((Media) part).href().toString());
      case CHOICES ->
        ((Choices) part).options().stream().map(Choices.Option::value).toList();
      case SAY, STEPS, FACT, ASK -> List.of();
    };
  }

  /** Everything that a passage shows. */
  static List<String> of(Passage passage) {
    return switch (passage.content().kind()) {
      case PROSE -> List.of(((Prose) passage.content()).text());
      case STEP -> List.of(((Step) passage.content()).text());
      case PAIR -> List.of(((Pair) passage.content()).label(), ((Pair) passage.content()).value());
      case ANCHOR -> all(((Anchor) passage.content()).link());
      case PICKS -> all(((Picks) passage.content()).choices());
      case PICTURE -> all(((Picture) passage.content()).media());
    };
  }

  private static List<String> all(Part part) {
    List<String> all = new ArrayList<>(of(new Told(0, part, 0)));
    all.addAll(beside(part));
    return all;
  }
}
