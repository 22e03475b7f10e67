package dev.attune.resolution;

/** How much a part matters. Decides what may be left out when room is short, and the author agreed to that. */
public enum Weight {
  /** Is said, or nothing is. */
  MUST,
  /** Is said unless the author's overflow policy allows leaving it out to make room. */
  SHOULD,
  /** Is the first to be left out when the author's overflow policy allows it. */
  MAY
}
