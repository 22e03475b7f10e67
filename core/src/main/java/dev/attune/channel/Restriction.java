package dev.attune.channel;

/** What a platform forbids on a surface. */
public enum Restriction {
  /** The same text twice. */
  IDENTICAL_TEXTS,
  /** Answering somebody who did not address us. */
  UNSOLICITED_REPLIES,
  /** Writing first, before the customer wrote. */
  UNSOLICITED_MESSAGES
}
