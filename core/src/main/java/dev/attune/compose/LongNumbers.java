package dev.attune.compose;

import dev.attune.internal.personal.DigitGroups;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers that tell one customer from another: at least 6 digits in a row, or 8 in groups that are no date. Values of facts,
 * links and media are looked for by {@link LeakGuard}.
 */
final class LongNumbers {
  private static final int IN_A_ROW = 6;
  private static final int IN_GROUPS = 8;

  private LongNumbers() {}

  /** Those of a part that is not to be known, in all its wordings. */
  static Stream<String> of(Part part) {
    return wordings(part).flatMap(text -> DigitGroups.of(text).stream()).flatMap(LongNumbers::of);
  }

  private static Stream<String> wordings(Part part) {
    return switch (part.kind()) {
      case SAY ->
        IntStream.range(0, ((Say) part).wordings().size())
            .mapToObj(wording -> new Told(0, part, wording))
            .flatMap(told -> Wording.of(told).stream());
      case STEPS, ASK, CHOICES -> Wording.of(new Told(0, part, 0)).stream();
      case FACT, LINK, MEDIA -> Stream.empty();
    };
  }

  private static Stream<String> of(List<String> row) {
    String all = String.join("", row);
    return all.length() >= IN_GROUPS && !isDate(row)
        ? Stream.of(all)
        : row.stream().filter(group -> group.length() >= IN_A_ROW);
  }

  /** Day, month and year in some order. */
  private static boolean isDate(List<String> row) {
    return row.size() >= 3
        && row.stream().limit(3).allMatch(group -> group.length() <= 2 || isYear(group));
  }

  private static boolean isYear(String group) {
    return group.length() == 4 && (group.startsWith("19") || group.startsWith("20"));
  }
}
