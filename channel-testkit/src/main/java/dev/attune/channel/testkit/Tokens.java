package dev.attune.channel.testkit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What in a text is never broken, by a reading of its own that shares nothing with the composer: addresses, mentions,
 * hashtags, numbers with what they count, telephone numbers, words of languages that put spaces between them, and what a
 * reader takes for one character.
 */
final class Tokens {
  private static final String UNSPACED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\u3000-\\u303F\\u30FC\\uFF00-\\uFFEF";
  private static final String UNITS = String.join(
      "|",
      "kg|g|km|m|cm|mm|l|ml|KB|MB|GB|TB|kWh|W|V|%|°C|°F|min|h|Uhr|days|hours|minutes|kr|zł",
      "Mbit/s|Gbit/s");
  private static final String CURRENCY = "(?:EUR|USD|GBP|JPY|CHF|SEK|PLN|INR|CNY|\\p{Sc})";
  private static final String SPACE = "[ \\u00A0\\u202F]?";
  private static final String NUMBER =
      "\\p{Nd}{1,3}(?:[ \\u00A0\\u202F]\\p{Nd}{3})*(?:[\\p{Nd}.,:'’/-]{0,30}\\p{Nd})?";

  private static final Pattern LINK = Pattern.compile("https?://[^\\s" + UNSPACED + "]+");
  private static final Pattern TAG = Pattern.compile("[@＠#＃$][\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern PHONE = Pattern.compile("\\+\\p{Nd}[\\p{Nd} ()]{6,20}\\p{Nd}");
  private static final Pattern AMOUNT = Pattern.compile("(?:" + CURRENCY + SPACE + ")?" + NUMBER
      + "(?:" + SPACE + "(?:" + CURRENCY + "|" + UNITS + ")(?![\\p{L}\\p{M}]))?");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}'’_&&[^" + UNSPACED + "]]+");
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final List<Pattern> ALL = List.of(LINK, TAG, PHONE, AMOUNT, WORD, CLUSTER);

  private Tokens() {}

  /** The tokens of a text that are longer than one character, in no order; one may lie in another. */
  static List<String> of(String text) {
    return spans(text).map(MatchResult::group).distinct().toList();
  }

  /** Where a text may be cut: at each index of the text without white space that lies inside no token. */
  static BitSet cuts(String text) {
    int[] bare = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      bare[i + 1] = bare[i] + (Bare.isGap(text.charAt(i)) ? 0 : 1);
    }
    BitSet cuts = new BitSet();
    cuts.set(1, bare[text.length()] + 1);
    spans(text).forEach(span -> {
      if (bare[span.start()] + 1 < bare[span.end()]) {
        cuts.clear(bare[span.start()] + 1, bare[span.end()]);
      }
    });
    return cuts;
  }

  private static Stream<MatchResult> spans(String text) {
    List<MatchResult> spans = new ArrayList<>();
    for (Pattern pattern : ALL) {
      pattern
          .matcher(text)
          .results()
          .filter(span -> span.end() - span.start() > 1)
          .forEach(spans::add);
    }
    return spans.stream();
  }
}
