package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.TextMeter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedTallyTest {
  private static final int TEXTS = 20_000;
  private static final int STRETCHES = 20;

  /** The stretches of a text, each counted alone. */
  private static void assertCountsAsAlone(String text, Random random, String description) {
    TextMeter.Tally tally = WeightedLength.V3.tally(text);
    for (int i = 0; i < STRETCHES; i++) {
      int one = place(text, random);
      int other = place(text, random);
      int start = Math.min(one, other);
      int end = Math.max(one, other);
      assertThat(tally.measure(start, end))
          .as("%s, %s to %s", description, start, end)
          .isEqualTo(WeightedLength.V3.measure(text.substring(start, end)));
    }
  }

  /** Not within a surrogate pair. */
  private static int place(String text, Random random) {
    int place = random.nextInt(text.length() + 1);
    boolean within = place > 0
        && place < text.length()
        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    return within ? place - 1 : place;
  }

  @Test
  void countsStretchesAsTextsOfTheirOwn() {
    for (int seed = 0; seed < TEXTS; seed++) {
      String text = new TextGenerator(seed).next();
      assertCountsAsAlone(text, new Random(seed), "seed " + seed);
    }
  }

  @Test
  void countsStretchesOfSentencesAsTextsOfTheirOwn() {
    String[] words = {
      "We",
      "paid.",
      "See",
      "example.com/a",
      "éxample.com",
      "-a.com",
      "now.\n\n",
      "👨‍👩‍👧",
      "1️⃣",
      "25",
      "€",
      "e\u0301",
      "好的。",
      "https://t.co/abc?d=e.",
      "\u0301",
      "",
      "a.b",
      "“so”",
      "@a.com",
      "www.例え.jp",
      "😀😀",
      "…",
      "("
    };
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
      }
      assertCountsAsAlone(text.toString(), random, "seed " + seed);
    }
  }

  @Test
  void countsNothingInBlanks() {
    TextMeter.Tally tally = WeightedLength.V3.tally("a \n é b");
    assertThat(tally.measure(1, 4)).isZero();
    assertThat(tally.measure(0, 0)).isZero();
    assertThat(tally.measure(0, 7)).isEqualTo(7);
  }
}
