package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Passage;
import dev.attune.resolution.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The smallest thing a message is made of: never broken over two messages. */
sealed interface Atom {
  /** How bad it is to end a message right before this. */
  int cost();

  /** Whether it has to be a message of its own. */
  boolean alone();

  /** The part it says; empty for a sentence of the library's own. */
  OptionalInt part();

  /** A stretch of a part's running text. */
  record Piece(int index, Part said, String text, Breaks.Stretch stretch) implements Atom {
    @Override
    public int cost() {
      return stretch.cost();
    }

    @Override
    public boolean alone() {
      return false;
    }

    @Override
    public OptionalInt part() {
      return OptionalInt.of(index);
    }

    private boolean isFollowedBy(Piece other) {
      return index == other.index && stretch.end() <= other.stretch.start();
    }

    /** The text from the start of this to the end of another, with the space between. */
    private Passage upTo(Piece other, Audience audience) {
      return Passage.prose(
          index, said, text.substring(stretch.start(), other.stretch.end()), audience);
    }
  }

  /** A passage that is said whole. */
  record Whole(Passage passage, boolean alone, int cost) implements Atom {
    @Override
    public OptionalInt part() {
      return passage.part();
    }
  }

  /** The passages of some atoms; stretches that follow each other become one passage again, with the space between them. */
  static List<Passage> passages(List<Atom> atoms, Audience audience) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i) instanceof Piece first) {
        Piece last = first;
        while (i + 1 < atoms.size()
            && atoms.get(i + 1) instanceof Piece next
            && last.isFollowedBy(next)) {
          last = next;
          i++;
        }
        passages.add(first.upTo(last, audience));
      } else if (atoms.get(i) instanceof Whole whole) {
        passages.add(whole.passage());
      }
    }
    return passages;
  }
}
