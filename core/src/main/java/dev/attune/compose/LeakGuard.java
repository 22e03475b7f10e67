package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Draft;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Sensitivity;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Catches the slip that types cannot: an author who writes a value also where those listen who may not know it.
 *
 * <p>Letters and digits are compared, whatever stands between them and over how many messages they are spread, without their
 * case, width and accents, in addresses also with percent-encoded octets read as what they stand for. Values too short to be told from chance are not looked for: under 4 characters, or under 8 without a
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
    SortedMap<Integer, List<String>> values = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!audience.mayKnow(parts.get(i).sensitivity())) {
        values.put(i, values(parts.get(i)).toList());
      }
    }
    if (values.values().stream().allMatch(List::isEmpty)) {
      return Optional.empty();
    }
    List<String> said = said(drafts, audience);
    return values.entrySet().stream()
        .filter(part -> part.getValue().stream().anyMatch(value -> isIn(said, value)))
        .map(part -> reason(part.getKey(), audience))
        .findFirst();
  }

  private static boolean isIn(List<String> said, String value) {
    return said.stream().anyMatch(text -> text.contains(value));
  }

  private String reason(int index, Audience audience) {
    boolean staff = parts.get(index).sensitivity() == Sensitivity.STAFF;
    return "Part %s is for the %s alone, but its value also stands in a part for %s. Take it out there, or make that part private too."
        .formatted(
            index,
            staff ? "staff" : "customer",
            audience == Audience.EVERYONE ? "everyone" : "the customer");
  }

  /** What is read one after the other, once as it is written and once with its addresses decoded. */
  private static List<String> said(List<Draft> drafts, Audience audience) {
    List<Draft> heard =
        drafts.stream().filter(draft -> draft.surface().audience() == audience).toList();
    List<String> texts = Stream.concat(
            heard.stream().flatMap(draft -> draft.flow().stream()),
            heard.stream().flatMap(draft -> draft.carried().stream()))
        .flatMap(Wording::of)
        .toList();
    return Stream.of(bare(texts.stream()), bare(texts.stream().map(Percent::decoded)))
        .distinct()
        .toList();
  }

  private static String bare(Stream<String> texts) {
    return texts.map(Bare::of).collect(Collectors.joining());
  }

  private static Stream<String> values(Part part) {
    return value(part).stream()
        .flatMap(value -> Stream.of(value, Percent.decoded(value)))
        .map(Bare::of)
        .distinct()
        .filter(LeakGuard::isTelling)
        .map(bare -> bare.substring(0, Math.min(bare.length(), MAX_COMPARED)));
  }

  private static Optional<String> value(Part part) {
    return switch (part.kind()) {
      case FACT -> Optional.of(((Fact) part).value());
      case LINK -> Optional.of(((Link) part).href().toString());
      case MEDIA -> Optional.of(((Media) part).href().toString());
      case SAY, STEPS, ASK, CHOICES -> Optional.empty();
    };
  }

  private static boolean isTelling(String bare) {
    boolean digit = bare.codePoints().anyMatch(Character::isDigit);
    return bare.length() >= (digit ? MIN_WITH_DIGIT : MIN_WORDS);
  }
}
