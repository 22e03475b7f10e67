package dev.attune.compose;

import dev.attune.channel.Draft.Position;
import dev.attune.channel.Form;
import dev.attune.channel.Passage;
import dev.attune.internal.Words;
import dev.attune.resolution.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why an arrangement cannot be laid out as its author allows, and what would help. */
final class Obstacle {
  private final Arrangement arrangement;
  private final List<Overflow> overflow;
  private final Stage stage;
  private final Fitting fitting;
  private final Script script;

  Obstacle(Arrangement arrangement, List<Overflow> overflow) {
    this.arrangement = arrangement;
    this.overflow = overflow;
    boolean inOpen = arrangement.open(overflow).isEmpty();
    this.stage =
        inOpen ? arrangement.front() : arrangement.bridge().orElseThrow().arriving();
    this.fitting = new Fitting(stage);
    this.script =
        new Script(stage.inOrder(leanest(inOpen ? arrangement.open() : arrangement.hidden())));
  }

  String reason() {
    return IntStream.range(0, script.count())
        .mapToObj(this::unbroken)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::tooMuch);
  }

  private List<Told> leanest(SortedMap<Integer, Part> parts) {
    return overflow.contains(Overflow.SHORTEN)
        ? Ladder.shortening(parts).bottom()
        : Ladder.saying(parts).bottom();
  }

  /** Why one thing that is never broken fits into no message, if it does not. */
  private Optional<String> unbroken(int number) {
    List<Passage> one = script.passages(number, number + 1);
    Place place = place(number);
    if (fitting.fit(one, place).isPresent()) {
      return Optional.empty();
    }
    String what = script.part(number).isPresent()
        ? "Part " + script.part(number).getAsInt() + " has something that is never broken and"
        : "The sentence that leads to a private message";
    return Optional.of(what + needs(one, place) + advice("make it shorter"));
  }

  /** Where it would stand, if several messages are allowed; the only message otherwise. */
  private Place place(int number) {
    boolean last = number == script.count() - 1;
    boolean counted =
        isSplitAllowed() && stage.numbered() && script.count() > 1 && !script.isAlone(number);
    return new Place(
        number == 0,
        last,
        last && isSplitAllowed(),
        counted ? Optional.of(new Position(9, 9)) : Optional.empty());
  }

  private String tooMuch() {
    if (isSplitAllowed()) {
      return "Reply takes more than " + Layout.MAX_MESSAGES + " messages on "
          + stage.surface().id() + "." + advice("offer shorter wordings");
    }
    return isTooLong()
        ? "Reply" + needs(all(), Place.ONLY) + advice("offer shorter wordings")
        : "Reply takes more than one message on " + stage.surface().id() + "."
            + advice("leave something out");
  }

  private List<Passage> all() {
    return script.passages(0, script.count());
  }

  private boolean isSplitAllowed() {
    return overflow.contains(Overflow.SPLIT);
  }

  private boolean isTooLong() {
    return plainest()
        .filter(form ->
            fitting.measure(all(), form, Place.ONLY) > form.text().orElseThrow().max())
        .isPresent();
  }

  private String needs(List<Passage> some, Place place) {
    return plainest()
        .map(form -> " needs %s %s on %s, limit %s."
            .formatted(
                fitting.measure(some, form, place),
                form.text().orElseThrow().meter().unit(),
                stage.surface().id(),
                form.text().orElseThrow().max()))
        .orElseGet(() -> " needs text, which " + stage.surface().id() + " does not carry.");
  }

  private Optional<Form> plainest() {
    return stage.surface().forms().stream()
        .filter(form -> form.text().isPresent())
        .reduce((richer, plainer) -> plainer);
  }

  private String advice(String otherwise) {
    String helpful = helpful();
    return helpful.isEmpty()
        ? " " + otherwise.substring(0, 1).toUpperCase(Locale.ROOT) + otherwise.substring(1) + "."
        : " Allow " + helpful + ", or " + otherwise + ".";
  }

  /** What the author has not allowed yet and would help: each alone, or else as few together as it takes. */
  private String helpful() {
    List<Overflow> missing = Stream.of(Overflow.SPLIT, Overflow.SHORTEN, Overflow.MOVE)
        .filter(choice -> !overflow.contains(choice))
        .toList();
    List<Overflow> alone =
        missing.stream().filter(choice -> isHelped(List.of(choice))).toList();
    if (!alone.isEmpty()) {
      return words(alone, " or ");
    }
    return isHelped(missing) ? words(needed(missing), " and ") : "";
  }

  private List<Overflow> needed(List<Overflow> choices) {
    List<Overflow> needed = choices;
    for (Overflow choice : choices) {
      List<Overflow> fewer = needed.stream().filter(other -> other != choice).toList();
      needed = isHelped(fewer) ? fewer : needed;
    }
    return needed;
  }

  private boolean isHelped(List<Overflow> more) {
    List<Overflow> all = new ArrayList<>(overflow);
    all.addAll(more);
    return !more.isEmpty() && arrangement.settle(all).isPresent();
  }

  private static String words(List<Overflow> choices, String between) {
    return choices.stream().map(Words::of).collect(Collectors.joining(between));
  }
}
