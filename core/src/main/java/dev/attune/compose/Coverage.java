package dev.attune.compose;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What became of one part.
 *
 * @param part its place in the resolution, from 0
 * @param treatment what was done with it
 * @param wording which of its wordings was taken, from 0; empty for parts without wordings and parts that are not said
 * @param messages the places in the plan of the messages that say it, from 0
 */
public record Coverage(int part, Treatment treatment, OptionalInt wording, List<Integer> messages) {
  /** What was done with a part. */
  public enum Treatment {
    /** Said where the customer asked. */
    SAID,
    /** Said in private, by a hand-off. */
    MOVED,
    /** Not said: it was no must, and there was no room or no way. */
    LEFT_OUT,
    /** Not said: it is for the staff. */
    WITHHELD
  }

  /** Copies what could change. */
  public Coverage {
    Objects.requireNonNull(treatment, "treatment");
    Objects.requireNonNull(wording, "wording");
    messages = List.copyOf(messages);
  }
}
