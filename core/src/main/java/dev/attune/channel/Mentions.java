package dev.attune.channel;

/** How the person who is answered gets to know, where several people speak. */
public enum Mentions {
  /** Without a mention: nobody else speaks there, or the platform tells them anyway. */
  NEEDLESS,
  /** The platform puts a mention before an answer itself, and does not count it. */
  AUTOMATIC,
  /** The message may name the person in its text, and pays for it. */
  TYPED
}
