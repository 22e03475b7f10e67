package dev.attune.channel.twitter;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
interface Pause {
  void of(Duration time) throws InterruptedException;
}
