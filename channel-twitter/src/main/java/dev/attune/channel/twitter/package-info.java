/**
 * X (Twitter) as a channel: posts and replies, and direct messages.
 *
 * <p>Start with {@link dev.attune.channel.twitter.TwitterChannelProvider}, which documents every setting and secret.
 */
@NullMarked
package dev.attune.channel.twitter;

import org.jspecify.annotations.NullMarked;
