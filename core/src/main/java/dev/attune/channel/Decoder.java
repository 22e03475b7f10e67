package dev.attune.channel;

import dev.attune.conversation.InboundEvent;
import java.util.List;

/**
 * Reads deliveries that were verified already: by the channel's own gate, or by a host that has its own way.
 *
 * <p>Pure and safe for use by many threads.
 */
public interface Decoder {
  /**
   * The events of one delivery.
   *
   * @param delivery the raw octets
   * @return what happened, in the order of the delivery. What is not understood is {@code Unrecognized} and never stops the
   *     rest
   * @throws UnreadableDeliveryException if the octets are no delivery at all, or over a cap
   */
  List<InboundEvent> decode(byte[] delivery);
}
