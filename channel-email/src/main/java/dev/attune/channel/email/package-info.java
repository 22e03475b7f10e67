/**
 * Mail: one surface, {@code email/mail}, on which one customer listens.
 *
 * <p>{@link dev.attune.channel.email.EmailChannelProvider} is the way in and names every setting. A draft becomes one whole
 * RFC 5322 message that answers in the customer's thread; raw messages become events. Mail is untrusted twice over, so
 * every octet that comes in is counted before it is parsed, and every header that goes out passes one place.
 */
@NullMarked
package dev.attune.channel.email;

import org.jspecify.annotations.NullMarked;
