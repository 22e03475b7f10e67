package dev.attune.compose;

/** What may be done when a resolution does not fit into one message. An author gives several, in order of preference. */
public enum Overflow {
  /** Leave out parts that are not a must, and take shorter wordings, to fit into one message. */
  SHORTEN,
  /** Say everything, in several messages. */
  SPLIT,
  /** Say in private what does not fit in public. */
  MOVE,
  /** Say nothing, and tell why. */
  REFUSE
}
