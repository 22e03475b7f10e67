package dev.attune.channel;

import dev.attune.conversation.AccountId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a host keeps what comes with a message as octets, such as a file in a mail. Without one, such octets are passed over.
 *
 * <p>Must be safe for use by many threads. What it takes comes from strangers: it is neither opened nor unpacked here, names are
 * what the sender wrote, and types are what the sender claims.
 */
@FunctionalInterface
public interface AttachmentSink {

  /**
   * Something that came with a message.
   *
   * @param account the account it reached
   * @param delivery a name of the message, the same whenever the same message is delivered; it comes from a stranger
   * @param number which of the message's attachments, from 0
   * @param type the media type that the sender claims, in lower case
   * @param name the file name without a path, if the sender gave one
   * @param size the size in octets that the sender claims, if any
   */
  record Incoming(
      AccountId account,
      String delivery,
      int number,
      String type,
      Optional<String> name,
      OptionalLong size) {
    /** Checks that nothing is null. */
    public Incoming {
      Objects.requireNonNull(account, "account");
      Objects.requireNonNull(delivery, "delivery");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(size, "size");
    }

    @Override
    public String toString() {
      return "Incoming[" + account + ", " + number + ", " + type + "]";
    }
  }

  /**
   * Keeps an attachment, before the message it came with is committed: the same delivery may come again, and one that is kept
   * may never be referred to.
   *
   * @param attachment what it is
   * @param octets its content, once. Ends in a {@link MediaTooLargeException} where it is larger than the account takes: what was
   *     kept by then is not the whole, and is to be thrown away
   * @return by what it is found again; empty if it is not kept
   * @throws MediaTooLargeException if it is too large; the message comes without it
   * @throws IOException if it cannot be kept now: the delivery is refused, so that it comes again
   */
  Optional<URI> keep(Incoming attachment, InputStream octets) throws IOException;
}
