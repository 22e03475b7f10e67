/**
 * From a plan to the customer's screen.
 *
 * <p>{@link dev.attune.delivery.Replies} decides what is kept when a plan is queued; {@link dev.attune.delivery.Dispatcher}
 * takes queued messages from the store, hands them to the channel's carrier, and commits what became of them to the case's
 * timeline. The host drives it, one tick at a time.
 */
@NullMarked
package dev.attune.delivery;

import org.jspecify.annotations.NullMarked;
