package dev.attune.compose;

/** Whether the messages of a long answer are numbered, as {@code 1/3}. A single message never is. */
public enum Counters {
  /** Where people do so on the surface, as its profile says. */
  CUSTOMARY,
  /** Everywhere. */
  ALWAYS,
  /** Nowhere. */
  NEVER
}
