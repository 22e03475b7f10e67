package dev.attune.channel.testkit;

import dev.attune.channel.Form;
import dev.attune.channel.Markup;
import dev.attune.channel.TextLimit;
import dev.attune.compose.PlannedMessage;
import java.util.Optional;
import java.util.stream.Stream;

/** P3: every payload, measured as its platform measures it, is within its limit, and its text is the text that was planned. */
final class NoOverflow implements Judge {
  @Override
  public Optional<String> objection(Judged judged) {
    return judged.places().stream().flatMap(place -> objections(judged, place)).findFirst();
  }

  private static Stream<String> objections(Judged judged, int place) {
    PlannedMessage message = judged.message(place);
    Optional<Form> form = judged.form(message);
    if (form.isEmpty()) {
      return Stream.of("Message %d takes the form %s, which %s does not have."
          .formatted(place, message.form(), message.surface()));
    }
    Optional<String> length = form.get()
        .text()
        .map(limit -> tooLong(judged, place, limit))
        .orElseGet(() -> wordy(judged, place));
    return Stream.of(length, changed(judged, place), judgedFromOutside(judged, place))
        .flatMap(Optional::stream);
  }

  private static Optional<String> tooLong(Judged judged, int place, TextLimit limit) {
    PlannedMessage message = judged.message(place);
    int length = limit.meter().measure(judged.kit().counted(message));
    return length <= limit.max()
        ? Optional.empty()
        : Optional.of(
            "The payload of message %d on %s has %d %s, but the form %s takes %d. The plan thought it has %d."
                .formatted(
                    place,
                    message.surface(),
                    length,
                    limit.meter().unit(),
                    message.form(),
                    limit.max(),
                    message.measure()));
  }

  private static Optional<String> wordy(Judged judged, int place) {
    return judged.shown(place).stream().allMatch(shown -> shown.text().isEmpty())
        ? Optional.empty()
        : Optional.of("The form %s of %s carries no text, but the payload of message %d shows some."
            .formatted(judged.message(place).form(), judged.message(place).surface(), place));
  }

  /** Where every character stands for itself, what is planned is what is shown. */
  private static Optional<String> changed(Judged judged, int place) {
    PlannedMessage message = judged.message(place);
    boolean plain = judged.markup(message) == Markup.PLAIN;
    String shown = judged.shown(place).get(0).text();
    return !plain || shown.equals(message.text())
        ? Optional.empty()
        : Optional.of("Message %d on %s was planned to read \"%s\", but its payload reads \"%s\"."
            .formatted(place, message.surface(), message.text(), shown));
  }

  private static Optional<String> judgedFromOutside(Judged judged, int place) {
    try {
      judged.kit().judgeLength(judged.message(place));
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of("The judge from outside refuses message %d on %s: %s"
          .formatted(place, judged.message(place).surface(), e.getMessage()));
    }
  }
}
