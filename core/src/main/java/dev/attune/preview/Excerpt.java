package dev.attune.preview;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By which words an author recognizes a part. */
final class Excerpt {
  private static final Pattern BEGINNING = Pattern.compile("\\X{1,200}+");

  private Excerpt() {}

  /** The beginning of a part, in the wording that was taken, else in the fullest. */
  static String of(Part part, OptionalInt wording) {
    String text = words(part, wording).replace('\n', ' ');
    Matcher beginning = BEGINNING.matcher(text);
    return beginning.lookingAt() && !beginning.hitEnd() ? beginning.group().strip() + "…" : text;
  }

  private static String words(Part part, OptionalInt wording) {
    return switch (part.kind()) {
      case SAY -> wording(((Say) part).wordings(), wording);
      case STEPS -> String.join(" · ", ((Steps) part).steps());
      case FACT -> ((Fact) part).label() + ": " + ((Fact) part).value();
      case LINK -> ((Link) part).label();
      case ASK -> ((Ask) part).what();
      case CHOICES -> choices((Choices) part);
      case MEDIA -> ((Media) part).alt();
    };
  }

  private static String wording(List<String> wordings, OptionalInt taken) {
    return wordings.get(taken.orElse(wordings.size() - 1));
  }

  private static String choices(Choices choices) {
    return choices
        .prompt()
        .orElseGet(() -> choices.options().stream()
            .map(Choices.Option::label)
            .collect(Collectors.joining(" · ")));
  }
}
