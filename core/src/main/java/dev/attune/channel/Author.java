package dev.attune.channel;

/** Who wrote an answer, as far as a platform's rules care. */
public enum Author {
  /** A person wrote or approved this very text. */
  PERSON,
  /** A template, a rule or a model wrote it, and nobody looked. */
  AUTOMATION
}
