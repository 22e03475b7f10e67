package dev.attune.compose;

import dev.attune.channel.PlainText;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How few messages some parts take, when each is said in the best of some wordings.
 *
 * <p>Exact, without trying all combinations: parts are poured one after the other into messages as full as they get, each in
 * all its wordings, and only the best outcomes are poured on. An outcome is better if it took fewer messages, or of as many
 * less of the last. Only outcomes that differ in what stands between them and the next part are not compared. For one thread.
 */
final class Pouring {
  /** More messages than there can be. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final String LATIN = "x";
  private static final String WIDE = "中";

  private final Room room;
  private final List<Choice> choices;
  private final boolean single;
  private final int digits;
  private final int most;
  private final Map<Block, int[]> places = new HashMap<>();

  private Pouring(Room room, List<Choice> choices, boolean single, int digits) {
    this.room = room;
    this.choices = choices;
    this.single = single;
    this.digits = digits;
    this.most = digits == 0 ? Layout.MAX_MESSAGES : Layout.largest(digits);
  }

  /**
   * What is said next.
   *
   * @param blocks the part in each of its wordings
   * @param place of the part among those to choose wordings for; -1 if there is nothing to choose
   */
  record Choice(List<Block> blocks, int place) {
    /** A sentence of the library's own. */
    static Choice none(Block sentence) {
      return new Choice(List.of(sentence), -1);
    }
  }

  /** Into one message. */
  static Pouring intoOne(Room room, List<Choice> choices) {
    return new Pouring(room, choices, true, 0);
  }

  /**
   * Into as many messages as it takes, up to as many as numbers of so many digits can count.
   *
   * @param digits 0 if messages have no counters
   */
  static Pouring intoSeveral(Room room, List<Choice> choices, int digits) {
    return new Pouring(room, choices, false, digits);
  }

  /**
   * How few messages it takes.
   *
   * @param least for each part its first wording allowed, {@link Ladder#NOT_SAID} if it may be left out
   * @param most for each part its last wording allowed
   * @return {@link #NEVER} if it cannot be done
   */
  int messages(int[] least, int[] most) {
    Outcomes outcomes = new Outcomes();
    outcomes.add(1, 0, null);
    for (int i = 0; i < choices.size(); i++) {
      int place = choices.get(i).place();
      Outcomes next = new Outcomes();
      int last = place < 0 ? 0 : most[place];
      for (int wording = place < 0 ? 0 : least[place]; wording <= last; wording++) {
        if (wording == Ladder.NOT_SAID) {
          next.addAll(outcomes);
        } else {
          pour(outcomes, i, wording, next);
        }
      }
      outcomes = next;
    }
    return fewest(outcomes);
  }

  private int fewest(Outcomes outcomes) {
    int fewest = NEVER;
    for (int kind = Outcomes.SAID; kind < Outcomes.KINDS; kind++) {
      Block before = outcomes.befores[kind];
      if (before != null && (!single || isWithin(outcomes.lengths[kind], before))) {
        fewest = Math.min(fewest, outcomes.numbers[kind]);
      }
    }
    return fewest;
  }

  private boolean isWithin(int length, Block last) {
    return room.has(length, room.frame(1, 0, true, last.isProse()));
  }

  private void pour(Outcomes from, int choice, int wording, Outcomes to) {
    Block block = choices.get(choice).blocks().get(wording);
    boolean last = choice == choices.size() - 1;
    for (int kind = 0; kind < Outcomes.KINDS; kind++) {
      if (from.numbers[kind] < NEVER) {
        Block before = from.befores[kind];
        int used = before == null ? 0 : from.lengths[kind] + room.between(before, block);
        if (single) {
          to.add(1, used + room.length(block), block);
        } else {
          pour(from.numbers[kind], used, block, places(block, choice == 0, last), last, to);
        }
      }
    }
  }

  /** Fills message after message, the first of which has some content already. */
  private void pour(
      int firstNumber, int firstUsed, Block block, int[] places, boolean last, Outcomes to) {
    int number = firstNumber;
    int used = firstUsed;
    int all = places.length - 1;
    int width = all;
    int from = 0;
    while (number <= most) {
      int end = filled(number, used, block, places, from, width, last);
      if (end == all) {
        to.add(number, used + room.length(block, places[from], places[end]), block);
        return;
      }
      if (end == from && used == 0) {
        return;
      }
      width = Math.max(1, end - from);
      from = end;
      used = 0;
      number++;
    }
  }

  private int filled(
      int number, int used, Block block, int[] places, int from, int width, boolean last) {
    int all = places.length - 1;
    return Ends.greatest(from, all, from + width, end -> {
      int frame = room.frame(number, digits, last && end == all, block.isProse());
      return room.has(used + room.length(block, places[from], places[end]), frame);
    });
  }

  private int[] places(Block block, boolean first, boolean last) {
    return places.computeIfAbsent(block, key -> found(key, first, last));
  }

  /** Where messages may end within a block. */
  private int[] found(Block block, boolean first, boolean last) {
    BitSet held = block.cuts().held((from, to) -> {
      int number = first && from == 0 ? 1 : Layout.widest(digits);
      int frame = room.frame(number, digits, last && to == block.count(), block.isProse());
      return room.has(room.length(block, from, to), frame);
    });
    int[] found = new int[block.count() + 1 - held.cardinality()];
    for (int i = 0, place = 0; i < found.length; i++, place++) {
      place = held.nextClearBit(place);
      found[i] = place;
    }
    return found;
  }

  /**
   * The best outcome of each kind: nothing said yet, or what was said last is a list, stands on a line, is the library's own, is a paragraph, or
   * prose with no space after it, with none before what is wide, or with spaces.
   */
  private static final class Outcomes {
    static final int KINDS = 8;
    static final int SAID = 1;

    private final int[] numbers = {NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER};
    private final int[] lengths = new int[KINDS];
    private final @Nullable Block[] befores = new @Nullable Block[KINDS];

    void add(int number, int length, @Nullable Block before) {
      int kind = kind(before);
      if (number < numbers[kind] || (number == numbers[kind] && length < lengths[kind])) {
        numbers[kind] = number;
        lengths[kind] = length;
        befores[kind] = before;
      }
    }

    void addAll(Outcomes others) {
      for (int kind = 0; kind < KINDS; kind++) {
        add(others.numbers[kind], others.lengths[kind], others.befores[kind]);
      }
    }

    private static int kind(@Nullable Block before) {
      if (before == null) {
        return 0;
      }
      return switch (before.passage().content().kind()) {
        case STEP, PICKS -> SAID;
        case PAIR, ANCHOR, PICTURE -> SAID + 1;
        case PROSE -> SAID + 2 + kindOfProse(before);
      };
    }

    private static int kindOfProse(Block before) {
      if (before.part().isEmpty()) {
        return 0;
      }
      if (PlainText.isParagraph(before.text())) {
        return 1;
      }
      if (PlainText.between(before.text(), LATIN).isEmpty()) {
        return 2;
      }
      return PlainText.between(before.text(), WIDE).isEmpty() ? 3 : 4;
    }
  }
}
