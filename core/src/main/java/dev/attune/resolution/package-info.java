/**
 * What the company says, free of any channel.
 *
 * <p>Start with {@link dev.attune.resolution.Resolution}: a purpose and {@linkplain dev.attune.resolution.Part parts}, each
 * with a weight and a sensitivity. What comes in is an author's words, built in Java or read by {@link
 * dev.attune.resolution.ResolutionJson} from JSON that a form, a host or a language model wrote. What goes out is an
 * immutable value that {@code dev.attune.compose} turns into native messages. Nothing in here knows a channel, a clock or a
 * store.
 */
@NullMarked
package dev.attune.resolution;

import org.jspecify.annotations.NullMarked;
