package dev.attune.channel.twitter;

/**
 * A set of short sequences of symbols that is walked symbol by symbol, so that the members beginning at a place in a text are
 * found without copying any of it. A symbol is a code point, or a number of up to 22 bits that stands for some.
 *
 * <p>Immutable once made. A step of a walk is one hash look-up, and allocates nothing.
 */
final class PrefixTree {
  /** The state in which every walk begins. */
  static final int ROOT = 0b10;

  /** A state is the number of a node and these two. State 0 is none: nothing that a member begins with. */
  private static final int FLAGS = 2;

  private static final int ENDS = 0b01;
  private static final int GOES_ON = 0b10;

  private static final int NODES = 1 << 14;
  private static final int STATE_BITS = 16;
  private static final int STATE = (1 << STATE_BITS) - 1;
  private static final int SYMBOL_BITS = 22;

  /** Open addressing. A slot holds, from its upper bits on, a node, a symbol, and the state they lead to. */
  private long[] slots = new long[1024];

  private int nodes = 1;

  private PrefixTree() {}

  /**
   * A tree of some sequences.
   *
   * @param members the sequences, without symbol 0
   * @throws IllegalStateException if they need more than 16,383 nodes
   */
  static PrefixTree of(Iterable<int[]> members) {
    PrefixTree tree = new PrefixTree();
    members.forEach(tree::add);
    return tree;
  }

  /** The state after one more symbol. */
  int step(int state, int symbol) {
    return (int) slots[slotOf(state >>> FLAGS, symbol)] & STATE;
  }

  /** Whether the symbols walked are a member. */
  static boolean ends(int state) {
    return (state & ENDS) != 0;
  }

  /** Whether a longer member begins with the symbols walked. */
  static boolean goesOn(int state) {
    return (state & GOES_ON) != 0;
  }

  private void add(int[] member) {
    int state = ROOT;
    for (int i = 0; i < member.length; i++) {
      state = grow(state, member[i], i == member.length - 1 ? ENDS : GOES_ON);
    }
  }

  private int grow(int state, int symbol, int flag) {
    int next = step(state, symbol);
    if (next == 0) {
      ensureSpace();
      next = newNode() << FLAGS;
    }
    put(state >>> FLAGS, symbol, next | flag);
    return next;
  }

  /** A number not given before. They are scattered, so that a slot is found without hashing them. */
  private int newNode() {
    return (nodes++ * 0x9E37) & (NODES - 1);
  }

  private void put(int node, int symbol, int state) {
    slots[slotOf(node, symbol)] = (key(node, symbol) << STATE_BITS) | state;
  }

  /** The slot that holds a step, or the free one where it would go. */
  private int slotOf(int node, int symbol) {
    long key = key(node, symbol);
    int mask = slots.length - 1;
    // The node comes last and unhashed, since it is what the next step waits for.
    int slot = (((symbol * 0x9E3779B9) >>> 16) + node) & mask;
    while (slots[slot] != 0 && slots[slot] >>> STATE_BITS != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(int node, int symbol) {
    return ((long) node << SYMBOL_BITS) | symbol;
  }

  /** Keeps the table at most a quarter full. */
  private void ensureSpace() {
    if (nodes == NODES) {
      throw new IllegalStateException("tree is full with " + nodes + " nodes");
    }
    if (nodes * 4 < slots.length) {
      return;
    }
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long slot : old) {
      if (slot != 0) {
        long key = slot >>> STATE_BITS;
        put((int) (key >>> SYMBOL_BITS), (int) key & ((1 << SYMBOL_BITS) - 1), (int) slot & STATE);
      }
    }
  }
}
