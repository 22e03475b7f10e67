package dev.attune.cases;

import dev.attune.conversation.AccountId;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.util.Objects;

/**
 * Where a native thread is: by this an inbound message finds its case.
 *
 * @param account the account it reaches
 * @param surface the surface
 * @param thread the platform's id of the thread
 */
public record ThreadKey(AccountId account, SurfaceId surface, NativeId thread) {
  /** Checks that nothing is null. */
  public ThreadKey {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(thread, "thread");
  }
}
