package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiSequencesTest {
  private static final SortedSet<String> SEQUENCES = EmojiTable.sequences();

  /** If it is not: what the failure shows as actual belongs into {@code emoji-sequences.txt}. */
  @Test
  void theTableIsWhatUnicodeRecommendsAndXKnows() {
    assertThat(EmojiTable.lines(SEQUENCES))
        .containsExactlyElementsOf(Resources.lines("emoji-sequences.txt"));
  }

  @Test
  void everySequenceCountsTwo() {
    assertThat(SEQUENCES)
        .hasSize(2882)
        .allSatisfy(emoji -> assertThat(WeightedLength.V3.measure(emoji)).isEqualTo(2));
  }

  /** If it is not: what the failure shows as actual belongs into {@code emoji-beyond-twitter-text.txt}. */
  @Test
  void whereWeLeaveTheLibraryIsWrittenDown() {
    List<String> beyond = TwitterTextOracle.beyondLibrary();

    assertThat(beyond).hasSize(628);
    assertThat(EmojiTable.lines(beyond))
        .containsExactlyElementsOf(Resources.lines("emoji-beyond-twitter-text.txt"));
  }

  @Test
  void weLeaveTheLibraryThereAndAtNoOtherEmoji() {
    List<String> differing = SEQUENCES.stream()
        .filter(emoji -> WeightedLength.V3.measure(emoji) != TwitterTextOracle.libraryLength(emoji))
        .toList();

    assertThat(differing).containsExactlyInAnyOrderElementsOf(TwitterTextOracle.beyondLibrary());
  }

  @Test
  void anEmojiOfOneCodePointCountsTwoThereAndHere() {
    assertThat(TwitterTextOracle.rgiEmojiOfOneCodePoint())
        .hasSizeGreaterThan(1100)
        .allSatisfy(emoji -> assertThat(WeightedLength.V3.measure(emoji))
            .isEqualTo(TwitterTextOracle.libraryLength(emoji))
            .isEqualTo(2));
  }

  @Test
  void takesTheLongestThatBeginsAtAPlace() {
    String text = "a\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80\u200D";

    assertThat(EmojiSequences.end(text, 0)).isZero();
    assertThat(EmojiSequences.end(text, 1)).isEqualTo(8);
    assertThat(EmojiSequences.end(text, 3)).isEqualTo(3);
    assertThat(EmojiSequences.end(text.substring(0, 6), 1)).isEqualTo(5);
    assertThat(EmojiSequences.end(text.substring(0, 3), 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0023 20E3, 1",
    "0030-0032 FE0F 20E3, 3",
    "'0041,0043-0044 1F600', 3",
    "1F1E6 1F1E8-1F1EC, 5"
  })
  void aLineSpellsEveryChoice(String line, int size) {
    List<String> spelled = EmojiSequences.spell(List.of(line));

    assertThat(spelled).hasSize(size);
    assertThat(EmojiTable.lines(new TreeSet<>(spelled))).containsExactly(line);
  }
}
