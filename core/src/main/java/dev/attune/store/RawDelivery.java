package dev.attune.store;

import dev.attune.cases.MessageKey;
import dev.attune.conversation.AccountId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;

/**
 * A delivery as a platform made it, kept for a while to look at when something was not understood. Immutable.
 *
 * <p>Two deliveries with the same octets to one account are one.
 */
public final class RawDelivery {
  private final AccountId account;
  private final Instant at;
  private final byte[] body;
  private final Set<MessageKey> messages;

  /**
   * A delivery.
   *
   * @param account the account it was sent to
   * @param at when it came
   * @param body the raw octets
   * @param messages the messages it brings or is about
   */
  public RawDelivery(AccountId account, Instant at, byte[] body, Set<MessageKey> messages) {
    this.account = Objects.requireNonNull(account, "account");
    this.at = Objects.requireNonNull(at, "at");
    this.body = body.clone();
    this.messages = Set.copyOf(messages);
  }

  /**
   * The account it was sent to.
   *
   * @return the account
   */
  public AccountId account() {
    return account;
  }

  /**
   * When it came.
   *
   * @return by the desk's clock
   */
  public Instant at() {
    return at;
  }

  /**
   * What came.
   *
   * @return a copy of the raw octets
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * How much came.
   *
   * @return in octets
   */
  public int size() {
    return body.length;
  }

  /**
   * The messages it brings or is about. When one of them is edited or taken away, nothing of the delivery is kept.
   *
   * @return their keys
   */
  public Set<MessageKey> messages() {
    return messages;
  }

  /**
   * The name of the delivery in its account.
   *
   * @return the SHA-256 of its octets, in hexadecimal digits
   */
  public String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "RawDelivery[" + account + ", " + at + ", " + body.length + " octets]";
  }
}
