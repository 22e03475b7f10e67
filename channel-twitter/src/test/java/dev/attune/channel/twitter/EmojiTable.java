package dev.attune.channel.twitter;

import com.twitter.twittertext.TwitterTextEmojiRegex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Makes the tables of emoji: which sequences there are, and how they are written in few lines. */
final class EmojiTable {
  private EmojiTable() {}

  /** What Unicode recommends, and what X's library knows besides. */
  static SortedSet<String> sequences() {
    SortedSet<String> sequences = new TreeSet<>(TwitterTextOracle.rgiEmoji());
    sequences.addAll(knownToLibrary());
    return sequences;
  }

  /** All sequences of several code points that the pattern of X's library matches whole. */
  static SortedSet<String> knownToLibrary() {
    List<String> alphabet = alphabet(TwitterTextEmojiRegex.VALID_EMOJI_PATTERN.pattern());
    List<String> joining = alphabet.stream().filter(EmojiTable::isJoining).toList();
    SortedSet<String> known = new TreeSet<>();
    alphabet.forEach(first -> addKnown(first, alphabet, joining, known));
    return known;
  }

  /** Any code point may follow a joiner, and few may follow any other. */
  private static void addKnown(
      String begun, List<String> alphabet, List<String> joining, SortedSet<String> known) {
    Matcher matcher = TwitterTextEmojiRegex.VALID_EMOJI_PATTERN.matcher(begun);
    if (matcher.matches() && begun.codePointCount(0, begun.length()) > 1) {
      known.add(begun);
    }
    if (matcher.hitEnd()) {
      List<String> next = begun.endsWith("\u200D") ? alphabet : joining;
      next.forEach(one -> addKnown(begun + one, alphabet, joining, known));
    }
  }

  /** Joiner, keycap, variation selector, skin tone, half of a flag, tag. */
  private static boolean isJoining(String codePoint) {
    return codePoint.matches(
        "[\u200D\u20E3\uFE0F\\x{1F3FB}-\\x{1F3FF}\\x{1F1E6}-\\x{1F1FF}\\x{E0020}-\\x{E007F}]");
  }

  /** The code points that a pattern has, alone or within a range. */
  private static List<String> alphabet(String pattern) {
    SortedSet<Integer> alphabet = new TreeSet<>("#*0123456789".chars().boxed().toList());
    int[] codePoints = pattern.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      boolean range = i > 1 && codePoints[i - 1] == '-' && codePoints[i - 2] >= 0x80;
      for (int c = range ? codePoints[i - 2] : codePoints[i];
          c >= 0x80 && c <= codePoints[i];
          c++) {
        alphabet.add(c);
      }
    }
    return alphabet.stream().map(Character::toString).toList();
  }

  /** The same sequences, those that differ in one place only joined into one line. */
  static List<String> lines(Collection<String> sequences) {
    Collection<List<SortedSet<Integer>>> lines =
        sequences.stream().map(EmojiTable::places).toList();
    int before;
    do {
      before = lines.size();
      for (int place = 11; place >= 0; place--) {
        lines = joined(lines, place);
      }
    } while (lines.size() < before);
    return lines.stream()
        .map(line -> line.stream().map(EmojiTable::choices).collect(Collectors.joining(" ")))
        .sorted(Comparator.comparingInt((String line) -> line.split(" ").length)
            .thenComparing(line -> line))
        .toList();
  }

  private static List<SortedSet<Integer>> places(String sequence) {
    return sequence
        .codePoints()
        .<SortedSet<Integer>>mapToObj(codePoint -> new TreeSet<>(List.of(codePoint)))
        .toList();
  }

  private static Collection<List<SortedSet<Integer>>> joined(
      Collection<List<SortedSet<Integer>>> lines, int place) {
    Map<List<SortedSet<Integer>>, List<SortedSet<Integer>>> joined = new LinkedHashMap<>();
    for (List<SortedSet<Integer>> line : lines) {
      List<SortedSet<Integer>> others = new ArrayList<>(line);
      if (place < line.size()) {
        others.set(place, new TreeSet<>());
      }
      joined.merge(others, line, (one, other) -> withChoices(one, other, place));
    }
    return joined.values();
  }

  private static List<SortedSet<Integer>> withChoices(
      List<SortedSet<Integer>> one, List<SortedSet<Integer>> other, int place) {
    SortedSet<Integer> choices = new TreeSet<>(one.get(place));
    choices.addAll(other.get(place));
    List<SortedSet<Integer>> line = new ArrayList<>(one);
    line.set(place, choices);
    return line;
  }

  private static String choices(SortedSet<Integer> codePoints) {
    List<String> choices = new ArrayList<>();
    for (int first : codePoints) {
      if (!codePoints.contains(first - 1)) {
        int last = first;
        while (codePoints.contains(last + 1)) {
          last++;
        }
        choices.add(first == last ? "%04X".formatted(first) : "%04X-%04X".formatted(first, last));
      }
    }
    return String.join(",", choices);
  }
}
