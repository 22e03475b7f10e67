package dev.attune.compose;

import dev.attune.channel.Passage;
import dev.attune.internal.text.Breaks;
import dev.attune.internal.text.Cuts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/** All that is said on a surface, in order: atoms, numbered through from block to block. */
final class Script {
  private final List<Block> blocks;

  /** The first atom of each block, and after them the number of all. */
  private final int[] firsts;

  Script(List<Block> blocks) {
    this.blocks = blocks;
    this.firsts = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      firsts[i + 1] = firsts[i] + blocks.get(i).count();
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  /** How many atoms there are. */
  int count() {
    return firsts[blocks.size()];
  }

  /** How bad it is to end a message right before an atom. */
  int cost(int atom) {
    int block = block(atom);
    int cost = blocks.get(block).cost(atom - firsts[block]);
    return atom == firsts[block] && isAnnounced(block) ? Math.max(cost, Breaks.POINTING) : cost;
  }

  private boolean isAnnounced(int block) {
    if (block == 0 || !blocks.get(block - 1).isProse()) {
      return false;
    }
    String before = blocks.get(block - 1).text();
    return Breaks.pointsAhead(before.charAt(before.length() - 1));
  }

  /** Whether an atom has to be a message of its own. */
  boolean isAlone(int atom) {
    return blocks.get(block(atom)).isAlone();
  }

  /** Whether any atom has to be a message of its own. */
  boolean hasLoners() {
    for (Block block : blocks) {
      if (block.isAlone()) {
        return true;
      }
    }
    return false;
  }

  /** The part that an atom says; empty for a sentence of the library's own. */
  OptionalInt part(int atom) {
    return blocks.get(block(atom)).part();
  }

  /** What a message of some atoms says. */
  List<Passage> passages(int start, int end) {
    List<Passage> passages = new ArrayList<>();
    for (int block = block(start); block < blocks.size() && firsts[block] < end; block++) {
      int from = Math.max(start, firsts[block]);
      int to = Math.min(end, firsts[block + 1]);
      blocks.get(block).add(passages, from - firsts[block], to - firsts[block]);
    }
    return passages;
  }

  /** The block in which an atom is. */
  int block(int atom) {
    if (!blocks.isEmpty() && atom < firsts[1]) {
      return 0;
    }
    int found = Arrays.binarySearch(firsts, atom);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether a block starts with an atom, and may start a message. */
  boolean isFirst(int atom) {
    int block = block(atom);
    return atom == firsts[block] && blocks.get(block).cost(0) == 0;
  }

  /** The first atom of a block. */
  int first(int block) {
    return firsts[block];
  }

  /** The places where a message may end, from 0 to the end of all: none is within a quotation that fits into one. */
  int[] places(Cuts.Fits fits) {
    BitSet held = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      int first = firsts[i];
      BitSet own = blocks.get(i).cuts().held((from, to) -> fits.test(first + from, first + to));
      for (int atom = own.nextSetBit(0); atom >= 0; atom = own.nextSetBit(atom + 1)) {
        held.set(first + atom);
      }
    }
    int[] places = new int[count() + 1 - held.cardinality()];
    for (int i = 0, place = 0; i < places.length; i++, place++) {
      place = held.nextClearBit(place);
      places[i] = place;
    }
    return places;
  }
}
