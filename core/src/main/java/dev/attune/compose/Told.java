package dev.attune.compose;

import dev.attune.resolution.Part;
import dev.attune.resolution.Say;
import java.util.OptionalInt;

/** A part as it is said: its place in the resolution, and which of its wordings was taken, from 0. */
record Told(int index, Part part, int wording) {
  static int wordings(Part part) {
    return part instanceof Say say ? say.wordings().size() : 1;
  }

  boolean isFullest() {
    return wording == wordings(part) - 1;
  }

  /** The wording taken of a {@code Say}. */
  String text() {
    return ((Say) part).wordings().get(wording);
  }

  OptionalInt wordingTaken() {
    return part instanceof Say ? OptionalInt.of(wording) : OptionalInt.empty();
  }
}
