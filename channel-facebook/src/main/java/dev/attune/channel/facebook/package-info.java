/**
 * Facebook as a channel: comments on a Page, which everyone reads, and Messenger conversations, which the customer alone
 * does.
 *
 * <p>Start with {@link dev.attune.channel.facebook.FacebookChannelProvider}, which documents every setting, every secret and
 * what the details of a message mean. What Facebook can do is in {@code profile.json} beside this class, each value with the
 * page it was read on. What comes in are Page webhooks; what goes out are calls of the Graph API.
 */
@NullMarked
package dev.attune.channel.facebook;

import org.jspecify.annotations.NullMarked;
