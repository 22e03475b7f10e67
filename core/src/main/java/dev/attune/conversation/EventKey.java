package dev.attune.conversation;

import dev.attune.internal.Unicode;
import java.util.Objects;

/**
 * The permanent name of one thing that happened on a platform: the same thing delivered again has the same key, a different
 * thing never has.
 *
 * @param account the account it reached
 * @param value made of what the platform itself uses to tell events apart; 1 to 2,000 characters, well-formed Unicode without
 *     control characters
 */
public record EventKey(AccountId account, String value) {
  private static final int MAX_LENGTH = 2000;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value is empty, too long, or holds a control character or half a surrogate pair
   */
  public EventKey {
    Objects.requireNonNull(account, "account");
    boolean plain = Unicode.isPlain(value);
    if (value.isEmpty() || value.length() > MAX_LENGTH || (!plain && Unicode.hasControl(value))) {
      throw new IllegalArgumentException(
          "an event's key must have 1 to 2000 characters, none of them a control character");
    }
    if (!plain && Unicode.halfPair(value) >= 0) {
      throw new IllegalArgumentException("an event's key must be well-formed Unicode");
    }
  }

  @Override
  public String toString() {
    return account + ":" + value;
  }
}
