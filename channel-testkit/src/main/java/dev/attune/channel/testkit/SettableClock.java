package dev.attune.channel.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** A clock that stands still until it is moved. Safe for use by many threads. */
public final class SettableClock implements InstantSource {
  private Instant now;

  private SettableClock(Instant now) {
    this.now = now;
  }

  /**
   * A clock that stands at a moment.
   *
   * @param now the moment
   * @return the clock
   */
  public static SettableClock at(Instant now) {
    return new SettableClock(Objects.requireNonNull(now, "now"));
  }

  /**
   * Moves the clock to a moment, before or after the one it shows.
   *
   * @param moment what it shows from now on
   */
  public synchronized void set(Instant moment) {
    now = Objects.requireNonNull(moment, "moment");
  }

  /**
   * Moves the clock on.
   *
   * @param time how far; back if it is negative
   */
  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized String toString() {
    return "SettableClock[" + now + "]";
  }
}
