package dev.attune.channel.testkit;

import dev.attune.channel.testkit.Said.Manner;
import dev.attune.compose.Coverage;
import dev.attune.resolution.Part;
import dev.attune.resolution.Steps;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** P4: what is one thing to a reader stands in one message, in one piece. What is not there at all is P1's matter. */
final class NoBrokenToken implements Judge {
  @Override
  public Optional<String> objection(Judged judged) {
    return judged.plan().coverage().stream()
        .filter(coverage -> !coverage.messages().isEmpty())
        .flatMap(coverage -> objections(judged, coverage))
        .findFirst();
  }

  private static Stream<String> objections(Judged judged, Coverage coverage) {
    return IntStream.range(0, judged.alternatives(coverage))
        .boxed()
        .flatMap(alternative -> objections(judged, coverage, alternative));
  }

  private static Stream<String> objections(Judged judged, Coverage coverage, int alternative) {
    Part part = judged.subject().part(coverage.part());
    List<String> seen = judged.seen(coverage, alternative);
    Stream<String> broken = Said.of(part, coverage.wording()).stream()
        .flatMap(said -> Stream.concat(
            cut(judged, said, seen).stream(), pulledApart(judged, said, seen).stream()))
        .map(what -> "Part %d (%s) is said in message %s, but %s"
            .formatted(coverage.part(), part.kind(), coverage.messages(), what));
    return part instanceof Steps steps
        ? Stream.concat(broken, unmarked(coverage, steps, seen).stream())
        : broken;
  }

  /** Cut inside something between two messages. */
  private static Optional<String> cut(Judged judged, Said said, List<String> seen) {
    String text = Bare.of(said.text());
    List<String> bare = judged.bare(seen);
    BitSet anywhere = new BitSet();
    anywhere.set(1, text.length() + 1);
    boolean badly = said.manner() == Manner.RUNNING
        && !Bare.isSpreadOver(text, bare, Tokens.cuts(said.text()))
        && Bare.isSpreadOver(text, bare, anywhere);
    return badly
        ? Optional.of(
            "its %s goes on in the next message in the middle of a word, number, address or character: \"%s\"."
                .formatted(said.what(), said.text()))
        : Optional.empty();
  }

  /** In one message, but with white space inside. */
  private static Optional<String> pulledApart(Judged judged, Said said, List<String> seen) {
    List<String> bare = judged.bare(seen);
    if (bare.stream().noneMatch(text -> text.contains(Bare.of(said.text())))) {
      return Optional.empty();
    }
    List<String> spaced = seen.stream().map(Bare::spaced).toList();
    List<String> tokens =
        said.manner() == Manner.TARGET ? List.of(said.text()) : Tokens.of(said.text());
    return tokens.stream()
        .map(Bare::spaced)
        .filter(token -> spaced.stream().noneMatch(text -> text.contains(token)))
        .findFirst()
        .map(token -> "\"%s\" does not stand there in one piece.".formatted(token));
  }

  /** A step without its number in front. */
  private static Optional<String> unmarked(Coverage coverage, Steps steps, List<String> seen) {
    List<String> spaced = seen.stream().map(Bare::spaced).toList();
    return IntStream.rangeClosed(1, steps.steps().size())
        .filter(number -> {
          String start = Bare.spaced(steps.steps().get(number - 1));
          Pattern marked =
              Pattern.compile("(?<!\\p{Nd})" + number + "[.)]? ?" + Pattern.quote(start));
          return spaced.stream().anyMatch(text -> text.contains(start))
              && spaced.stream().noneMatch(text -> marked.matcher(text).find());
        })
        .mapToObj(number ->
            "Part %d (STEPS) is said in message %s, but step %d stands there without its number."
                .formatted(coverage.part(), coverage.messages(), number))
        .findFirst();
  }
}
