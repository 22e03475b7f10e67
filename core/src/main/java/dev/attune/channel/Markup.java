package dev.attune.channel;

/** What a message on a surface is written in. */
public enum Markup {
  /** Plain text: every character stands for itself. */
  PLAIN,
  /** HTML, with plain text beside it. */
  HTML
}
