package dev.attune.channel.testkit;

import dev.attune.channel.Audience;
import dev.attune.compose.Coverage;
import dev.attune.compose.Finding;
import dev.attune.compose.PlannedMessage;
import dev.attune.resolution.Sensitivity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** P2: nothing of what an audience may not know stands anywhere in what it gets, and those who may know it get it. */
final class NoLeak implements Judge {
  @Override
  public Optional<String> objection(Judged judged) {
    return Stream.of(leaks(judged), losses(judged), words(judged))
        .flatMap(objections -> objections)
        .findFirst();
  }

  private static Stream<String> leaks(Judged judged) {
    return judged.places().stream().flatMap(place -> {
      PlannedMessage message = judged.message(place);
      return judged.exposedCanaries(place).stream()
          .filter(canary -> !mayKnow(judged, message.audience(), canary))
          .map(canary -> "Message %d on %s is for %s, but its payload holds \"%s\", a word of %s."
              .formatted(
                  place,
                  message.surface(),
                  message.audience() == Audience.EVERYONE ? "everyone" : "the customer alone",
                  canary,
                  origin(judged, canary)));
    });
  }

  private static boolean mayKnow(Judged judged, Audience audience, String canary) {
    return parts(judged)
        .filter(index -> judged.canaries(index).stream().anyMatch(own -> own.startsWith(canary)))
        .anyMatch(index -> audience.mayKnow(judged.subject().part(index).sensitivity()));
  }

  private static String origin(Judged judged, String canary) {
    return parts(judged)
        .filter(index -> judged.canaries(index).stream().anyMatch(own -> own.startsWith(canary)))
        .mapToObj(index -> "part %d (%s), which is for %s"
            .formatted(
                index,
                judged.subject().part(index).kind(),
                judged.subject().part(index).sensitivity() == Sensitivity.STAFF
                    ? "the staff alone"
                    : "the customer alone"))
        .findFirst()
        .orElse("the customer's goal, which is never part of a message");
  }

  private static IntStream parts(Judged judged) {
    return IntStream.range(0, judged.subject().resolution().parts().size());
  }

  /** What was said in private is readable there. */
  private static Stream<String> losses(Judged judged) {
    return judged.plan().coverage().stream()
        .filter(coverage -> !coverage.messages().isEmpty())
        .filter(coverage ->
            judged.subject().part(coverage.part()).sensitivity() == Sensitivity.CUSTOMER)
        .filter(coverage -> !isTold(judged, coverage))
        .map(coverage ->
            "Part %d (%s) is said to the customer in message %s, says the plan; but nothing of it stands there."
                .formatted(
                    coverage.part(),
                    judged.subject().part(coverage.part()).kind(),
                    coverage.messages()));
  }

  private static boolean isTold(Judged judged, Coverage coverage) {
    Set<String> own = judged.canaries(coverage.part());
    return own.isEmpty()
        || coverage.messages().stream()
            .anyMatch(place -> own.stream().anyMatch(canary -> judged.holds(place, canary)));
  }

  /** Findings and reasons are read by others than the customer, and logged. */
  private static Stream<String> words(Judged judged) {
    Stream<String> findings = judged.plan().findings().stream().map(Finding::sentence);
    return Stream.concat(findings, judged.plan().reason().stream())
        .filter(sentence -> !Canaries.in(sentence).isEmpty())
        .map(sentence -> "A finding or reason quotes what is private: " + sentence);
  }
}
