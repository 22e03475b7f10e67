package dev.attune.channel.testkit;

import dev.attune.channel.ChoiceLimit;
import dev.attune.channel.Form;
import dev.attune.channel.LinkLimit;
import dev.attune.channel.TextLimit;
import dev.attune.compose.PlannedMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be tapped and what is shown in a message is no more and no longer than its form declares. */
final class WithinForm implements Judge {
  @Override
  public Optional<String> objection(Judged judged) {
    return judged.places().stream()
        .flatMap(place -> judged.shown(place).stream()
            .flatMap(shown -> judged.form(judged.message(place)).stream()
                .flatMap(form -> Stream.concat(
                    objections(form, shown),
                    heading(form, judged.kit().heading(judged.message(place))).stream())))
            .map(objection -> "Message %d on %s takes the form %s, but %s"
                .formatted(place, surface(judged, place), form(judged, place), objection)))
        .findFirst();
  }

  private static Object surface(Judged judged, int place) {
    return judged.message(place).surface();
  }

  private static String form(Judged judged, int place) {
    PlannedMessage message = judged.message(place);
    return message.form();
  }

  private static Stream<String> objections(Form form, Shown shown) {
    return Stream.of(
            tooMany("answers to tap", shown.answers(), form.choices().map(ChoiceLimit::max)),
            tooLong("an answer", shown.answers(), form.choices().map(ChoiceLimit::label)),
            tooMany("links as buttons", shown.buttons(), form.links().map(LinkLimit::max)),
            tooLong("a button", shown.buttons(), form.links().map(LinkLimit::label)),
            tooMany("media", shown.media(), form.media().map(limit -> limit.max())))
        .flatMap(Optional::stream);
  }

  private static Optional<String> heading(Form form, Optional<String> heading) {
    if (form.heading().isPresent() != heading.isPresent()) {
      return Optional.of(
          heading.isPresent()
              ? "its payload has a heading, which no declared value is for."
              : "its payload has no heading, which is declared.");
    }
    return heading
        .filter(text -> text.isBlank() || !form.heading().orElseThrow().fits(text))
        .map(text -> "its heading is blank or has more than %s: \"%s\"."
            .formatted(form.heading().orElseThrow(), text));
  }

  private static Optional<String> tooMany(String what, List<String> all, Optional<Integer> max) {
    return all.size() <= max.orElse(0)
        ? Optional.empty()
        : Optional.of(
            "its payload has %d %s where %d may be.".formatted(all.size(), what, max.orElse(0)));
  }

  private static Optional<String> tooLong(
      String what, List<String> labels, Optional<TextLimit> limit) {
    return labels.stream()
        .filter(label -> limit.filter(max -> !max.fits(label)).isPresent())
        .findFirst()
        .map(label -> "the label of %s has more than %s: \"%s\"."
            .formatted(what, limit.orElseThrow(), label));
  }
}
