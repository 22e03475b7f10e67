/**
 * Who said what, where.
 *
 * <p>A {@link dev.attune.conversation.Conversation} is one native thread on one surface, with the customer, us and others
 * kept apart. An {@link dev.attune.conversation.InboundEvent} is what a channel's gate makes of a delivery; it goes to {@code
 * dev.attune.cases}, where it becomes part of a case. {@link dev.attune.conversation.ConversationJson} and {@link
 * dev.attune.conversation.InboundEventJson} read and write both as JSON. Names and texts in here come from customers and are
 * never trusted: no {@code toString} shows them.
 */
@NullMarked
package dev.attune.conversation;

import org.jspecify.annotations.NullMarked;
