package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Draft;
import dev.attune.channel.PlainText;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Sensitivity;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Catches the slip that types cannot: an author who writes a private value into a public wording as well.
 *
 * <p>Letters and digits are compared, whatever stands between them and over how many messages they are spread. Values too
 * short to be told from chance are not looked for: under 4 characters, or under 8 without a digit.
 */
final class LeakGuard {
  private static final int MIN_WITH_DIGIT = 4;
  private static final int MIN_WORDS = 8;

  private final Resolution resolution;

  LeakGuard(Resolution resolution) {
    this.resolution = resolution;
  }

  /** Why these messages must not go out, if they show in public what is private. */
  Optional<String> leak(List<Draft> drafts) {
    String open = drafts.stream()
        .filter(draft -> draft.surface().audience() == Audience.EVERYONE)
        .flatMap(LeakGuard::said)
        .map(LeakGuard::bare)
        .collect(Collectors.joining());
    List<Part> parts = resolution.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).sensitivity() != Sensitivity.PUBLIC
          && privateValue(parts.get(i)).filter(open::contains).isPresent()) {
        return Optional.of(
            "Part %s is for %s alone, but its value also stands in a public part. Take it out there, or make that part private too."
                .formatted(
                    i,
                    parts.get(i).sensitivity() == Sensitivity.STAFF
                        ? "the staff"
                        : "the customer"));
      }
    }
    return Optional.empty();
  }

  private static Stream<String> said(Draft draft) {
    return Stream.concat(draft.flow().stream(), draft.carried().stream()).map(PlainText::of);
  }

  private static Optional<String> privateValue(Part part) {
    Optional<String> value = switch (part.kind()) {
      case FACT -> Optional.of(((Fact) part).value());
      case LINK -> Optional.of(((Link) part).href().toString());
      case MEDIA -> Optional.of(((Media) part).href().toString());
      case SAY, STEPS, ASK, CHOICES -> Optional.empty();
    };
    return value.map(LeakGuard::bare).filter(LeakGuard::isTelling);
  }

  private static boolean isTelling(String bare) {
    boolean digit = bare.codePoints().anyMatch(Character::isDigit);
    return bare.length() >= (digit ? MIN_WITH_DIGIT : MIN_WORDS);
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }
}
