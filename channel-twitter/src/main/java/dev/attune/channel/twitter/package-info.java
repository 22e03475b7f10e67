/**
 * X (Twitter) as a channel: posts and replies in public, and direct messages.
 *
 * <p>Start with {@link dev.attune.channel.twitter.TwitterChannelProvider}, whose constants are the settings and secrets:
 *
 * <pre>{@code
 * ChannelSettings settings = ChannelSettings.builder()
 *     .account(new AccountId("acme-care-x"))
 *     .value(TwitterChannelProvider.API, "https://api.x.com")
 *     .secrets(vault)
 *     .build();
 * }</pre>
 *
 * <h2>What comes in</h2>
 *
 * <p>Deliveries of the Account Activity API, which X ends on 2027-01-01, and of the X Activity API that replaces it, told apart
 * by what they hold. The decoder also reads posts as the REST API answers them, if setting {@code user-id} names our account:
 * the X Activity API delivers no reply deep in a thread that does not repeat our handle, so a host may want to fetch mentions.
 *
 * <ul>
 *   <li>A post is addressed to us if it names us, or answers or quotes what we wrote. The thread is the post that began it, or,
 *       in the older dialect, which does not say that, the post that is answered.
 *   <li>The text is what the author wrote: entities decoded, short links replaced by what they stand for, and handles before a
 *       reply and links of attachments behind it left out where the platform says so and nothing else stands there.
 *   <li>An edited post comes with a new id. It changes the message that has the id of the first version. The id of a deletion
 *       is passed on as it comes.
 *   <li>A direct message has the customer's id as its thread. Group conversations are not delivered by X. Encrypted messages
 *       cannot be read and are reported as such.
 *   <li>Mutes, what our own account did without words, a consent taken back, and what the X Activity API delivers without
 *       describing it, are kept as not recognised. A like comes from there without who gave it, and to what.
 * </ul>
 *
 * <h2>What goes out</h2>
 *
 * <p>Posts with up to four pictures, one moving picture or one video, and direct messages with one of them. The carrier gets
 * them from the host's {@link dev.attune.channel.MediaSource} and uploads them, with their descriptions, before the message;
 * what fails before the message is sent leaves no doubt about it. Descriptions are cut after 1,000 characters. Direct messages
 * have neither buttons nor quick replies in version 2 of the API; answers to choose from are listed with letters. Threads are
 * chains of replies to ourselves. A way into private messages is shown by the button of the post and costs no characters,
 * unless {@code message-link-counts} says otherwise. It leads nowhere if the account does not take messages from everyone.
 *
 * <p>X names the customer before a reply itself. It lets nobody edit a reply to somebody else, so that the profile declares
 * no edits; a host that posts otherwise declares them by {@code {"surfaces":{"post":{"revisions":{"edit":true}}}}}. A post with
 * more than one cashtag, which X forbids to most applications, is not held back.
 *
 * <p>What the numbers are and where they were read stands in the profile. A host whose account may do more overrides it;
 * {@code long-posts} does so for the length of posts. Lengths are counted as X does today, in {@code weighted-characters}, or as
 * it once did, in {@code weighted-characters-v1} and {@code weighted-characters-v2}. A duplicate, a lost answer and an internal
 * error leave the outcome unknown, because X has no way to name an attempt.
 */
@NullMarked
package dev.attune.channel.twitter;

import org.jspecify.annotations.NullMarked;
