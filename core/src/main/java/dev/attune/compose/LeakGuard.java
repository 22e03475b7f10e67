package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Draft;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Picks;
import dev.attune.channel.PlainText;
import dev.attune.resolution.Choices;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Catches the slip that types cannot: an author who writes a value also where those listen who may not know it.
 *
 * <p>Letters and digits are compared, whatever stands between them and over how many messages they are spread, without their
 * case and accents. Values too short to be told from chance are not looked for: under 4 characters, or under 8 without a
 * digit. Of a longer value the first 400 letters and digits are enough.
 */
final class LeakGuard {
  private static final int MIN_WITH_DIGIT = 4;
  private static final int MIN_WORDS = 8;
  private static final int MAX_COMPARED = 400;

  private final List<Part> parts;

  LeakGuard(Resolution resolution) {
    this.parts = resolution.parts();
  }

  /** Why these messages must not go out, if they show what their audience may not know. */
  Optional<String> leak(List<Draft> drafts) {
    return Stream.of(Audience.values())
        .flatMap(audience -> leak(audience, drafts).stream())
        .findFirst();
  }

  private Optional<String> leak(Audience audience, List<Draft> drafts) {
    SortedMap<Integer, String> values = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!audience.mayKnow(parts.get(i).sensitivity())) {
        int index = i;
        value(parts.get(i)).ifPresent(value -> values.put(index, value));
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String said = said(drafts, audience);
    return values.entrySet().stream()
        .filter(value -> said.contains(value.getValue()))
        .map(value -> reason(value.getKey(), audience))
        .findFirst();
  }

  private String reason(int index, Audience audience) {
    boolean staff = parts.get(index).sensitivity() == Sensitivity.STAFF;
    return "Part %s is for the %s alone, but its value also stands in a part for %s. Take it out there, or make that part private too."
        .formatted(
            index,
            staff ? "staff" : "customer",
            audience == Audience.EVERYONE ? "everyone" : "the customer");
  }

  private static String said(List<Draft> drafts, Audience audience) {
    return drafts.stream()
        .filter(draft -> draft.surface().audience() == audience)
        .flatMap(draft -> Stream.concat(draft.flow().stream(), draft.carried().stream()))
        .flatMap(LeakGuard::said)
        .map(LeakGuard::bare)
        .collect(Collectors.joining());
  }

  /** What a passage says, and what answers send back. */
  private static Stream<String> said(Passage passage) {
    Stream<String> values = passage.content() instanceof Picks picks
        ? picks.choices().options().stream().map(Choices.Option::value)
        : Stream.empty();
    return Stream.concat(Stream.of(PlainText.of(passage, Locale.ROOT)), values);
  }

  private static Optional<String> value(Part part) {
    Optional<String> value = switch (part.kind()) {
      case FACT -> Optional.of(((Fact) part).value());
      case LINK -> Optional.of(((Link) part).href().toString());
      case MEDIA -> Optional.of(((Media) part).href().toString());
      case SAY, STEPS, ASK, CHOICES -> Optional.empty();
    };
    return value
        .map(LeakGuard::bare)
        .filter(LeakGuard::isTelling)
        .map(bare -> bare.substring(0, Math.min(bare.length(), MAX_COMPARED)));
  }

  private static boolean isTelling(String bare) {
    boolean digit = bare.codePoints().anyMatch(Character::isDigit);
    return bare.length() >= (digit ? MIN_WITH_DIGIT : MIN_WORDS);
  }

  /** Marks are taken off first: normalising many of them in a row takes the square of their number. */
  private static String bare(String text) {
    String letters = lettersAndDigits(text);
    return isAscii(letters)
        ? letters
        : lettersAndDigits(Normalizer.normalize(letters, Normalizer.Form.NFKD));
  }

  private static boolean isAscii(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 0x80) {
      i++;
    }
    return i == text.length();
  }

  private static String lettersAndDigits(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        bare.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
      }
      i += Character.charCount(c);
    }
    return bare.toString();
  }
}
