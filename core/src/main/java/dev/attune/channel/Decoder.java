package dev.attune.channel;

import dev.attune.conversation.InboundEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads deliveries that were verified already: by the channel's own gate, or by a host that has its own way.
 *
 * <p>Pure and safe for use by many threads.
 */
public interface Decoder {
  /** How many octets of a stream are taken into memory, by channels that do not read it piece by piece. */
  int MAX_STREAM = 64 * 1024 * 1024;

  /**
   * The events of one delivery.
   *
   * @param delivery the raw octets
   * @return what happened, in the order of the delivery. What is not understood is {@code Unrecognized} and never stops the
   *     rest
   * @throws UnreadableDeliveryException if the octets are no delivery at all, or over a cap
   */
  List<InboundEvent> decode(byte[] delivery);

  /**
   * The events of one delivery that is read as it comes. A channel with large deliveries reads them piece by piece; what is
   * standard here is to take up to 64 MiB first.
   *
   * @param delivery the raw octets; not closed
   * @return as for {@link #decode(byte[])}
   * @throws UnreadableDeliveryException if the octets are no delivery at all, or over a cap
   * @throws IOException if they cannot be read, or an attachment cannot be kept
   */
  default List<InboundEvent> decode(InputStream delivery) throws IOException {
    byte[] octets = delivery.readNBytes(MAX_STREAM + 1);
    if (octets.length > MAX_STREAM) {
      throw UnreadableDeliveryException.tooLarge(octets.length, MAX_STREAM);
    }
    return decode(octets);
  }
}
