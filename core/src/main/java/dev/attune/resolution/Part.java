package dev.attune.resolution;

/**
 * One thing a resolution says, free of any channel.
 *
 * <p>The alternatives are {@link Say}, {@link Steps}, {@link Fact}, {@link Link}, {@link Ask}, {@link Choices} and {@link
 * Media}. All are immutable; text in them is not blank, has line feeds as line breaks, and no white space at either end.
 */
public sealed interface Part permits Say, Steps, Fact, Link, Ask, Choices, Media {
  /** The kinds of part, for an exhaustive {@code switch}. */
  enum Kind {
    /** {@link Say}. */
    SAY,
    /** {@link Steps}. */
    STEPS,
    /** {@link Fact}. */
    FACT,
    /** {@link Link}. */
    LINK,
    /** {@link Ask}. */
    ASK,
    /** {@link Choices}. */
    CHOICES,
    /** {@link Media}. */
    MEDIA
  }

  /**
   * Which of the alternatives this is.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * How much this part matters.
   *
   * @return the weight
   */
  Weight weight();

  /**
   * Who may know this part.
   *
   * @return the sensitivity
   */
  Sensitivity sensitivity();
}
