package dev.attune.channel;

import dev.attune.resolution.Choices;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Steps;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Something a message says, and may say: a passage for an audience cannot be built from a part which that audience may not
 * know, and a {@link Draft} refuses one that was built for another audience. Renderers are handed drafts of passages alone, so
 * none can show more.
 *
 * <p>Immutable. The alternatives of {@link #content()} tell what it is.
 */
public final class Passage {
  private final int part;
  private final Sensitivity sensitivity;
  private final Content content;

  private Passage(int part, Sensitivity sensitivity, Content content) {
    this.part = part;
    this.sensitivity = sensitivity;
    this.content = content;
  }

  /** What a passage says. */
  public sealed interface Content {
    /** The kinds of content, for an exhaustive {@code switch}. */
    enum Kind {
      /** {@link Prose}. */
      PROSE,
      /** {@link Step}. */
      STEP,
      /** {@link Pair}. */
      PAIR,
      /** {@link Anchor}. */
      ANCHOR,
      /** {@link Picks}. */
      PICKS,
      /** {@link Picture}. */
      PICTURE
    }

    /**
     * Which of the alternatives this is.
     *
     * @return the kind
     */
    Kind kind();
  }

  /**
   * Running text: a wording, a question, or a piece of one.
   *
   * @param text the text
   */
  public record Prose(String text) implements Content {
    @Override
    public Kind kind() {
      return Kind.PROSE;
    }

    @Override
    public String toString() {
      return "Prose";
    }
  }

  /**
   * One step of several.
   *
   * @param number its number, from 1
   * @param text what is to be done
   */
  public record Step(int number, String text) implements Content {
    @Override
    public Kind kind() {
      return Kind.STEP;
    }

    @Override
    public String toString() {
      return "Step[" + number + "]";
    }
  }

  /**
   * A fact.
   *
   * @param label what it is
   * @param value what it is worth
   */
  public record Pair(String label, String value) implements Content {
    @Override
    public Kind kind() {
      return Kind.PAIR;
    }

    @Override
    public String toString() {
      return "Pair";
    }
  }

  /**
   * A link.
   *
   * @param link the link
   */
  public record Anchor(Link link) implements Content {
    @Override
    public Kind kind() {
      return Kind.ANCHOR;
    }
  }

  /**
   * Answers to pick from.
   *
   * @param choices the answers
   */
  public record Picks(Choices choices) implements Content {
    @Override
    public Kind kind() {
      return Kind.PICKS;
    }
  }

  /**
   * A picture, video or file.
   *
   * @param media the picture, video or file
   */
  public record Picture(Media media) implements Content {
    @Override
    public Kind kind() {
      return Kind.PICTURE;
    }
  }

  /**
   * A fact, link, answers or media as a passage.
   *
   * @param index the part's place in its resolution, from 0
   * @param part the part; neither a {@code Say}, {@code Steps} nor {@code Ask}, which become {@link #prose} and {@link #step}
   * @param audience who will listen
   * @return the passage
   * @throws IllegalArgumentException if the audience may not know the part, or the part is of another kind
   */
  public static Passage of(int index, Part part, Audience audience) {
    return disclose(index, part, content(part), audience);
  }

  /**
   * Running text of a part as a passage.
   *
   * @param index the part's place in its resolution, from 0
   * @param part the part that is said
   * @param text a wording of it, or a piece of one
   * @param audience who will listen
   * @return the passage
   * @throws IllegalArgumentException if the audience may not know the part, or the text is blank
   */
  public static Passage prose(int index, Part part, String text, Audience audience) {
    return disclose(index, part, said(text), audience);
  }

  /**
   * One step as a passage.
   *
   * @param index the part's place in its resolution, from 0
   * @param steps the part the step belongs to
   * @param number the step's number, from 1
   * @param audience who will listen
   * @return the passage
   * @throws IllegalArgumentException if the audience may not know the part, or it has no step of that number
   */
  public static Passage step(int index, Steps steps, int number, Audience audience) {
    int count = steps.steps().size();
    if (number < 1 || number > count) {
      throw new IllegalArgumentException("number must be 1 to " + count + ", but was " + number);
    }
    return disclose(index, steps, new Step(number, steps.steps().get(number - 1)), audience);
  }

  /**
   * A sentence of the library's own, which belongs to no part, for instance that the details follow in private.
   *
   * @param text the sentence
   * @return the passage
   * @throws IllegalArgumentException if the text is blank
   */
  public static Passage phrase(String text) {
    return new Passage(-1, Sensitivity.PUBLIC, said(text));
  }

  /**
   * Another text for the same part, for instance the prompt of answers that are carried apart from the text.
   *
   * @param text what is said instead
   * @return a passage of running text
   * @throws IllegalArgumentException if the text is blank
   */
  public Passage saying(String text) {
    return new Passage(part, sensitivity, said(text));
  }

  /**
   * The place of the part that is said, in its resolution.
   *
   * @return from 0; empty for a sentence of the library's own
   */
  public OptionalInt part() {
    return part < 0 ? OptionalInt.empty() : OptionalInt.of(part);
  }

  /**
   * Whether an audience may know it, be it the one it was built for or another.
   *
   * @param audience who will listen
   * @return true if nobody listens who may not know the part that is said
   */
  public boolean mayBeShownTo(Audience audience) {
    return audience.mayKnow(sensitivity);
  }

  /**
   * What is said.
   *
   * @return one of the alternatives
   */
  public Content content() {
    return content;
  }

  private static Passage disclose(int index, Part part, Content content, Audience audience) {
    if (!audience.mayKnow(part.sensitivity())) {
      throw new IllegalArgumentException("part " + index + " is for " + part.sensitivity()
          + " and must not be shown to " + audience);
    }
    if (index < 0) {
      throw new IllegalArgumentException("index must be 0 or more, but was " + index);
    }
    return new Passage(index, part.sensitivity(), content);
  }

  private static Prose said(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
    return new Prose(text);
  }

  private static Content content(Part part) {
    return switch (part.kind()) {
      case FACT -> new Pair(((Fact) part).label(), ((Fact) part).value());
      case LINK -> new Anchor((Link) part);
      case CHOICES -> new Picks((Choices) part);
      case MEDIA -> new Picture((Media) part);
      case SAY, STEPS, ASK ->
        throw new IllegalArgumentException(part.kind() + " is told as prose or step by step");
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passage passage
        && part == passage.part
        && sensitivity == passage.sensitivity
        && content.equals(passage.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(part, sensitivity, content);
  }

  @Override
  public String toString() {
    return "Passage[" + (part < 0 ? "phrase" : "part " + part) + ", " + content.kind() + "]";
  }
}
