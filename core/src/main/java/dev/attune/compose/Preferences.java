package dev.attune.compose;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the author wants, where a channel leaves a choice. Begin with {@link #standard()}.
 *
 * @param overflow what may be done when not all fits into one message, in order of preference; when none of it helps, the
 *     plan is refused
 * @param signOff who signs, for instance {@code ^RS}; stands at the end of the last message on each surface
 * @param counters whether the messages of a long answer are numbered
 * @param mention whether the customer is named first where several people speak and the platform does not do so itself
 * @param publicClosing whether the public gets a closing line once the customer has answered in private
 * @param phrases the library's own sentences
 * @param findings what becomes of findings
 * @param jargon the words that a finding would have plainer
 */
public record Preferences(
    List<Overflow> overflow,
    Optional<String> signOff,
    Counters counters,
    boolean mention,
    boolean publicClosing,
    PhraseBook phrases,
    FindingPolicy findings,
    Jargon jargon) {
  private static final int MAX_SIGN_OFF = 40;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the sign-off is blank, has a line break or another control character, half a
   *     surrogate pair, or more than 40 characters
   */
  public Preferences {
    overflow = List.copyOf(overflow);
    signOff.ifPresent(Preferences::requireShort);
    Objects.requireNonNull(counters, "counters");
    Objects.requireNonNull(phrases, "phrases");
    Objects.requireNonNull(findings, "findings");
    Objects.requireNonNull(jargon, "jargon");
  }

  /**
   * Says everything, in several messages if need be, and in private what no public message can hold. Nobody signs.
   *
   * @return preferences that lose nothing
   */
  public static Preferences standard() {
    return new Preferences(
        List.of(Overflow.SPLIT, Overflow.MOVE),
        Optional.empty(),
        Counters.CUSTOMARY,
        false,
        false,
        PhraseBook.standard(),
        FindingPolicy.standard(),
        Jargon.standard());
  }

  /**
   * The same with another overflow policy.
   *
   * @param choices what may be done, in order of preference; nothing at all, or {@code REFUSE}, for one message or none
   * @return the preferences
   */
  public Preferences withOverflow(List<Overflow> choices) {
    return new Preferences(
        choices, signOff, counters, mention, publicClosing, phrases, findings, jargon);
  }

  /**
   * The same, signed.
   *
   * @param signature who signs, for instance {@code ^RS}
   * @return the preferences
   * @throws IllegalArgumentException if it is no line of 1 to 40 characters
   */
  public Preferences withSignOff(String signature) {
    return new Preferences(
        overflow,
        Optional.of(signature),
        counters,
        mention,
        publicClosing,
        phrases,
        findings,
        jargon);
  }

  /**
   * The same with or without numbers.
   *
   * @param when when messages are numbered
   * @return the preferences
   */
  public Preferences withCounters(Counters when) {
    return new Preferences(
        overflow, signOff, when, mention, publicClosing, phrases, findings, jargon);
  }

  /**
   * The same, naming the customer first where that costs something. Some platforms allow it to some applications only.
   *
   * @return the preferences
   */
  public Preferences withMention() {
    return new Preferences(
        overflow, signOff, counters, true, publicClosing, phrases, findings, jargon);
  }

  /**
   * The same, telling the public at the end that the matter went on in private. It goes out once the customer has answered
   * the private part. Every such line reads alike, and some platforms forbid many alike.
   *
   * @return the preferences
   */
  public Preferences withPublicClosing() {
    return new Preferences(overflow, signOff, counters, mention, true, phrases, findings, jargon);
  }

  /**
   * The same with other sentences of the library's own.
   *
   * @param book the sentences
   * @return the preferences
   */
  public Preferences withPhrases(PhraseBook book) {
    return new Preferences(
        overflow, signOff, counters, mention, publicClosing, book, findings, jargon);
  }

  /**
   * The same with another policy for findings.
   *
   * @param policy what becomes of findings
   * @return the preferences
   */
  public Preferences withFindings(FindingPolicy policy) {
    return new Preferences(
        overflow, signOff, counters, mention, publicClosing, phrases, policy, jargon);
  }

  /**
   * The same with other words that a finding would have plainer.
   *
   * @param words the words
   * @return the preferences
   */
  public Preferences withJargon(Jargon words) {
    return new Preferences(
        overflow, signOff, counters, mention, publicClosing, phrases, findings, words);
  }

  private static void requireShort(String signOff) {
    boolean plain = signOff.codePoints().noneMatch(Preferences::isControl);
    if (signOff.isBlank() || signOff.length() > MAX_SIGN_OFF || !plain) {
      throw new IllegalArgumentException(
          "signOff must have 1 to 40 characters in one line, for instance ^RS");
    }
  }

  private static boolean isControl(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
