package dev.attune.channel.testkit;

import java.util.Optional;

/** Says whether a plan keeps one promise. Knows the resolution and the payloads, and nothing of how one became the other. */
@FunctionalInterface
interface Judge {
  /** What is wrong, as a sentence; empty if nothing is. */
  Optional<String> objection(Judged judged);
}
