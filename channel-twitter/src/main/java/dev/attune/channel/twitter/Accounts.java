package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whom deliveries are for.
 *
 * @param account the host's name of the account
 * @param userId our account, if the settings name it
 * @param clock the clock to go by
 */
record Accounts(AccountId account, Optional<NativeId> userId, InstantSource clock) {
  /** What is known of a delivery for the named user, or for our account if it names nobody. */
  Scope scope(Optional<NativeId> named, People people, DeliveryObject includes) {
    NativeId brand = named
        .or(() -> userId)
        .orElseThrow(() -> new UnreadableEntryException(
            "does not say for which account it is, and setting user-id is not set"));
    if (userId.filter(ours -> !ours.equals(brand)).isPresent()) {
      throw new UnreadableEntryException("is for another account");
    }
    return new Scope(account, people.find(brand), people, includes, clock.instant());
  }

  /** Something that cannot be read far enough to know whom it is for. */
  Scope nobody(DeliveryObject includes) {
    Identity unknown = Identity.of(Places.TWITTER, "0");
    return new Scope(account, unknown, People.in(), includes, clock.instant());
  }
}
