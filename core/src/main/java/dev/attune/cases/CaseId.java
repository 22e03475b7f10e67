package dev.attune.cases;

import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a case: unique within the account it was opened for, and never without it.
 *
 * @param account the account the case was opened for
 * @param value 1 to 64 characters: letters, digits and hyphens
 */
public record CaseId(AccountId account, String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final int DIGITS = 20;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  public CaseId {
    Objects.requireNonNull(account, "account");
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a case's name must have 1 to 64 letters, digits or hyphens");
    }
  }

  /**
   * The case that an event opens. The same event always opens the same case, so opening it twice changes nothing.
   *
   * @param opening the event
   * @return the name; tells nothing of the event
   */
  public static CaseId openedBy(EventKey opening) {
    return new CaseId(opening.account(), "c" + digest(opening.toString()).substring(0, DIGITS));
  }

  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return account + "/" + value;
  }
}
