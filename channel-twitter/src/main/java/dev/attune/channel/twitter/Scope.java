package dev.attune.channel.twitter;

import dev.attune.channel.DeliveryObject;
import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What is known while one delivery is read.
 *
 * @param account the host's name of the account
 * @param brand our account
 * @param people who the delivery tells about
 * @param includes what came beside the entries: media, and posts that are referred to
 * @param received when the delivery came
 */
record Scope(
    AccountId account, Identity brand, People people, DeliveryObject includes, Instant received) {
  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Reads one entry of a delivery. */
  interface EntryReader {
    InboundEvent read(DeliveryObject entry, Scope scope);
  }

  /** A reader of entries that are kept and counted, and no more. */
  static EntryReader refusing(String reason) {
    return (entry, scope) -> {
      throw new UnreadableEntryException(reason);
    };
  }

  /** The event of one entry, whatever its state: one that cannot be read does not stop the others. */
  InboundEvent read(String type, DeliveryObject entry, EntryReader reader) {
    if (entry.isAmbiguous()) {
      return unrecognized(type, entry, "holds a field twice");
    }
    try {
      return reader.read(entry, this);
    } catch (UnreadableEntryException e) {
      return unrecognized(type, entry, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return unrecognized(type, entry, "is not of the shape that is read");
    }
  }

  Unrecognized unrecognized(String type, DeliveryObject entry, String reason) {
    String digest = Signature.digest(type, entry.octets());
    return new Unrecognized(key("unrecognized:" + digest), shown(type), reason, received);
  }

  /** The same, knowing more about our account. */
  Scope with(Identity introduced) {
    return new Scope(account, introduced, people, includes, received);
  }

  EventKey key(String value) {
    return new EventKey(account, value);
  }

  boolean isBrand(NativeId id) {
    return brand.id().equals(id);
  }

  boolean isBrand(Identity identity) {
    return brand.isSameAs(identity);
  }

  /** A type as it may be shown: what came could be anything. */
  private static String shown(String type) {
    return TYPE.matcher(type).matches() ? type : "unknown";
  }
}
