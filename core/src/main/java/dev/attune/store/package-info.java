/**
 * Where cases are kept.
 *
 * <p>{@link dev.attune.store.CaseStore} is what a host may implement; {@link dev.attune.store.MemoryCaseStore} is there to
 * start with. In goes a {@link dev.attune.store.Commit}: new entries of one case and messages on their way out, kept together
 * or not at all. Out come cases, and, for {@code dev.attune.delivery}, the messages whose turn it is.
 */
@NullMarked
package dev.attune.store;

import org.jspecify.annotations.NullMarked;
