/**
 * Makes a resolution native.
 *
 * <p>Start with {@link dev.attune.compose.Composer}. In go a resolution, a {@link dev.attune.compose.ReplyContext} and what a
 * channel can do; out comes a {@link dev.attune.compose.Plan}: the exact messages, what became of each part, and what the
 * author should know. Pure: no clock, no network, no store, and the same inputs give the same plan. A plan goes on to {@code
 * dev.attune.delivery}, or to a host that only wanted to see it.
 *
 * <p>Inside, {@code Composition} decides what is said where; parts become {@code Block}s of pieces that are never broken;
 * {@code Layout} chooses where messages end; {@code Fitting} chooses the form of each and asks the renderer what it measures;
 * {@code Inspection}s look at the result. Where texts may be broken and what stands in them is told by {@code
 * dev.attune.internal.text}.
 */
@NullMarked
package dev.attune.compose;

import org.jspecify.annotations.NullMarked;
