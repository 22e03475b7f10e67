package dev.attune.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.conversation.SurfaceId;
import dev.attune.internal.text.Breaks;
import dev.attune.internal.text.Cuts;
import dev.attune.internal.text.Quotations;
import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The composer's plans next to the best of all there are, found by trying each choice of parts and wordings, and each way to
 * break them.
 */
class OptimumTest {
  private static final int ROUNDS = 600;
  private static final SurfaceId SQUARE = PlainChannel.SQUARE;
  private static final List<String> WORDS = List.of(
      "a",
      "we",
      "you",
      "paid",
      "refund",
      "tomorrow",
      "yes.",
      "Then",
      "now,",
      "it",
      "is",
      "\"so",
      "fine\"",
      "done!",
      "EUR 25",
      "好的。",
      "再见",
      "\n",
      "\n\n",
      "unbreakable-word",
      "Mr. Doe",
      "1.",
      "no:");

  /** One small thing to compose. */
  private record Puzzle(
      Resolution resolution, int limit, boolean numbered, Optional<String> signOff) {
    Plan plan(List<Overflow> overflow) {
      PlainChannel town = new PlainChannel("""
          {"surfaces": {"square": {"handOffs": null,
            "forms": {"shout": {"text": {"value": %d}}}}}}""".formatted(limit));
      return Composer.of(town)
          .compose(
              resolution,
              ReplyContext.of(PlainChannel.conversation(SQUARE), PlainChannel.NOW)
                  .with(preferences(overflow)));
    }

    private Preferences preferences(List<Overflow> overflow) {
      Preferences preferences = Preferences.standard()
          .withOverflow(overflow)
          .withCounters(numbered ? Counters.CUSTOMARY : Counters.NEVER);
      return signOff.map(preferences::withSignOff).orElse(preferences);
    }

    List<Part> parts() {
      return resolution.parts();
    }
  }

  /** A way to say it: wordings, -1 for what is left out, and as many messages of so much cost. */
  private record Way(int messages, List<Integer> content, int cost) {}

  private static Puzzle puzzle(Random random, int maxParts, int maxWords) {
    int count = 1 + random.nextInt(maxParts);
    List<Part> parts =
        IntStream.range(0, count).mapToObj(i -> (Part) part(random, maxWords)).toList();
    return new Puzzle(
        new Resolution(Purpose.UPDATE, Locale.UK, Optional.empty(), parts),
        18 + random.nextInt(30),
        random.nextBoolean(),
        random.nextInt(3) == 0 ? Optional.of("^RS") : Optional.empty());
  }

  private static Say part(Random random, int maxWords) {
    List<String> wordings = IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> text(random, 1 + random.nextInt(maxWords)))
        .toList();
    Weight weight = Weight.values()[random.nextInt(3)];
    return new Say(wordings, weight, Sensitivity.PUBLIC);
  }

  private static String text(Random random, int words) {
    String text = IntStream.range(0, words)
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
    return text.isBlank() ? "well" : text;
  }

  /** Every way to choose. */
  private static List<List<Integer>> choices(List<Part> parts, boolean mayLeaveOut) {
    List<List<Integer>> choices = List.of(List.of());
    for (Part part : parts) {
      int least = mayLeaveOut && part.weight() != Weight.MUST ? -1 : 0;
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> choice : choices) {
        for (int wording = least; wording < Told.wordings(part); wording++) {
          List<Integer> next = new ArrayList<>(choice);
          next.add(wording);
          longer.add(next);
        }
      }
      choices = longer;
    }
    return choices;
  }

  /** The text of one message. */
  private static String text(Puzzle puzzle, String flow, int number, int total, boolean last) {
    String counter = puzzle.numbered() && total > 1 ? " " + number + "/" + total : "";
    return flow + counter + (last ? puzzle.signOff().map(sign -> " " + sign).orElse("") : "");
  }

  private static boolean fits(Puzzle puzzle, String flow, int number, int total, boolean last) {
    String text = text(puzzle, flow, number, total, last);
    return text.codePointCount(0, text.length()) <= puzzle.limit();
  }

  /** The text of a choice, with the places where it may be broken, and their costs. */
  private record Line(
      String text,
      TreeMap<Integer, Integer> costs,
      TreeMap<Integer, Integer> nexts,
      List<List<Integer>> quotations) {
    static Line of(Puzzle puzzle, List<Integer> choice) {
      StringBuilder text = new StringBuilder();
      TreeMap<Integer, Integer> costs = new TreeMap<>();
      TreeMap<Integer, Integer> nexts = new TreeMap<>();
      List<List<Integer>> quotations = new ArrayList<>();
      for (int i = 0; i < choice.size(); i++) {
        if (choice.get(i) >= 0) {
          String wording = ((Say) puzzle.parts().get(i)).wordings().get(choice.get(i));
          append(text, costs, nexts, wording);
          int start = text.length() - wording.length();
          int[] spans = Quotations.spans(wording);
          for (int span = spans.length - 2; span >= 0; span -= 2) {
            quotations.add(List.of(start + spans[span], start + spans[span + 1]));
          }
        }
      }
      costs.put(text.length(), 0);
      nexts.put(text.length(), text.length());
      return new Line(text.toString(), costs, nexts, quotations);
    }

    private static void append(
        StringBuilder text,
        TreeMap<Integer, Integer> costs,
        TreeMap<Integer, Integer> nexts,
        String wording) {
      int end = text.length();
      if (end > 0) {
        boolean joined = text.charAt(end - 1) == '。'
            || ("见好的再".indexOf(text.charAt(end - 1)) >= 0 && "好再".indexOf(wording.charAt(0)) >= 0);
        text.append(joined ? "" : " ");
        costs.put(end, text.charAt(end - 1) == ':' ? Breaks.POINTING : 0);
        nexts.put(end, text.length());
      }
      int start = text.length();
      text.append(wording);
      Cuts cuts = Breaks.of(wording);
      for (int i = 1; i < cuts.count(); i++) {
        costs.put(start + cuts.end(i - 1), cuts.cost(i));
        nexts.put(start + cuts.end(i - 1), start + cuts.start(i));
      }
    }
  }

  /** The least cost for exactly so many messages, if it can be done. */
  private static @Nullable Integer cost(Puzzle puzzle, Line line, int total) {
    Map<Integer, Integer> reached = new TreeMap<>(Map.of(0, 0));
    for (int number = 1; number <= total; number++) {
      Map<Integer, Integer> next = new TreeMap<>();
      for (Map.Entry<Integer, Integer> from : reached.entrySet()) {
        for (Map.Entry<Integer, Integer> end :
            line.costs().tailMap(from.getKey(), false).entrySet()) {
          boolean last = end.getKey() == line.text().length();
          String flow = line.text().substring(from.getKey(), end.getKey());
          if (last == (number == total) && fits(puzzle, flow, number, total, last)) {
            next.merge(line.nexts().get(end.getKey()), from.getValue() + end.getValue(), Math::min);
          }
        }
      }
      reached = next;
    }
    return reached.get(line.text().length());
  }

  private static Optional<Way> way(Puzzle puzzle, List<Integer> choice, int atMost) {
    Line line = Line.of(puzzle, choice);
    if (line.text().isEmpty()) {
      return Optional.empty();
    }
    int least = Math.max(1, line.text().codePointCount(0, line.text().length()) / puzzle.limit());
    for (int total = least; total <= atMost; total++) {
      Integer cost = cost(puzzle, withoutHeld(puzzle, line, total), total);
      if (cost != null) {
        return Optional.of(new Way(total, choice, cost));
      }
    }
    return Optional.empty();
  }

  /** What is quoted and fits into a message by itself is not broken. */
  private static Line withoutHeld(Puzzle puzzle, Line line, int total) {
    TreeMap<Integer, Integer> costs = new TreeMap<>(line.costs());
    for (List<Integer> quotation : line.quotations()) {
      int end = costs.ceilingKey(quotation.get(1));
      Integer before = costs.lowerKey(quotation.get(0) + 1);
      int start = before == null ? 0 : line.nexts().get(before);
      boolean last = end == line.text().length();
      int number = start == 0 || total == 1 ? 1 : Integer.parseInt("9".repeat(digits(total)));
      int most = total == 1 ? 1 : Integer.parseInt("9".repeat(digits(total)));
      if (fits(puzzle, line.text().substring(start, end), number, most, last)) {
        costs.subMap(start + 1, end).clear();
      }
    }
    return new Line(line.text(), costs, line.nexts(), List.of());
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }

  /** Whether one content is better: more parts, then fuller wordings, what weighs more first. */
  private static int compare(Puzzle puzzle, List<Integer> one, List<Integer> other) {
    List<Integer> order = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      IntStream.range(0, one.size())
          .filter(i -> puzzle.parts().get(i).weight() == weight)
          .forEach(order::add);
    }
    for (int i : order) {
      if ((one.get(i) < 0) != (other.get(i) < 0)) {
        return one.get(i) < 0 ? -1 : 1;
      }
    }
    for (int i : order) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i) - other.get(i);
      }
    }
    return 0;
  }

  private static Optional<Way> best(Puzzle puzzle, boolean mayLeaveOut, int atMost) {
    return choices(puzzle.parts(), mayLeaveOut).stream()
        .flatMap(choice -> way(puzzle, choice, atMost).stream())
        .max((one, other) -> one.messages() != other.messages()
            ? other.messages() - one.messages()
            : compare(puzzle, one.content(), other.content()));
  }

  /** The plan as a way. */
  private static Optional<Way> taken(Puzzle puzzle, Plan plan) {
    if (plan.messages().isEmpty()) {
      return Optional.empty();
    }
    List<Integer> content =
        plan.coverage().stream().map(part -> part.wording().orElse(-1)).toList();
    Line line = Line.of(puzzle, content);
    int place = 0;
    int cost = 0;
    int total = plan.messages().size();
    for (int number = 1; number <= total; number++) {
      String text = plan.messages().get(number - 1).text();
      String frame = text(puzzle, "", number, total, number == total);
      assertThat(text).endsWith(frame);
      int end = place + text.length() - frame.length();
      assertThat(line.text().substring(place, end) + frame).isEqualTo(text);
      cost += line.costs().get(end);
      place = line.nexts().get(end);
    }
    assertThat(place).isEqualTo(line.text().length());
    return Optional.of(new Way(total, content, cost));
  }

  private static void check(long seed, Puzzle puzzle, List<Overflow> overflow, int atMost) {
    Plan plan = puzzle.plan(overflow);
    boolean mayLeaveOut = overflow.contains(Overflow.SHORTEN);
    assertThat(taken(puzzle, plan))
        .as("seed %s, %s", seed, puzzle)
        .isEqualTo(best(puzzle, mayLeaveOut, atMost));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isReachedInSeveralMessages(long series) {
    for (long seed = series * ROUNDS; seed < (series + 1) * ROUNDS; seed++) {
      check(seed, puzzle(new Random(seed), 4, 10), List.of(Overflow.SPLIT), 40);
    }
  }

  @Test
  void isReachedInMoreMessagesThanOneDigitCounts() {
    for (long seed = 0; seed < ROUNDS / 10; seed++) {
      check(seed, puzzle(new Random(seed), 2, 60), List.of(Overflow.SPLIT), 60);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isReachedInOneMessage(long series) {
    for (long seed = series * ROUNDS; seed < (series + 1) * ROUNDS; seed++) {
      check(seed, puzzle(new Random(seed), 5, 4), List.of(Overflow.SHORTEN), 1);
    }
  }
}
