/**
 * Attune: social customer care inside a host application.
 *
 * @see dev.attune.channel.Channels
 */
@NullMarked
package dev.attune;

import org.jspecify.annotations.NullMarked;
