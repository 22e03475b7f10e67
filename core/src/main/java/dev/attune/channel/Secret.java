package dev.attune.channel;

import java.nio.charset.StandardCharsets;

/** Something nobody may read in a log: a token, a key, a password. Its {@code toString} does not tell it. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * A secret.
   *
   * @param value not empty
   * @return the secret
   * @throws IllegalArgumentException if it is empty: an empty key would let everybody in
   */
  public static Secret of(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a secret must not be empty");
    }
    return new Secret(value);
  }

  /**
   * The secret, for the moment of its use.
   *
   * @return the value
   */
  public String reveal() {
    return value;
  }

  /**
   * The secret as a key, for the moment of its use.
   *
   * @return its octets in UTF-8
   */
  public byte[] octets() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
