package dev.attune.resolution;

/** What a resolution is for, at this point of a case. */
public enum Purpose {
  /** Says that the message was read by somebody, and what happens next. */
  ACKNOWLEDGE,
  /** Asks the customer for something that is needed to go on. */
  ASK,
  /** Tells what is new while the matter is still open. */
  UPDATE,
  /** Answers the matter. */
  RESOLVE,
  /** Puts something right that was said before. */
  CORRECT
}
