package dev.attune.compose;

import dev.attune.channel.Draft.Position;
import java.util.Optional;

/**
 * The place of a message among those on its surface.
 *
 * @param signed whether the sign-off stands in it
 * @param position its number, if they are numbered
 */
record Place(boolean first, boolean last, boolean signed, Optional<Position> position) {
  /** The place of a message that is the only one. */
  static final Place ONLY = new Place(true, true, true, Optional.empty());
}
