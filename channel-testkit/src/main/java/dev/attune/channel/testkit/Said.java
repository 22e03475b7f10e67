package dev.attune.channel.testkit;

import dev.attune.resolution.Ask;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import dev.attune.resolution.Steps;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Something a part says.
 *
 * @param what what it is to the part, for sentences
 * @param text how it reads
 * @param manner where it has to be found
 */
record Said(String what, String text, Manner manner) {
  /** Where something has to be found. */
  enum Manner {
    /** Read, in one message or spread over several. */
    RUNNING,
    /** Read, in one message. */
    WHOLE,
    /** Read, unless the media itself is shown. */
    STAND_IN,
    /** In the payload, to be followed or loaded. */
    TARGET
  }

  /** What a part says, in the order it is read. */
  static List<Said> of(Part part, OptionalInt wording) {
    return switch (part.kind()) {
      case SAY -> List.of(running("wording", ((Say) part).wordings().get(wording.orElse(0))));
      case ASK -> of((Ask) part);
      case STEPS ->
        ((Steps) part).steps().stream().map(step -> whole("step", step)).toList();
      case FACT ->
        List.of(whole("label", ((Fact) part).label()), whole("value", ((Fact) part).value()));
      case LINK -> of((Link) part);
      case CHOICES -> of((Choices) part);
      case MEDIA -> of((Media) part);
    };
  }

  private static List<Said> of(Ask ask) {
    return Stream.concat(
            Stream.of(running("question", ask.what())),
            ask.why().stream().map(why -> running("reason", why)))
        .toList();
  }

  private static List<Said> of(Link link) {
    return List.of(whole("label", link.label()), target(link.href().toString()));
  }

  private static List<Said> of(Choices choices) {
    return Stream.concat(
            choices.prompt().stream().map(prompt -> whole("prompt", prompt)),
            choices.options().stream().map(option -> whole("label", option.label())))
        .toList();
  }

  private static List<Said> of(Media media) {
    return List.of(
        new Said("alternative text", media.alt(), Manner.STAND_IN),
        target(media.href().toString()));
  }

  private static Said running(String what, String text) {
    return new Said(what, text, Manner.RUNNING);
  }

  private static Said whole(String what, String text) {
    return new Said(what, text, Manner.WHOLE);
  }

  private static Said target(String address) {
    return new Said("address", address, Manner.TARGET);
  }
}
