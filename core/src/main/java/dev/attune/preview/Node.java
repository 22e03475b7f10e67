package dev.attune.preview;

import java.util.List;
import java.util.Optional;

/** A piece of a page. */
interface Node {
  /** Adds the piece to a page. */
  void write(StringBuilder page);

  /** Characters that stand for themselves. */
  static Node text(String text) {
    return page -> Escape.into(page, text);
  }

  /** Pieces one after the other. */
  static Node all(List<? extends Node> pieces) {
    return page -> pieces.forEach(piece -> piece.write(page));
  }

  /** A piece that need not be there. */
  static Node maybe(Optional<? extends Node> piece) {
    return all(piece.stream().toList());
  }

  /** A piece that is there or not. */
  static Node when(boolean there, Node piece) {
    return all(there ? List.of(piece) : List.of());
  }
}
