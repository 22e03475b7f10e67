package dev.attune.channel.twitter;

import com.ibm.icu.lang.CharacterProperties;
import com.ibm.icu.lang.UProperty;
import com.twitter.twittertext.TwitterTextEmojiRegex;
import com.twitter.twittertext.TwitterTextParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * X's own library, and the one rule by which we leave it: its emoji table is of 2020, and we count every emoji of Unicode
 * as X's documentation says.
 */
final class TwitterTextOracle {
  /** An emoji that X's library knows, and that is part of no longer one. */
  private static final String KNOWN = "\uD83D\uDE00";

  /** The same with joiners, which no host name can have. */
  private static final String KNOWN_JOINED =
      "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";

  private static final Pattern LIBRARY = TwitterTextEmojiRegex.VALID_EMOJI_PATTERN;

  private static final List<String> BEYOND_LIBRARY =
      rgiEmoji().stream().filter(emoji -> !isWholeForLibrary(emoji)).toList();

  private static final Pattern EITHER =
      Pattern.compile("(" + longestFirst(BEYOND_LIBRARY) + ")|" + LIBRARY.pattern());

  private TwitterTextOracle() {}

  /** What X's library measures. */
  static int libraryLength(String text) {
    return TwitterTextParser.parseTweet(text).weightedLength;
  }

  /** What X's library would measure if it knew the emoji of today. */
  static int length(String text) {
    return libraryLength(mayHaveSequence(text) ? withKnownEmoji(text) : text);
  }

  /** All emoji of several code points that Unicode recommends for general interchange, in the order of their units. */
  static SortedSet<String> rgiEmoji() {
    return rgiEmoji(emoji -> emoji.codePointCount(0, emoji.length()) > 1);
  }

  /** The others that it recommends. */
  static SortedSet<String> rgiEmojiOfOneCodePoint() {
    return rgiEmoji(emoji -> emoji.codePointCount(0, emoji.length()) == 1);
  }

  private static SortedSet<String> rgiEmoji(Predicate<String> which) {
    SortedSet<String> emoji = new TreeSet<>();
    for (String one : CharacterProperties.getBinaryPropertySet(UProperty.RGI_EMOJI)) {
      if (which.test(one)) {
        emoji.add(one);
      }
    }
    return emoji;
  }

  /** Those of {@link #rgiEmoji} that X's library does not see as one. */
  static List<String> beyondLibrary() {
    return BEYOND_LIBRARY;
  }

  private static boolean isWholeForLibrary(String emoji) {
    Matcher matcher = LIBRARY.matcher(emoji);
    return matcher.lookingAt() && matcher.end() == emoji.length();
  }

  /** A quick no: what the library does not know has a joiner, a skin tone, or is one of two others. */
  private static boolean mayHaveSequence(String text) {
    return text.indexOf('\u200D') >= 0
        || text.contains("\u267E\uFE0F")
        || text.contains("\uD83C\uDDE8\uD83C\uDDF6")
        || text.codePoints().anyMatch(codePoint -> codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
  }

  /** The text with an emoji that X's library knows in the place of each that it does not. */
  static String withKnownEmoji(String text) {
    return EITHER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(known(match.group(1), match.group())));
  }

  private static String known(@Nullable String beyondLibrary, String matched) {
    if (beyondLibrary == null) {
      return matched;
    }
    return beyondLibrary.indexOf('\u200D') < 0 ? KNOWN : KNOWN_JOINED;
  }

  private static String longestFirst(List<String> emoji) {
    List<String> sorted = new ArrayList<>(emoji);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
