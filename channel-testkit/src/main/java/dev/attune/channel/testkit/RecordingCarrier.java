package dev.attune.channel.testkit;

import dev.attune.channel.Carrier;
import dev.attune.channel.DeliveryOutcome;
import dev.attune.channel.Dispatch;
import dev.attune.conversation.NativeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what it is given instead of bringing it anywhere, and answers what it was told to. Safe for use by many threads.
 *
 * <p>Without being told otherwise, it delivers everything, under the ids {@code recorded-1}, {@code recorded-2} and so on.
 */
public final class RecordingCarrier implements Carrier {
  private final List<Dispatch> dispatches = new ArrayList<>();
  private final Deque<DeliveryOutcome> answers = new ArrayDeque<>();

  /** A carrier that has been given nothing yet. */
  public RecordingCarrier() {}

  /**
   * What to answer to the next attempts; after these it delivers again.
   *
   * @param outcomes one for each attempt, in order
   * @return this carrier
   */
  public synchronized RecordingCarrier answering(DeliveryOutcome... outcomes) {
    answers.addAll(List.of(outcomes));
    return this;
  }

  @Override
  public synchronized DeliveryOutcome deliver(Dispatch dispatch) {
    dispatches.add(dispatch);
    DeliveryOutcome answer = answers.poll();
    return answer != null
        ? answer
        : new DeliveryOutcome.Delivered(
            new NativeId("recorded-" + dispatches.size()), Optional.empty());
  }

  /**
   * What it was given so far.
   *
   * @return every attempt, in order, the ones that failed included
   */
  public synchronized List<Dispatch> dispatches() {
    return List.copyOf(dispatches);
  }

  @Override
  public synchronized String toString() {
    return "RecordingCarrier[" + dispatches.size() + " attempts]";
  }
}
