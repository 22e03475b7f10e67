package dev.attune.compose;

import java.util.List;

/** Tells what of a script is one message by adding up what its blocks count. */
final class Counted implements Layout.Fits {
  private final Room room;
  private final Script script;
  private final List<Block> blocks;

  /** What all before a block counts, with what is between that and the block. */
  private final int[] before;

  Counted(Room room, Script script) {
    this.room = room;
    this.script = script;
    this.blocks = script.blocks();
    this.before = new int[blocks.size()];
    for (int i = 1; i < before.length; i++) {
      before[i] = before[i - 1] + room.length(blocks.get(i - 1)) + between(i - 1);
    }
  }

  @Override
  public boolean test(int number, int digits, int start, int end) {
    int last = script.block(end - 1);
    int frame =
        room.frame(number, digits, end == script.count(), blocks.get(last).isProse());
    return room.has(length(start, end, last), frame);
  }

  private int length(int start, int end, int last) {
    int first = script.block(start);
    if (first == last) {
      return ofBlock(first, start, end);
    }
    return ofBlock(first, start, script.first(first + 1))
        + between(first)
        + before[last]
        - before[first + 1]
        + ofBlock(last, script.first(last), end);
  }

  private int ofBlock(int block, int start, int end) {
    int first = script.first(block);
    return room.length(blocks.get(block), start - first, end - first);
  }

  private int between(int block) {
    return room.between(blocks.get(block), blocks.get(block + 1));
  }
}
