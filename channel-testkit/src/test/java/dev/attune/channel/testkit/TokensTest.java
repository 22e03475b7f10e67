package dev.attune.channel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a?b=1&c=2#d",
        "@example_care",
        "#\u8fd4\u91d1",
        "EUR 25.00",
        "25,00 \u20ac",
        "1 234,50 kr",
        "+44 20 7946 0958",
        "12.5 kg",
        "19 \u00b0C",
        "don't",
        "R\u00fcckerstattung",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66"
      })
  void areFoundInASentence(String token) {
    assertThat(Tokens.of("See " + token + " now")).contains(token);
  }

  @Test
  void forbidEveryCutInside() {
    assertThat(cuts("Pay EUR 25.00 today")).isEqualTo("Pay|EUR25.00|today|");
  }

  @Test
  void leaveWritingWithoutSpacesToBeCutBetweenCharacters() {
    assertThat(cuts("\u8fd4\u91d13000\u5186")).isEqualTo("\u8fd4|\u91d1|3000|\u5186|");
    assertThat(cuts("\u304b\u3099\u304d")).isEqualTo("\u304b\u3099|\u304d|");
  }

  private static String cuts(String text) {
    String bare = Bare.of(text);
    BitSet cuts = Tokens.cuts(text);
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      marked.append(bare.charAt(i)).append(cuts.get(i + 1) ? "|" : "");
    }
    return marked.toString();
  }
}
