/**
 * Plans as a page to look at.
 *
 * <p>Start with {@link dev.attune.preview.PlanPage}. In go plans, the resolutions they say and what their channels can do; out
 * comes one HTML document that shows what the customer and the public will see, and beside it what became of each part. It
 * stands alone: no script runs in it, and nothing is loaded. Knows no channel by name: who listens, how messages hang together
 * and what they are written in decide what a message looks like.
 */
@NullMarked
package dev.attune.preview;

import org.jspecify.annotations.NullMarked;
