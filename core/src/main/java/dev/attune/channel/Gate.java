package dev.attune.channel;

import dev.attune.conversation.InboundEvent;
import java.util.List;
import java.util.Objects;

/**
 * Takes what a platform delivers: verified first, on the raw octets and in constant time, then decoded.
 *
 * <p>Safe for use by many threads. No exception escapes: whatever comes in becomes an answer. Without a secret everything is
 * refused.
 */
public interface Gate {
  /**
   * What became of a request.
   *
   * @param response what to answer once the events are kept
   * @param events what happened, in the order of the delivery; none if the request was refused or was no delivery
   */
  record Result(GateResponse response, List<InboundEvent> events) {
    /** Copies the events. */
    public Result {
      Objects.requireNonNull(response, "response");
      events = List.copyOf(events);
    }

    /**
     * An answer without events.
     *
     * @param response what to answer
     * @return the result
     */
    public static Result of(GateResponse response) {
      return new Result(response, List.of());
    }
  }

  /**
   * Verifies and decodes a request.
   *
   * @param request any request, from anybody
   * @return the answer and the events
   */
  Result accept(GateRequest request);
}
