/**
 * What a channel is and can do: the capability model, and what an author of a channel implements.
 *
 * <p>Start with {@link dev.attune.channel.ChannelProvider}, which opens a {@link dev.attune.channel.Channel} for one account.
 * {@link dev.attune.channel.Capabilities} says what its surfaces can do, as data that a host may override. Out go messages:
 * {@code dev.attune.compose} makes a {@link dev.attune.channel.Draft} of {@linkplain dev.attune.channel.Passage passages}, the
 * channel's {@link dev.attune.channel.Renderer} makes it a {@link dev.attune.channel.Payload}, its {@link
 * dev.attune.channel.Carrier} brings it to the platform. In come deliveries: the channel's {@link dev.attune.channel.Gate}
 * verifies them and makes them {@linkplain dev.attune.conversation.InboundEvent events}.
 */
@NullMarked
package dev.attune.channel;

import org.jspecify.annotations.NullMarked;
