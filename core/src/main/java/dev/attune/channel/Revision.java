package dev.attune.channel;

/** What can be done to a message after it was sent. */
public enum Revision {
  /** Its text can be changed. */
  EDIT,
  /** It can be taken away. */
  WITHDRAW
}
