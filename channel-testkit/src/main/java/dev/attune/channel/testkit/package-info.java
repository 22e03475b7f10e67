/**
 * The kit that every channel must pass, and fakes for tests of hosts.
 *
 * <p>Who writes a channel starts with {@link dev.attune.channel.testkit.ChannelKit}: a test that extends it and tells which
 * {@link dev.attune.channel.ChannelProvider} it is about and what a reader sees of a payload ({@link
 * dev.attune.channel.testkit.Shown}) inherits a check for each promise that plans and gates make. If the channel listens, the
 * test also gives {@link dev.attune.channel.testkit.GateSamples}: what the platform would deliver, and how it signs. {@link
 * dev.attune.channel.testkit.ResolutionGenerator} makes what is said, with {@link dev.attune.channel.testkit.Canaries} in
 * everything that is private. The page {@code docs/writing-a-channel.md} leads from an empty folder to a channel that passes.
 *
 * <p>Who writes a host finds {@link dev.attune.channel.testkit.SettableClock} and {@link
 * dev.attune.channel.testkit.RecordingCarrier}.
 */
@NullMarked
package dev.attune.channel.testkit;

import org.jspecify.annotations.NullMarked;
