package dev.attune.cases;

import dev.attune.conversation.AccountId;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.util.Objects;

/**
 * Where a native message is: by this an answer, an edit or a removal finds its case.
 *
 * @param account the account it reached or left
 * @param surface the surface
 * @param message the platform's id of the message
 */
public record MessageKey(AccountId account, SurfaceId surface, NativeId message) {
  /** Checks that nothing is null. */
  public MessageKey {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(message, "message");
  }
}
