package dev.attune.cases;

import dev.attune.conversation.AccountId;
import java.util.Objects;

/**
 * What an inbound event that came too early waits for: a message, or a seat in a thread. Compared as it is.
 *
 * @param account the account
 * @param value one text for each message and each seat
 */
public record Anchor(AccountId account, String value) {
  /** Checks that nothing is null. */
  public Anchor {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Until a message is part of a case.
   *
   * @param key the message
   * @return the anchor
   */
  public static Anchor of(MessageKey key) {
    return new Anchor(key.account(), "message " + key.surface() + " " + key.message());
  }

  /**
   * Until somebody's case is in a thread.
   *
   * @param seat the seat
   * @return the anchor
   */
  public static Anchor of(Seat seat) {
    ThreadKey thread = seat.thread();
    String person = seat.person().map(id -> id.value().length() + " " + id).orElse("-");
    return new Anchor(
        thread.account(), "seat " + thread.surface() + " " + person + " " + thread.thread());
  }
}
