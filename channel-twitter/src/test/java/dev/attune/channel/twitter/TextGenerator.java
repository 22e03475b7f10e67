package dev.attune.channel.twitter;

import com.twitter.twittertext.TldLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that are hard to count: the same ones for the same seed. */
final class TextGenerator {
  private static final int LONGEST = 5000;

  private static final String[] PROTOCOLS = {
    "http://", "https://", "HTTP://", "hTTpS://", "ftp://", "http:/", "://", "//"
  };

  private static final String[] LABEL_PARTS = {"a", "0", "-", "_", "\u00E9", "\u65E5"};

  private static final String[] SPACES = {" ", "\n", "\t"};

  private static final String[] URL_TOKENS =
      ("http:// https:// Http:// http : // / . .. com co jp de io COM coma com1 t.co http://t.co/ "
              + "https://t.co/abc xn-- xn--a XN--p1ai a b1 Z abc www. - _ -- \u00E9 e\u0301 \u00DF \u0131 \u1EA1 "
              + "\u0301 \u0323 \u00D7 \u00F7 \u017F \u212A \u02BB \u65E5 \u672C\u8A9E \u4F8B.com \u0433 \u0440\u0444 "
              + "\uD55C \u0E04\u0E2D\u0E21 \u0627 \u0634\u0628\u0643\u0629 \u03B5\u03BB \u3002 \uFF0E \uFF21 \uFF20 "
              + "\uFF03 @ $ # + = & ? ! % * ' ; , ~ | ^ ` \\ \" < > [ ] { } ( ) (( )) (a) (a(b)c) () (a(b(c))) .) /( "
              + ":80 : 80 0 7\u20E3 1\uFE0F\u20E3 \u00A0 \u3000 \u2028 \u200B \u200D \u200E \u202A \u2066 \u061C "
              + "\u2013 \u2014 \u2026 \uFEFF \uFFFE \uFFFF \u00AD \u034F \uFE0F \uFE00 \uD83D \uDE00 \uD83D\uDE00 "
              + "\uD83D\uDC69 \u2764\uFE0F \u0000 \u007F \u0085 \u1680 \u180E")
          .split(" ");

  private static final String[] EMOJI_PARTS =
      ("\u200D \uFE0F \uFE0E \u20E3 \uD83C\uDFFB \uD83C\uDFFC \uD83C\uDFFF \u2640 \u2642 \u2764 \u27A1 "
              + "\uD83D\uDC68 \uD83D\uDC69 \uD83D\uDC66 \uD83D\uDC67 \uD83E\uDDD1 \uD83E\uDD1D \uD83D\uDC8B \u2695 "
              + "\uD83C\uDDE8 \uD83C\uDDF6 \uD83C\uDDE9 \uD83C\uDDEA \uD83C\uDDFF \uD83C\uDFF4 \uDB40\uDC67 "
              + "\uDB40\uDC62 \uDB40\uDC65 \uDB40\uDC6E \uDB40\uDC7F # * 0 9 \u00A9 \u00AE \u2122 \u265F \u267E "
              + "\u261D \u26F9 \uD83D\uDD75 \uD83C\uDFF3 \uD83C\uDF08 \u26A7 \uD83D\uDC41 \uD83D\uDDE8 \uE50A \uD83C "
              + "\uDFFB \uD83D\uDC6B \uD83D\uDC6F \u2194 \u203C \u3030 \uD83C\uDC04 \uD83C\uDCCF \uD83E\uDEE0 "
              + "\uD83E\uDD79 a")
          .split(" ");

  /** First and last of what a script draws from. */
  private static final int[][] SCRIPTS = ranges(
      "20-7E 61-7A A0-24F 250-36F 370-5FF 600-6FF 900-DFF E01-E5B F40-FBC 1000-11FF 1100-1112 1161-1175 "
          + "11A8-11C2 1E00-1FFF 2000-20FF 2100-2BFF 3000-30FF 4E00-9FFF AC00-D7A3 D800-DFFF E000-FFFF "
          + "10000-1FFFF 1D100-1D1FF 1F000-1FAFF E0000-E01EF 0-10FFFF 0-FFFF 300-345 F71-F84");

  private static final int[][] MARKS = ranges("300-36F 300-345 300-304 591-5C7 64B-65F F71-F84");

  private final Random random;
  private final List<String> domains = new ArrayList<>(TldLists.GTLDS);
  private final List<String> emoji = new ArrayList<>(TwitterTextOracle.rgiEmoji());
  private int nextDomain;

  TextGenerator(long seed) {
    random = new Random(seed);
    domains.addAll(TldLists.CTLDS);
  }

  private static int[][] ranges(String ranges) {
    return Stream.of(ranges.split(" "))
        .map(range -> Stream.of(range.split("-"))
            .mapToInt(end -> Integer.parseInt(end, 16))
            .toArray())
        .toArray(int[][]::new);
  }

  /** The next text, of 0 to 5,000 UTF-16 units. */
  String next() {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(2_500) == 0 ? 400 : random.nextInt(4);
    for (int i = 0; i < pieces; i++) {
      text.append(piece()).append(glue());
    }
    text.setLength(Math.min(text.length(), LONGEST));
    return text.toString();
  }

  private String piece() {
    return switch (random.nextInt(12)) {
      case 0 -> tokens(URL_TOKENS, 12);
      case 1 -> tokens(EMOJI_PARTS, 8);
      case 2 -> pick(emoji) + tokens(EMOJI_PARTS, 2);
      case 3 -> script(20);
      case 4 -> script(4) + script(4) + script(4);
      case 5 -> marks();
      case 6 -> damaged(url());
      case 7 -> damaged(pick(emoji));
      case 8 -> "care" + glue() + "@" + glue() + url();
      case 9 -> prose();
      case 10 -> longRun();
      default -> url();
    };
  }

  /** A URL or nearly one; every top-level domain has its turn. */
  private String url() {
    StringBuilder url = new StringBuilder();
    if (random.nextBoolean()) {
      url.append(pick(PROTOCOLS));
    }
    if (random.nextInt(12) == 0) {
      return url + "t.co/" + word(60) + tail();
    }
    for (int labels = random.nextInt(3); labels >= 0; labels--) {
      url.append(label()).append('.');
    }
    nextDomain = (nextDomain + 1) % domains.size();
    String domain = domains.get(nextDomain);
    url.append(
        random.nextInt(8) == 0
            ? "xn--" + word(9)
            : random.nextInt(8) == 0 ? domain.toUpperCase(Locale.ROOT) : domain);
    return url + tail();
  }

  private String label() {
    return switch (random.nextInt(11)) {
      case 0 -> tokens(URL_TOKENS, 4);
      case 1 -> script(6);
      case 2 -> word(4) + "-" + word(4);
      case 3 -> word(4) + "_" + word(4);
      case 4 -> "\u65E5\u672C" + word(2);
      case 5 -> "caf\u00E9";
      case 6 -> random.nextInt(10) == 0 ? "a".repeat(60 + random.nextInt(8)) : "x";
      case 7 -> random.nextInt(10) == 0 ? "\u00FC".repeat(40 + random.nextInt(30)) : "\u00FC";
      case 8, 9 -> tokens(LABEL_PARTS, 4);
      default -> word(10);
    };
  }

  private String tail() {
    StringBuilder tail = new StringBuilder();
    if (random.nextInt(5) == 0) {
      tail.append(':').append(random.nextInt(70000));
    }
    if (random.nextInt(2) == 0) {
      tail.append('/').append(tokens(URL_TOKENS, 8));
    }
    if (random.nextInt(4) == 0) {
      tail.append("/a_(b")
          .append(random.nextBoolean() ? "_(c))" : ")")
          .append(tokens(URL_TOKENS, 3));
    }
    if (random.nextInt(3) == 0) {
      tail.append('?').append(tokens(URL_TOKENS, 8));
    }
    if (random.nextInt(2_000) == 0) {
      tail.append('/').append(word(1).repeat(4050 + random.nextInt(60)));
    }
    return tail.toString();
  }

  private String marks() {
    StringBuilder marks = new StringBuilder(random.nextBoolean() ? "" : word(1));
    int[] range = pick(MARKS);
    for (int i = random.nextInt(random.nextInt(60) == 0 ? 300 : 6); i >= 0; i--) {
      marks.append((char) between(range[0], range[1]));
    }
    return marks.toString();
  }

  private String longRun() {
    if (random.nextInt(20) > 0) {
      return word(12);
    }
    return tokens(URL_TOKENS, 3).repeat(random.nextInt(80));
  }

  private String prose() {
    StringBuilder prose = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      prose.append(word(9)).append(random.nextInt(6) == 0 ? ". " : " ");
    }
    return prose.toString();
  }

  private String word(int longest) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(longest); i >= 0; i--) {
      word.append((char) (random.nextInt(10) == 0 ? between('0', '9') : between('a', 'z')));
    }
    return word.toString();
  }

  private String script(int longest) {
    int[] script = pick(SCRIPTS);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest); i >= 0; i--) {
      text.appendCodePoint(between(script[0], script[1]));
    }
    return text.toString();
  }

  private String tokens(String[] from, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(pick(random.nextInt(40) == 0 ? SPACES : from));
    }
    return text.toString();
  }

  /** The text with one unit removed, doubled or replaced. */
  private String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    int at = random.nextInt(text.length());
    switch (random.nextInt(3)) {
      case 0 -> damaged.deleteCharAt(at);
      case 1 -> damaged.insert(at, text.charAt(at));
      default -> damaged.replace(at, at + 1, pick(URL_TOKENS));
    }
    return damaged.toString();
  }

  private String glue() {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> pick(URL_TOKENS);
      default -> " ";
    };
  }

  private int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
