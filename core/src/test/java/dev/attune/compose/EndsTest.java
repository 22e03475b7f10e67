package dev.attune.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EndsTest {
  private static final int MANY = 9999;

  /** Things of different lengths, with a cost each of being the first of a message. */
  private record Things(int[] lengths, int[] costs, int limit) {
    Optional<List<Integer>> ends(int atMost) {
      return Ends.find(
          lengths.length, atMost, place -> costs[place], (number, start, end) -> fits(start, end));
    }

    boolean fits(int start, int end) {
      return IntStream.range(start, end).map(i -> lengths[i]).sum() <= limit;
    }

    /** Messages and cost of the best way, by trying every way. */
    Optional<List<Integer>> bestByTrying() {
      List<List<Integer>> best = new ArrayList<>(List.of(List.of(0, 0)));
      for (int end = 1; end <= lengths.length; end++) {
        List<Integer> least = List.of(Integer.MAX_VALUE, 0);
        for (int start = 0; start < end; start++) {
          List<Integer> before = best.get(start);
          if (before.get(0) < Integer.MAX_VALUE && fits(start, end)) {
            List<Integer> way =
                List.of(before.get(0) + 1, before.get(1) + (start == 0 ? 0 : costs[start]));
            least = Arrays.compare(array(way), array(least)) < 0 ? way : least;
          }
        }
        best.add(least);
      }
      return Optional.of(best.get(lengths.length)).filter(way -> way.get(0) < Integer.MAX_VALUE);
    }

    Optional<List<Integer>> best() {
      return ends(MANY)
          .map(ends -> List.of(
              ends.size(),
              ends.subList(0, ends.size() - 1).stream()
                  .mapToInt(end -> costs[end])
                  .sum()));
    }

    private static int[] array(List<Integer> numbers) {
      return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private static Things things(Random random) {
    int count = 1 + random.nextInt(60);
    int[] costs = {0, 1, 2, 4, 10, 20, 20, 20, 20, 1000};
    return new Things(
        random.ints(count, 1, 12).toArray(),
        random.ints(count, 0, costs.length).map(i -> costs[i]).toArray(),
        10 + random.nextInt(40));
  }

  @Test
  void areAsGoodAsTheBestOfAllWays() {
    for (int seed = 0; seed < 2000; seed++) {
      Things things = things(new Random(seed));
      assertThat(things.best()).as("seed %s", seed).isEqualTo(things.bestByTrying());
    }
  }

  @Test
  void fitEachMessage() {
    for (int seed = 0; seed < 500; seed++) {
      Things things = things(new Random(seed));
      List<Integer> ends = things.ends(MANY).orElse(List.of());
      int start = 0;
      for (int end : ends) {
        assertThat(things.fits(start, end))
            .as("seed %s, %s to %s", seed, start, end)
            .isTrue();
        start = end;
      }
      assertThat(start).as("seed %s", seed).isEqualTo(ends.isEmpty() ? 0 : things.lengths().length);
    }
  }

  @Nested
  class AreNone {
    @Test
    void ifOneThingIsTooLong() {
      assertThat(new Things(new int[] {1, 9, 1}, new int[3], 8).ends(MANY)).isEmpty();
    }

    @Test
    void ifThereAreTooManyMessages() {
      Things things = new Things(new int[] {3, 3, 3, 3}, new int[4], 4);
      assertThat(things.ends(3)).isEmpty();
      assertThat(things.ends(4)).contains(List.of(1, 2, 3, 4));
    }

    @Test
    void forNothing() {
      assertThat(new Things(new int[0], new int[0], 4).ends(MANY)).isEmpty();
    }
  }

  @Test
  void areTheLastPlacesOfAllThatCostTheSame() {
    assertThat(new Things(new int[] {1, 1, 1, 1, 1}, new int[5], 2).ends(MANY))
        .contains(List.of(2, 4, 5));
  }

  @Test
  void areFoundWithFewMeasurements() {
    int count = 100_000;
    int[] asked = {0};
    Optional<List<Integer>> ends =
        Ends.find(count, MANY, place -> place % 7, (number, start, end) -> {
          asked[0]++;
          return end - start <= 100;
        });
    assertThat(ends.orElseThrow()).hasSize(1000);
    assertThat(asked[0]).isLessThan(count / 4);
  }
}
