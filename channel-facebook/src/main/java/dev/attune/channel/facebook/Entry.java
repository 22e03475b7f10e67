package dev.attune.channel.facebook;

import dev.attune.conversation.AccountId;
import dev.attune.conversation.EventKey;
import dev.attune.conversation.Identity;
import dev.attune.conversation.InboundEvent.Unrecognized;
import dev.attune.conversation.NativeId;
import java.time.Instant;
import java.util.Optional;

/**
 * What all events of one entry share.
 *
 * @param account the account the channel is opened for
 * @param page the Page it is about
 * @param at when the entry was made, for what happened without a time of its own; the moment it came if it does not say
 * @param sent when the entry was made, if it says so
 */
record Entry(AccountId account, Identity page, Instant at, Optional<Instant> sent) {
  private static final String SEPARATOR = "|";

  boolean isPage(Identity somebody) {
    return page.isSameAs(somebody);
  }

  boolean isPage(NativeId id) {
    return page.id().equals(id);
  }

  /** Whether an id is that of a post of the Page: the Page's id comes first in it. */
  boolean isOf(NativeId post) {
    String id = page.id().value();
    return post.value().length() > id.length()
        && post.value().charAt(id.length()) == '_'
        && post.value().startsWith(id);
  }

  /** When the entry was made in milliseconds, as a part of keys; empty if it does not say. */
  String made() {
    return sent.map(moment -> Long.toString(moment.toEpochMilli())).orElse("");
  }

  EventKey key(Object... pieces) {
    StringBuilder key = new StringBuilder();
    for (Object piece : pieces) {
      key.append(key.isEmpty() ? "" : SEPARATOR).append(piece);
    }
    return new EventKey(account, key.toString());
  }

  /** A key of which the pieces are joined already. */
  EventKey named(String key) {
    return new EventKey(account, key);
  }

  static Unrecognized unrecognized(
      AccountId account, Instant at, String type, String reason, Given what) {
    String hash = Hashes.sha256(type, what.node().octets());
    EventKey key = new EventKey(account, "unrecognized" + SEPARATOR + type + SEPARATOR + hash);
    return new Unrecognized(key, type, reason, at);
  }

  Unrecognized unrecognized(String type, String reason, Given what) {
    return unrecognized(account, at, type, reason, what);
  }
}
