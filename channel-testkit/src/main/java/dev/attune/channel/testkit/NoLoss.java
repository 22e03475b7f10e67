package dev.attune.channel.testkit;

import dev.attune.channel.testkit.Said.Manner;
import dev.attune.compose.Coverage;
import dev.attune.compose.Coverage.Treatment;
import dev.attune.resolution.Part;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** P1: what must be said is said where the plan says it is, or nothing is said and the plan says why. */
final class NoLoss implements Judge {
  /** Between messages, so that nothing is found half in one and half in the next. */
  private static final String WALL = "\u0000";

  @Override
  public Optional<String> objection(Judged judged) {
    if (judged.plan().isRefused()) {
      return judged.plan().reason().filter(reason -> !reason.isBlank()).isPresent()
          ? Optional.empty()
          : Optional.of("The plan is refused, and gives no reason that anybody could act on.");
    }
    List<Coverage> coverage = judged.plan().coverage();
    if (coverage.size() != judged.subject().resolution().parts().size()) {
      return Optional.of("The plan accounts for %d parts, but the resolution has %d."
          .formatted(coverage.size(), judged.subject().resolution().parts().size()));
    }
    return coverage.stream()
        .map(part -> objection(judged, part))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> objection(Judged judged, Coverage coverage) {
    Part part = judged.subject().part(coverage.part());
    boolean said =
        coverage.treatment() == Treatment.SAID || coverage.treatment() == Treatment.MOVED;
    boolean must = part.weight() == Weight.MUST && part.sensitivity() != Sensitivity.STAFF;
    if (said == coverage.messages().isEmpty()) {
      return Optional.of("Part %d is %s, and the messages that say it are %s."
          .formatted(coverage.part(), coverage.treatment(), coverage.messages()));
    }
    if (!said) {
      return must
          ? Optional.of("Part %d (%s) must be said, but it is %s and the plan is not refused."
              .formatted(coverage.part(), part.kind(), coverage.treatment()))
          : Optional.empty();
    }
    return IntStream.range(0, judged.alternatives(coverage))
        .mapToObj(alternative -> missing(judged, coverage, alternative))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> missing(Judged judged, Coverage coverage, int alternative) {
    Part part = judged.subject().part(coverage.part());
    List<String> seen = judged.bare(judged.seen(coverage, alternative));
    String all = String.join(WALL, seen);
    int from = 0;
    for (Said said : Said.of(part, coverage.wording())) {
      String bare = Bare.of(said.text());
      if (said.manner() == Manner.WHOLE) {
        int found = all.indexOf(bare, from);
        if (found < 0) {
          return Optional.of(sentence(coverage, part, said));
        }
        from = found + bare.length();
      } else if (!isFound(judged, coverage, said, seen)) {
        return Optional.of(sentence(coverage, part, said));
      }
    }
    return Optional.empty();
  }

  private static boolean isFound(Judged judged, Coverage coverage, Said said, List<String> seen) {
    String bare = Bare.of(said.text());
    return switch (said.manner()) {
      case RUNNING -> Bare.isSpreadOver(bare, seen, anywhere(bare));
      case STAND_IN ->
        seen.stream().anyMatch(text -> text.contains(bare))
            || places(coverage)
                .anyMatch(place -> judged.shown(place).stream()
                    .anyMatch(shown -> !shown.media().isEmpty()));
      case TARGET ->
        seen.stream().anyMatch(text -> text.contains(bare))
            || places(coverage).anyMatch(place -> judged.holds(place, said.text()));
      case WHOLE -> throw new IllegalStateException("is looked for in order");
    };
  }

  private static Stream<Integer> places(Coverage coverage) {
    return coverage.messages().stream();
  }

  private static BitSet anywhere(String bare) {
    BitSet cuts = new BitSet();
    cuts.set(1, bare.length() + 1);
    return cuts;
  }

  private static String sentence(Coverage coverage, Part part, Said said) {
    return "Part %d (%s, %s) is said in message %s, says the plan; but its %s is not there: \"%s\"."
        .formatted(
            coverage.part(),
            part.kind(),
            part.weight(),
            coverage.messages(),
            said.what(),
            said.text());
  }
}
