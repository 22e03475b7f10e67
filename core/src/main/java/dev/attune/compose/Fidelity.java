package dev.attune.compose;

/** How close a plan is to what its author wrote. */
public enum Fidelity {
  /** Everything is said in the fullest wording, in one message, in the shape it was meant. */
  EXACT,
  /** Everything that must be is said; a wording, a shape or a place was changed. The findings say which. */
  ADAPTED,
  /** It takes several messages on one surface. */
  SPLIT,
  /** Nothing is said. The reason says why, and what would work. */
  REFUSED
}
