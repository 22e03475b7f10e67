package dev.attune.compose;

import java.util.List;
import java.util.Optional;

/**
 * What is said where, with all its messages laid out.
 *
 * @param way how the private section is reached; empty if there is none
 * @param closing what the public is told at the end, once the customer has answered in private
 * @param movedForRoom the parts said in private because they did not fit in public
 */
record Settled(
    Section open,
    Optional<Section> confidential,
    Optional<Ways.Private> way,
    Optional<Section> closing,
    List<Integer> movedForRoom) {

  /** What is said at once, where the customer asked first. */
  List<Section> sections() {
    return confidential.map(there -> List.of(open, there)).orElseGet(() -> List.of(open));
  }

  boolean isSplit() {
    return sections().stream().anyMatch(section -> section.size() > 1);
  }
}
