/**
 * The {@code attune} command: plans, deliveries, lengths and capabilities from a shell.
 *
 * <p>Start with {@link dev.attune.examples.cli.AttuneCommand}. Each subcommand is one class; what they read and write goes
 * through {@code Console}, so that tests run them over streams of their own. Nothing in here compares a channel's id with a
 * constant: channels are those on the class path, and what a channel needs to be shown is a file in the resources.
 */
@NullMarked
package dev.attune.examples.cli;

import org.jspecify.annotations.NullMarked;
