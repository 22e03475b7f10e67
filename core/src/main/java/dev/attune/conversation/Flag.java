package dev.attune.conversation;

import dev.attune.internal.Unicode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Why a message is not to be believed as it stands, with the evidence. Found by its channel or by the desk.
 *
 * @param code what is suspected, stable: 1 to 64 lower-case letters, digits and hyphens, a letter first. Those that are known
 *     here are constants of this class; a channel may have its own, and documents them
 * @param quarantined whether the message waits for a person before it has any effect: it opens no case, joins none and answers
 *     nothing. If not, it is only marked
 * @param evidence what the suspicion rests on: ids, handles, domains, results of a check; at most 16 of at most 998 characters.
 *     Never a token, never what somebody wrote
 */
public record Flag(String code, boolean quarantined, List<String> evidence) {
  /** Somebody shows the name of the brand and is not the brand. Evidence: their id, the brand's id. */
  public static final String IMPOSTOR_OF_BRAND = "impostor-of-brand";

  /** A handle that is read as one of the brand's and is another. Evidence: the handle, the brand's handle. */
  public static final String LOOK_ALIKE_HANDLE = "look-alike-handle";

  /** A domain that is read as one of the brand's and is another. Evidence: the domain, the brand's domain. */
  public static final String LOOK_ALIKE_DOMAIN = "look-alike-domain";

  /** A reply token that was given to somebody else. Evidence: the sender, and the case or message the token names. */
  public static final String REPLY_TOKEN_OF_ANOTHER_SENDER = "reply-token-of-another-sender";

  /** A sender that failed the checks of a host we trust. Evidence: the results of the checks. */
  public static final String SENDER_NOT_AUTHENTICATED = "sender-not-authenticated";

  /** A message id of ours, or one that is known already, on another message. Evidence: the id. */
  public static final String MESSAGE_ID_REUSED = "message-id-reused";

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final int MAX_EVIDENCE = 16;
  private static final int MAX_LENGTH = 998;

  /**
   * Copies the evidence; what no store keeps as it is becomes U+FFFD.
   *
   * @throws IllegalArgumentException if the code has another shape, or there is too much evidence
   */
  public Flag {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "code must have 1 to 64 lower-case letters, digits or hyphens, a letter first, for instance look-alike-handle");
    }
    evidence = evidence.stream().map(Unicode::clean).toList();
    if (evidence.size() > MAX_EVIDENCE
        || evidence.stream().anyMatch(each -> each.length() > MAX_LENGTH)) {
      throw new IllegalArgumentException(
          "evidence must have at most 16 entries, each of at most 998 characters");
    }
  }

  /**
   * A mark that changes nothing.
   *
   * @param code what is suspected
   * @param evidence what it rests on
   * @return the flag
   */
  public static Flag warning(String code, String... evidence) {
    return new Flag(code, false, List.of(evidence));
  }

  /**
   * A mark that keeps a message from having any effect until a person has looked.
   *
   * @param code what is suspected
   * @param evidence what it rests on
   * @return the flag
   */
  public static Flag quarantine(String code, String... evidence) {
    return new Flag(code, true, List.of(evidence));
  }

  @Override
  public String toString() {
    return "Flag[" + code + (quarantined ? ", quarantined]" : "]");
  }
}
