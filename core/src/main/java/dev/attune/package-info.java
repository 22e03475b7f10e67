/**
 * Attune: social customer care inside a host application.
 *
 * <p>Start with {@link dev.attune.CareDesk}. Deliveries of the platforms come in by its {@code receive}; what customers wrote
 * becomes cases; an agent's resolution is previewed and sent by {@code preview} and {@code reply}. A host that only wants
 * native text needs no desk: {@link dev.attune.channel.Channels} and {@link dev.attune.compose.Composer} do that alone.
 */
@NullMarked
package dev.attune;

import org.jspecify.annotations.NullMarked;
