package dev.attune.compose;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Something the author should know about a plan.
 *
 * @param code what it is; stable
 * @param severity how serious it is
 * @param part the part it is about; empty if it is about the whole
 * @param sentence what it is, in a sentence an author understands; quotes neither parts nor customers, but may name words of
 *     a {@link Jargon} list
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
    /** A picture or video is shown without its words for those who cannot see it: the surface has no place for them. */
    ALT_TEXT_LOST,
    /** What was said before gets a new text. */
    CORRECTED_BY_EDIT,
    /** What was said before stays, and an answer takes it back. */
    CORRECTED_BY_REPLY,
    /** The private part waits until the customer writes in private. */
    WAITS_FOR_CUSTOMER,
    /** The time to answer ends soon. */
    WINDOW_CLOSING,
    /** A person may still answer, an automation no longer. */
    PERSON_ONLY,
    /** What the platform is believed to allow was read long ago. */
    PROFILE_OUT_OF_DATE,
    /** The library's own sentences are in English, because it has none in the resolution's language. */
    PHRASES_IN_ENGLISH,
    /** Another wording was taken, because the account said this one lately and the platform forbids identical texts. */
    REWORDED,
    /** The account said this lately, the platform forbids identical texts, and there was no other wording. */
    SAID_BEFORE,
    /** A text fits, and is longer than people read there. */
    LONGER_THAN_CUSTOMARY,
    /** So many public messages that nobody reads them. */
    WALL_OF_MESSAGES,
    /** The text looks cut off. */
    LIP_SERVICE_CUT_OFF,
    /** The customer is sent to another channel instead of being answered. */
    LIP_SERVICE_OTHER_CHANNEL,
    /** The customer is sent to a page instead of being answered. */
    LIP_SERVICE_SEE_PAGE,
    /** A step is nothing but a link. */
    LINK_ONLY_STEP,
    /** Something is promised without a word of when. */
    PROMISE_WITHOUT_TIME,
    /** Facts, links, steps and answers alone; nobody says anything. */
    NO_HUMAN_LINE,
    /** Words that are heard inside a company. */
    JARGON,
    /** A mention, hashtag or link that others wrote works again in public. */
    ECHOED_TAG,
    /** A long number of a private part also stands in a public one. */
    PRIVATE_NUMBER_IN_PUBLIC,
    /** The number of a payment card in public. */
    CARD_NUMBER_IN_PUBLIC,
    /** The number of a bank account in public. */
    BANK_ACCOUNT_IN_PUBLIC,
    /** What gives access to an account in public. */
    ACCESS_TOKEN_IN_PUBLIC,
    /** A phone number in public. */
    PHONE_NUMBER_IN_PUBLIC,
    /** A mail address in public. */
    MAIL_ADDRESS_IN_PUBLIC
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

  static Finding warning(Code code, String sentence) {
    return new Finding(code, Severity.WARNING, OptionalInt.empty(), sentence);
  }

  /** The same with another severity. */
  Finding as(Severity other) {
    return new Finding(code, other, part, sentence);
  }
}
