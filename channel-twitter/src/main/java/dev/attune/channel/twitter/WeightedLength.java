package dev.attune.channel.twitter;

import dev.attune.channel.TextMeter;
import java.util.Objects;

/**
 * Counts a text in weighted characters, as X does.
 *
 * <p>The text is composed first (NFC). Then a URL counts 23 whatever its length, an emoji 2, a letter of most alphabets 1,
 * and nearly everything else 2. A text of nothing but spaces and control characters counts 0: X refuses it. Immutable.
 *
 * @see <a href="https://docs.x.com/fundamentals/counting-characters">Counting characters, read 2026-11-22</a>
 */
final class WeightedLength implements TextMeter {
  /** Counts by {@link WeightedConfig#V3}, as X does today. */
  static final WeightedLength V3 = new WeightedLength("weighted-characters", WeightedConfig.V3);

  /** Counts by {@link WeightedConfig#V2}. */
  static final WeightedLength V2 = new WeightedLength("weighted-characters-v2", WeightedConfig.V2);

  /** Counts by {@link WeightedConfig#V1}. */
  static final WeightedLength V1 = new WeightedLength("weighted-characters-v1", WeightedConfig.V1);

  /** The characters of a block have the same bits but for these. */
  private static final int BLOCK_BITS = 4;

  private static final int MIXED = -1;

  /** The first character that may be composed with the one before it. */
  private static final int FIRST_MARK = 0x300;

  private final String unit;
  private final WeightedConfig config;

  /** The last of the characters from U+0000 on that all weigh {@link #plainWeight}. */
  private final int plainLast;

  private final int plainWeight;

  /** By block: the weight of each of its characters, {@link #MIXED} if they differ or one begins an emoji. */
  private final int[] weights;

  WeightedLength(String unit, WeightedConfig config) {
    this.unit = Objects.requireNonNull(unit, "unit");
    this.config = Objects.requireNonNull(config, "config");
    plainLast = Math.min(config.lastOfFirstRange(), EmojiSequences.LAST_BEFORE);
    plainWeight = config.weight(0);
    weights = new int[1 << (Character.SIZE - BLOCK_BITS)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weightOfBlock(i << BLOCK_BITS);
    }
  }

  private int weightOfBlock(int first) {
    int weight = config.weight(first);
    for (int c = first; c < first + (1 << BLOCK_BITS); c++) {
      boolean single = !Character.isSurrogate((char) c) && !EmojiSequences.mayBegin(c);
      if (!single || config.weight(c) != weight) {
        return MIXED;
      }
    }
    return weight;
  }

  /**
   * The place of the first character that X accepts in no post: a byte-order mark (U+FEFF, U+FFFE) or U+FFFF.
   *
   * @return the place in UTF-16 units, -1 if there is none
   */
  static int indexOfInvalid(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (UrlCharacters.isInvalid(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String unit() {
    return unit;
  }

  @Override
  public int measure(CharSequence text) {
    String given = text.toString();
    if (isPlain(given)) {
      return measureOfPlain(given, 0, given.length());
    }
    if (isBlank(given)) {
      return 0;
    }
    return (int) Math.min(Integer.MAX_VALUE, weight(ComposedText.of(given)) / config.scale());
  }

  @Override
  public Tally tally(String text) {
    return isPlain(text)
        ? (start, end) -> measureOfPlain(text, start, end)
        : new WeightedTally(this, text, config.scale());
  }

  /** Whether each character weighs {@link #plainWeight}, wherever a stretch begins or ends. */
  private boolean isPlain(String text) {
    int last = Math.min(plainLast, FIRST_MARK - 1);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > last) {
        return false;
      }
    }
    return !UrlFinder.mayHaveUrl(text);
  }

  private int measureOfPlain(String text, int start, int end) {
    boolean blank =
        start == end || (text.charAt(start) <= ' ' && isBlank(text.substring(start, end)));
    return blank ? 0 : (int) ((long) (end - start) * plainWeight / config.scale());
  }

  /** The weight of a stretch as a text of its own, in the unit of the scale. */
  long weight(String text, int start, int end) {
    return start == end ? 0 : weight(ComposedText.of(text.substring(start, end)));
  }

  /** What a character weighs whatever stands beside it, -1 if that makes a difference. */
  int plainWeight(String text, int at) {
    char c = text.charAt(at);
    boolean alone = ComposedText.isSettled(c) && !EmojiSequences.mayJoin(c);
    if (!alone || UrlFinder.mayBeOfUrl(text, at)) {
      return MIXED;
    }
    return c <= plainLast ? plainWeight : weights[c >> BLOCK_BITS];
  }

  private static boolean isBlank(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i == text.length();
  }

  private long weight(String text) {
    long weight = 0;
    int from = 0;
    if (UrlFinder.mayHaveUrl(text)) {
      UrlFinder urls = new UrlFinder(text);
      while (urls.next()) {
        weight += weightWithoutUrls(text, from, urls.start())
            + (long) config.urlLength() * config.scale();
        from = urls.end();
      }
    }
    return weight + weightWithoutUrls(text, from, text.length());
  }

  /** The weight of a stretch without URLs. No emoji goes on into a URL: none ends with what a URL can begin with. */
  private long weightWithoutUrls(String text, int from, int to) {
    long weight = 0;
    int i = from;
    while (i < to) {
      int plain = plainEnd(text, i, to);
      weight += (long) (plain - i) * plainWeight;
      i = plain;
      while (i < to && weights[text.charAt(i) >> BLOCK_BITS] != MIXED) {
        weight += weights[text.charAt(i++) >> BLOCK_BITS];
      }
      if (i < to && i == plain) {
        int emoji = config.emoji() ? EmojiSequences.end(text, i) : i;
        weight += emoji > i ? config.defaultWeight() : config.weight(text.codePointAt(i));
        i = emoji > i ? emoji : text.offsetByCodePoints(i, 1);
      }
    }
    return weight;
  }

  /** The place after a run of characters that weigh {@link #plainWeight} each, but for a last one that may begin an emoji. */
  private int plainEnd(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) <= plainLast) {
      i++;
    }
    return i > from && i < to && EmojiSequences.mayJoin(text.charAt(i)) ? i - 1 : i;
  }
}
