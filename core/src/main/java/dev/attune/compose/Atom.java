package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Passage;
import dev.attune.resolution.Part;
import java.util.ArrayList;
import java.util.List;

/** The smallest thing a message is made of: never broken over two messages. */
sealed interface Atom {
  /** How bad it is to end a message right before this. */
  int cost();

  /** Whether it has to be a message of its own. */
  boolean alone();

  /** A stretch of a part's running text. */
  record Piece(int index, Part part, String text, Breaks.Stretch stretch) implements Atom {
    @Override
    public int cost() {
      return stretch.cost();
    }

    @Override
    public boolean alone() {
      return false;
    }

    private boolean isFollowedBy(Piece other) {
      return index == other.index && stretch.end() <= other.stretch.start();
    }

    private Piece upTo(Piece other) {
      return new Piece(
          index, part, text, new Breaks.Stretch(stretch.start(), other.stretch.end(), cost()));
    }

    private Passage passage(Audience audience) {
      return Passage.prose(index, part, text.substring(stretch.start(), stretch.end()), audience);
    }
  }

  /** A passage that is said whole. */
  record Whole(Passage passage, boolean alone, int cost) implements Atom {}

  /** The passages of some atoms; stretches that follow each other become one passage again, with the space between them. */
  static List<Passage> passages(List<Atom> atoms, Audience audience) {
    List<Passage> passages = new ArrayList<>();
    Piece open = null;
    for (Atom atom : atoms) {
      if (open != null && atom instanceof Piece piece && open.isFollowedBy(piece)) {
        open = open.upTo(piece);
        continue;
      }
      if (open != null) {
        passages.add(open.passage(audience));
      }
      open = atom instanceof Piece piece ? piece : null;
      if (atom instanceof Whole whole) {
        passages.add(whole.passage());
      }
    }
    if (open != null) {
      passages.add(open.passage(audience));
    }
    return passages;
  }
}
