package dev.attune.compose;

import static dev.attune.compose.Town.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.resolution.Fact;
import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import dev.attune.resolution.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final Say MUST = say(Weight.MUST, "a", "aa", "aaa");
  private static final Say SHOULD = say(Weight.SHOULD, "b", "bb");
  private static final Say MAY = say(Weight.MAY, "c", "cc");

  private static SortedMap<Integer, Part> parts(Part... parts) {
    SortedMap<Integer, Part> all = new TreeMap<>();
    IntStream.range(0, parts.length).forEach(i -> all.put(i, parts[i]));
    return all;
  }

  private static String text(List<Told> told) {
    return told.stream()
        .map(each -> each.part() instanceof Say ? each.text() : "*")
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> fullest(Ladder ladder, int most) {
    return ladder.climb(told -> Optional.of(text(told)).filter(text -> text.length() <= most));
  }

  @Nested
  class SayingAll {
    private final Ladder ladder = Ladder.saying(parts(MAY, SHOULD, MUST));

    @Test
    void goesFromTheShortestToTheFullestWordings() {
      assertThat(text(ladder.bottom())).isEqualTo("c b a");
      assertThat(text(ladder.top())).isEqualTo("cc bb aaa");
    }

    @Test
    void wordsFirstWhatWeighsMost() {
      assertThat(IntStream.rangeClosed(4, 9).mapToObj(most -> fullest(ladder, most)))
          .containsExactly(
              Optional.empty(),
              Optional.of("c b a"),
              Optional.of("c b aa"),
              Optional.of("c b aaa"),
              Optional.of("c bb aaa"),
              Optional.of("cc bb aaa"));
    }
  }

  @Nested
  class Shortening {
    private final Ladder ladder = Ladder.shortening(parts(MAY, SHOULD, MUST));

    @Test
    void beginsWithWhatMustBeSaid() {
      assertThat(text(ladder.bottom())).isEqualTo("a");
    }

    @Test
    void saysMoreBeforeItSaysItFuller() {
      assertThat(IntStream.rangeClosed(0, 9).mapToObj(most -> fullest(ladder, most)))
          .containsExactly(
              Optional.empty(),
              Optional.of("a"),
              Optional.of("aa"),
              Optional.of("b a"),
              Optional.of("b aa"),
              Optional.of("c b a"),
              Optional.of("c b aa"),
              Optional.of("c b aaa"),
              Optional.of("c bb aaa"),
              Optional.of("cc bb aaa"));
    }

    @Test
    void passesOverWhatIsTooMuch() {
      Ladder other = Ladder.shortening(parts(MUST, say(Weight.SHOULD, "bbbbbbbbb"), MAY));
      assertThat(fullest(other, 6)).contains("aaa cc");
    }

    @Test
    void neverSaysALongerWordingOfWhatIsNotSaid() {
      Ladder other = Ladder.shortening(parts(MUST, say(Weight.SHOULD, "bbbbbbbbb", "b")));
      assertThat(fullest(other, 6)).contains("aaa");
    }

    @Test
    void saysTheWeightiestOfWhatNeedNotBeSaid() {
      Ladder other = Ladder.shortening(parts(MAY, SHOULD));
      assertThat(fullest(other, 0)).contains("");
      Optional<String> something =
          other.climb(told -> Optional.of(text(told)).filter(text -> text.length() == 1));
      assertThat(something).contains("b");
    }

    @Test
    void saysAnyOfWhatNeedNotBeSaidRatherThanNothing() {
      Ladder other = Ladder.shortening(parts(MAY, say(Weight.SHOULD, "bbbbbbbbb")));
      Optional<String> something = other.climb(
          told -> Optional.of(text(told)).filter(text -> !text.isEmpty() && text.length() <= 2));
      assertThat(something).contains("cc");
    }
  }

  @Test
  void whatHasNoWordingsIsSaidOrNot() {
    Ladder ladder = Ladder.saying(parts(Fact.forEveryone("a", "b"), MUST));
    assertThat(text(ladder.bottom())).isEqualTo("* a");
    assertThat(text(ladder.top())).isEqualTo("* aaa");
  }

  @Test
  void asksALogarithmicNumberOfTimesIfNothingIsInTheWay() {
    Part[] many = IntStream.range(0, 100).mapToObj(i -> MUST).toArray(Part[]::new);
    List<Integer> asked = new ArrayList<>();
    Optional<String> fullest = Ladder.saying(parts(many)).climb(told -> {
      asked.add(told.size());
      return Optional.of(text(told));
    });
    assertThat(fullest.orElseThrow()).hasSize(399);
    assertThat(asked).hasSizeLessThan(12);
  }

  @Test
  void asksALimitedNumberOfTimesIfMuchIsInTheWay() {
    Part[] many = IntStream.range(0, 200).mapToObj(i -> MUST).toArray(Part[]::new);
    List<Integer> asked = new ArrayList<>();
    String bottom = text(Ladder.saying(parts(many)).bottom());
    Optional<String> fullest = Ladder.saying(parts(many)).climb(told -> {
      asked.add(told.size());
      return Optional.of(text(told)).filter(bottom::equals);
    });
    assertThat(fullest).contains(bottom);
    assertThat(asked).hasSizeLessThan(80);
  }
}
