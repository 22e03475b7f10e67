package dev.attune.compose;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Something the author should know about a plan.
 *
 * @param code what it is; stable
 * @param severity how serious it is
 * @param part the part it is about; empty if it is about the whole
 * @param sentence what it is, in a sentence an author understands; quotes neither parts nor customers
 */
public record Finding(Code code, Severity severity, OptionalInt part, String sentence) {
  /** How serious a finding is. */
  public enum Severity {
    /** Good to know. */
    INFO,
    /** Better changed. */
    WARNING
  }

  /** What a finding is. */
  public enum Code {
    /** A part is said in private, because not everyone may know it. */
    MOVED_TO_PRIVATE,
    /** A part is said in private, because it did not fit in public. */
    MOVED_FOR_ROOM,
    /** A shorter wording was taken. */
    SHORTER_WORDING,
    /** A part that is no must was left out. */
    LEFT_OUT,
    /** Answers stand in the text, because the surface has nothing to tap. */
    CHOICES_AS_TEXT,
    /** Media stands in the text as a link, because the surface does not carry it. */
    MEDIA_AS_LINK,
    /** The private part waits until the customer writes in private. */
    WAITS_FOR_CUSTOMER,
    /** The time to answer ends soon. */
    WINDOW_CLOSING,
    /** The library's own sentences are in English, because it has none in the resolution's language. */
    PHRASES_IN_ENGLISH,
    /** The text looks cut off. */
    LIP_SERVICE_CUT_OFF,
    /** The customer is sent to another channel instead of being answered. */
    LIP_SERVICE_OTHER_CHANNEL,
    /** The customer is sent to a page instead of being answered. */
    LIP_SERVICE_SEE_PAGE
  }

  /** Checks that nothing is null. */
  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(sentence, "sentence");
  }

  static Finding info(Code code, int part, String sentence) {
    return new Finding(code, Severity.INFO, OptionalInt.of(part), sentence);
  }

  static Finding info(Code code, String sentence) {
    return new Finding(code, Severity.INFO, OptionalInt.empty(), sentence);
  }

  static Finding warning(Code code, int part, String sentence) {
    return new Finding(code, Severity.WARNING, OptionalInt.of(part), sentence);
  }
}
