package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Draft;
import dev.attune.internal.text.Bare;
import dev.attune.internal.text.Percent;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Sensitivity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    SortedMap<Integer, Set<String>> values = values(audience);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Set<String> said = said(drafts, audience);
    for (Map.Entry<Integer, Set<String>> part : values.entrySet()) {
      if (isAnyIn(said, part.getValue())) {
        return Optional.of(reason(part.getKey(), audience));
      }
    }
    return Optional.empty();
  }

  /** What an audience may not know, by part. */
  private SortedMap<Integer, Set<String>> values(Audience audience) {
    SortedMap<Integer, Set<String>> values = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!audience.mayKnow(parts.get(i).sensitivity())) {
        Set<String> telling = values(parts.get(i));
        if (!telling.isEmpty()) {
          values.put(i, telling);
        }
      }
    }
    return values;
  }

  private static boolean isAnyIn(Set<String> said, Set<String> values) {
    for (String text : said) {
      for (String value : values) {
        if (text.contains(value)) {
          return true;
        }
      }
    }
    return false;
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
  private static Set<String> said(List<Draft> drafts, Audience audience) {
    List<String> texts = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.surface().audience() == audience) {
        draft.flow().forEach(passage -> texts.addAll(Wording.of(passage)));
      }
    }
    for (Draft draft : drafts) {
      if (draft.surface().audience() == audience) {
        draft.carried().forEach(passage -> texts.addAll(Wording.of(passage)));
      }
    }
    StringBuilder written = new StringBuilder();
    StringBuilder decoded = new StringBuilder();
    for (String text : texts) {
      String bare = Bare.of(text);
      written.append(bare);
      decoded.append(text.indexOf('%') < 0 ? bare : Bare.of(Percent.decoded(text)));
    }
    return either(written.toString(), decoded.toString());
  }

  private static Set<String> either(String written, String decoded) {
    return written.equals(decoded) ? Set.of(written) : Set.of(written, decoded);
  }

  private static Set<String> values(Part part) {
    Set<String> values = new LinkedHashSet<>();
    value(part).ifPresent(value -> {
      add(Bare.of(value), values);
      add(Bare.of(Percent.decoded(value)), values);
    });
    return values;
  }

  private static void add(String bare, Set<String> to) {
    if (isTelling(bare)) {
      to.add(bare.substring(0, Math.min(bare.length(), MAX_COMPARED)));
    }
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
