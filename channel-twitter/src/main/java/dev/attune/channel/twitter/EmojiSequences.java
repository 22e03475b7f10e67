package dev.attune.channel.twitter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The emoji that are written with more than one code point: flags, skin tones, keycaps, families and the like.
 *
 * <p>These are all that Unicode recommends and all that X's library knows besides. An emoji of one code point is not among
 * them: it weighs what its code point weighs, which by X's ranges is the same.
 */
final class EmojiSequences {
  /**
   * The last character before the first one that is an emoji. Digits and a few signs before it become one, but only with
   * what {@link #mayJoin}.
   */
  static final char LAST_BEFORE = '\u203B';

  private static final char JOINER = '\u200D';
  private static final char COMBINING_KEYCAP = '\u20E3';
  private static final char VARIATION_SELECTOR_16 = '\uFE0F';

  /** In a symbol: a joiner comes before the code point. */
  private static final int JOINED = 1 << 21;

  private static final PrefixTree SEQUENCES =
      PrefixTree.of(spell(Resources.lines("emoji-sequences.txt")).stream()
          .map(EmojiSequences::symbols)
          .toList());

  private EmojiSequences() {}

  /**
   * Where the longest sequence that begins at a place ends.
   *
   * @return the place after its last unit, {@code from} if none begins there
   */
  static int end(String text, int from) {
    int end = from;
    int state = PrefixTree.ROOT;
    for (int i = from; i < text.length() && PrefixTree.goesOn(state); ) {
      int symbol = symbol(text, i);
      i += length(symbol);
      state = SEQUENCES.step(state, symbol);
      end = PrefixTree.ends(state) ? i : end;
    }
    return end;
  }

  /** Whether a sequence may begin with a code point. */
  static boolean mayBegin(int codePoint) {
    return PrefixTree.goesOn(SEQUENCES.step(PrefixTree.ROOT, codePoint));
  }

  /** Whether a character may make an emoji of the one before it, as the sign of a keycap does of a digit. */
  static boolean mayJoin(char c) {
    return c == VARIATION_SELECTOR_16 || c == COMBINING_KEYCAP;
  }

  private static int[] symbols(String sequence) {
    IntStream.Builder symbols = IntStream.builder();
    for (int i = 0; i < sequence.length(); i += length(symbol(sequence, i))) {
      symbols.add(symbol(sequence, i));
    }
    return symbols.build().toArray();
  }

  private static int symbol(String text, int at) {
    int codePoint = text.codePointAt(at);
    boolean joiner = codePoint == JOINER && at + 1 < text.length();
    return joiner ? JOINED | text.codePointAt(at + 1) : codePoint;
  }

  /** Unit: UTF-16 units. */
  private static int length(int symbol) {
    return symbol < JOINED ? Character.charCount(symbol) : 1 + Character.charCount(symbol ^ JOINED);
  }

  /**
   * All sequences that lines spell. In each place of a line stand the code points to choose from, as in {@code 0023,0030-0039
   * 20E3}.
   */
  static List<String> spell(List<String> lines) {
    List<String> sequences = new ArrayList<>();
    for (String line : lines) {
      spell("", List.of(line.split(" ", -1)), sequences);
    }
    return sequences;
  }

  private static void spell(String begun, List<String> places, List<String> sequences) {
    if (places.isEmpty()) {
      sequences.add(begun);
      return;
    }
    for (String choice : places.get(0).split(",", -1)) {
      String[] range = choice.split("-", -1);
      int last = Integer.parseInt(range[range.length - 1], 16);
      for (int codePoint = Integer.parseInt(range[0], 16); codePoint <= last; codePoint++) {
        spell(begun + Character.toString(codePoint), places.subList(1, places.size()), sequences);
      }
    }
  }
}
