package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TldLists;
import com.twitter.twittertext.TwitterTextConfiguration;
import com.twitter.twittertext.TwitterTextParser;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * X's own library judges our counting, over texts that are made up.
 *
 * <p>{@code -Dattune.oracle.texts=1000000} tries that many instead of 100,000, {@code -Dattune.oracle.seed=7} others.
 */
class WeightedLengthOracleTest {
  private static final int TEXTS = Integer.getInteger("attune.oracle.texts", 100_000);
  private static final long SEED = Long.getLong("attune.oracle.seed", 20261122);

  @Test
  void countsMadeUpTextsAsXDoes() {
    TextGenerator texts = new TextGenerator(SEED);
    for (int i = 0; i < TEXTS; i++) {
      assertCountsAsX(texts.next(), "text " + i + " of seed " + SEED);
    }
  }

  @Test
  void countsEveryTopLevelDomainAsXDoes() {
    Stream.concat(TldLists.GTLDS.stream(), TldLists.CTLDS.stream())
        .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
        .flatMap(name -> Stream.of(
            "a." + name,
            "a.b." + name + "/x",
            "http://\u65E5." + name + ".",
            "a." + name + "x http://a." + name + "\u65E5 @a." + name + " a@b." + name + " a." + name
                + "-"))
        .forEach(text -> assertCountsAsX(text, "top-level domain"));
  }

  @Test
  void countsEveryCharacterAroundAUrlAsXDoes() {
    for (int c = 0; c < 0x10000; c++) {
      assertCountsAsX((char) c + "a.co" + (char) c, "%04X".formatted(c));
    }
  }

  @Test
  void countsEveryCharacterInAUrlAsXDoes() {
    for (int c = 0; c < 0x10000; c++) {
      assertCountsAsX("http://" + (char) c + "b.co/" + (char) c, "%04X".formatted(c));
    }
  }

  @ParameterizedTest
  @MethodSource
  void countsHostNamesAtTheirLimitsAsXDoes(String text) {
    assertCountsAsX(text, "limits");
  }

  static Stream<String> countsHostNamesAtTheirLimitsAsXDoes() {
    return Stream.of(
        "a".repeat(63) + ".com",
        "a".repeat(64) + ".com",
        "a.".repeat(300) + "com",
        "http://" + "\u00AD".repeat(600) + "a.com",
        "http://" + "\u00AD".repeat(600) + ".com",
        "http://" + "\uFE0F".repeat(2000) + "\u65E5.com",
        "http://" + "\u65E5".repeat(58) + ".com",
        "http://" + "\u65E5".repeat(59) + ".com",
        "http://" + "\u65E5".repeat(60) + ".com",
        "http://" + "\u65E5".repeat(400) + ".com",
        "http://" + "\u65E5".repeat(600) + ".com",
        "http://" + "\uD835\uDC00".repeat(63) + ".com",
        "http://" + "\uD835\uDC00".repeat(64) + ".com",
        "http://" + "\uFF76\uFF9E".repeat(57) + ".com",
        "http://" + "\uFFA1\uFFC2".repeat(57) + ".com",
        "http://\u0627a.com",
        "http://\uD83D.com",
        "http://xn--\u00E9.com",
        "\u00DF".repeat(31) + ".com",
        "\u00DF".repeat(32) + ".com",
        "https://example.com/" + "a".repeat(4076),
        "https://example.com/" + "a".repeat(4077),
        "example.com/" + "a".repeat(4076),
        "example.com/" + "a".repeat(4077),
        "http://\u65E5.com/" + "a".repeat(4076),
        "http://\u65E5.com/" + "a".repeat(4077),
        "https://t.co/" + "a".repeat(40),
        "https://t.co/" + "a".repeat(41),
        "https://t.co/" + "a".repeat(40) + "?b=" + "c".repeat(5000));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 140, 990})
  void countsRunsOfOneCharacterAsXDoes(int length) {
    for (String unit :
        List.of(" ", "\u0301", "(", ".", "\u00E9", "_", "\u200D", "\uFE0F", "\uD83D", "\u1160")) {
      assertCountsAsX("a.co/" + unit.repeat(length), "run");
      assertCountsAsX(unit.repeat(length) + ".com", "run");
    }
  }

  @ParameterizedTest
  @MethodSource
  void countsByOtherNumbersAsXDoes(WeightedConfig config) {
    WeightedLength ours = new WeightedLength("test", config);
    TwitterTextConfiguration theirs = library(config);
    TextGenerator texts = new TextGenerator(SEED + 1);
    for (int i = 0; i < TEXTS / 20; i++) {
      String text = TwitterTextOracle.withKnownEmoji(texts.next());
      assertThat(ours.measure(text))
          .as(() -> escaped(text))
          .isEqualTo(TwitterTextParser.parseTweet(text, theirs).weightedLength);
    }
  }

  static Stream<WeightedConfig> countsByOtherNumbersAsXDoes() {
    return Stream.of(
        WeightedConfig.V1,
        WeightedConfig.V2,
        new WeightedConfig(280, 70, 300, 40, true, WeightedConfig.V3.ranges()),
        new WeightedConfig(99, 10, 30, 40, true, List.of()));
  }

  private static TwitterTextConfiguration library(WeightedConfig config) {
    boolean ranges = !config.ranges().isEmpty();
    return new TwitterTextConfiguration.Builder()
        .setMaxWeightedTweetLength(config.maximum())
        .setScale(config.scale())
        .setDefaultWeight(config.defaultWeight())
        .setTransformedURLLength(config.urlLength())
        .setEmojiParsingEnabled(config.emoji())
        .setRanges(ranges ? TwitterTextConfiguration.getDefaultConfig().getRanges() : List.of())
        .build();
  }

  private static void assertCountsAsX(String text, String which) {
    assertThat(WeightedLength.V3.measure(text))
        .as(() -> which + ": " + escaped(text))
        .isEqualTo(TwitterTextOracle.length(text));
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c >= ' ' && c < 0x7F ? Character.toString(c) : "\\u%04X".formatted(c))
        .collect(Collectors.joining());
  }
}
