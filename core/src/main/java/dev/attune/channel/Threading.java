package dev.attune.channel;

/** How messages hang together on a surface. */
public enum Threading {
  /** Each message answers one before it; a long answer is a chain of our own messages. */
  CHAIN,
  /** Answers stand beneath what they answer. */
  NESTED,
  /** Headers name the messages before. */
  REFERENCES,
  /** Two speak, one message after the other, without references. */
  SESSION
}
