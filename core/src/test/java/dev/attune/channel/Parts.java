package dev.attune.channel;

import dev.attune.resolution.Ask;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Steps;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One part of each kind, for whom it is told. */
final class Parts {
  private static final URI PAGE = URI.create("https://example.com/track/5512");

  private Parts() {}

  static List<Part> all(Sensitivity who) {
    return List.of(say(who), steps(who), fact(who), link(who), ask(who), choices(who), media(who));
  }

  static Say say(Sensitivity who) {
    return new Say(List.of("Your refund is on its way."), Weight.MUST, who);
  }

  static Steps steps(Sensitivity who) {
    return new Steps(List.of("Open the app", "Choose Orders"), Weight.MUST, who);
  }

  static Fact fact(Sensitivity who) {
    return new Fact("Refund", "EUR 25.00", Weight.MUST, who);
  }

  static Link link(Sensitivity who) {
    return new Link("Track it", PAGE, Link.Role.DETAIL, Weight.MUST, who);
  }

  static Ask ask(Sensitivity who) {
    return new Ask("your order number", Optional.empty(), Weight.MUST, who);
  }

  static Choices choices(Sensitivity who) {
    List<Option> options = List.of(new Option("Yes", "solved"), new Option("Not yet", "open"));
    return new Choices(Optional.of("Did that solve it?"), options, Weight.MUST, who);
  }

  static Media media(Sensitivity who) {
    return new Media(
        URI.create("https://example.com/map.png"),
        "image/png",
        "Map of the pick-up point",
        Weight.MUST,
        who);
  }

  /** The part as it is said. */
  static Passage passage(int index, Part part, Audience audience) {
    return switch (part.kind()) {
      case SAY, ASK -> Passage.prose(index, part, "Some words", audience);
      case STEPS -> Passage.step(index, (Steps) part, 1, audience);
      case FACT, LINK, CHOICES, MEDIA -> Passage.of(index, part, audience);
    };
  }
}
