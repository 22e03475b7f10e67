package dev.attune.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  Stream<Section> sections() {
    return Stream.concat(Stream.of(open), confidential.stream());
  }

  boolean isSplit() {
    return sections().anyMatch(section -> section.size() > 1);
  }
}
