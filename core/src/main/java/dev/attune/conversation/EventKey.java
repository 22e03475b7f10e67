package dev.attune.conversation;

import java.util.Objects;

/**
 * The permanent name of one thing that happened on a platform: the same thing delivered again has the same key, a different
 * thing never has.
 *
 * @param account the account it reached
 * @param value made of what the platform itself uses to tell events apart; 1 to 2,000 characters
 */
public record EventKey(AccountId account, String value) {
  private static final int MAX_LENGTH = 2000;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value is empty or too long
   */
  public EventKey {
    Objects.requireNonNull(account, "account");
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "an event's key must have 1 to 2000 characters, but has " + value.length());
    }
  }

  @Override
  public String toString() {
    return account + ":" + value;
  }
}
