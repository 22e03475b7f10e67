package dev.attune.compose;

import dev.attune.channel.Author;
import dev.attune.channel.HandOff;
import dev.attune.channel.ReplyWindow;
import dev.attune.channel.Surface;
import dev.attune.compose.Finding.Code;
import dev.attune.conversation.Message;
import dev.attune.resolution.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What waits, how long the ways stay open, and for whom. */
final class Timing implements Inspection {
  private static final Duration SOON = Duration.ofHours(1);

  @Override
  public void look(Inspected plan, Consumer<Finding> found) {
    waiting(plan).ifPresent(found);
    closingHere(plan).ifPresent(found);
    closingThere(plan).ifPresent(found);
    forPersons(plan).ifPresent(found);
  }

  private static Optional<Finding> waiting(Inspected plan) {
    Settled settled = plan.settled();
    if (settled.way().filter(Ways.Private::isInvitation).isPresent()) {
      return Optional.of(Finding.info(
          Code.WAITS_FOR_CUSTOMER,
          "The private part goes out once the customer has written to us in private."));
    }
    return waitsHalfway(settled)
        ? Optional.of(
            Finding.info(
                Code.WAITS_FOR_CUSTOMER,
                "The private part goes out up to its first message, and on once the customer has answered it."))
        : Optional.empty();
  }

  private static boolean waitsHalfway(Settled settled) {
    return settled.way().filter(Ways.Private::isOneShot).isPresent()
        && settled.confidential().orElseThrow().size() > 1;
  }

  private static Optional<Finding> closingHere(Inspected plan) {
    Surface here = plan.settled().open().stage().surface();
    return plan.surroundings()
        .ways()
        .left(here)
        .flatMap(left -> closing(plan, "here", left, window(here, plan), answersAreDueHere(plan)));
  }

  private static Optional<Finding> closingThere(Inspected plan) {
    return plan.settled()
        .way()
        .flatMap(way -> plan.surroundings()
            .ways()
            .left(way)
            .flatMap(left ->
                closing(plan, "in private", left, window(way, plan), answersAreDueThere(plan))));
  }

  private static Optional<Instant> heardHere(Inspected plan) {
    return plan.scene().conversation().lastFromCustomer().map(Message::at);
  }

  private static Optional<Finding> closing(
      Inspected plan, String where, Duration left, Optional<Duration> window, boolean answersDue) {
    if (left.compareTo(SOON) < 0) {
      return Optional.of(Finding.info(
          Code.WINDOW_CLOSING, "The time to answer " + where + " ends in " + inWords(left) + "."));
    }
    Duration usual = plan.policy().answerTime();
    Duration half = window.map(length -> length.dividedBy(2)).orElse(usual);
    return answersDue && left.compareTo(usual) < 0 && left.compareTo(half) < 0
        ? Optional.of(Finding.info(
            Code.WINDOW_CLOSING,
            "The customer has to answer, and the time to come back to them %s ends in %s unless they do."
                .formatted(where, inHours(left))))
        : Optional.empty();
  }

  private static Optional<Duration> window(Surface surface, Inspected plan) {
    return surface
        .window()
        .map(window -> window.lengthFor(plan.scene().context().author()));
  }

  private static Optional<Duration> window(Ways.Private way, Inspected plan) {
    return way.handOff().isPresent()
        ? way.handOff().flatMap(HandOff::window)
        : window(way.surface(), plan);
  }

  /** Whether the customer is asked here, or we come back here once they have answered in private. */
  private static boolean answersAreDueHere(Inspected plan) {
    return isAsking(plan.settled().open()) || plan.settled().closing().isPresent();
  }

  private static boolean answersAreDueThere(Inspected plan) {
    return waiting(plan).isPresent()
        || plan.settled().confidential().filter(Timing::isAsking).isPresent();
  }

  private static boolean isAsking(Section section) {
    for (Told told : section.told()) {
      Part.Kind kind = told.part().kind();
      if (kind == Part.Kind.ASK || kind == Part.Kind.CHOICES) {
        return true;
      }
    }
    return false;
  }

  /** That an automation may no longer write where a person still may. */
  private static Optional<Finding> forPersons(Inspected plan) {
    ReplyContext context = plan.scene().context();
    Surface home = plan.settled().open().stage().surface();
    boolean here =
        heardHere(plan).filter(at -> isForPersons(home, at, context.at())).isPresent();
    boolean there = plan.settled()
        .way()
        .filter(way -> way.handOff().isEmpty())
        .map(Ways.Private::surface)
        .filter(surface -> heardOn(surface, context)
            .filter(at -> isForPersons(surface, at, context.at()))
            .isPresent())
        .isPresent();
    return context.author() == Author.PERSON && (here || there)
        ? Optional.of(Finding.info(
            Code.PERSON_ONLY,
            "Only a person may still answer %s: this has to be written or approved by one."
                .formatted(here ? "here" : "in private")))
        : Optional.empty();
  }

  private static Optional<Instant> heardOn(Surface surface, ReplyContext context) {
    return Optional.ofNullable(context.conversation().heard().get(surface.id()));
  }

  private static boolean isForPersons(Surface surface, Instant heard, Instant at) {
    return surface
        .window()
        .map(ReplyWindow::automation)
        .filter(length -> Duration.between(heard, at).compareTo(length) > 0)
        .isPresent();
  }

  private static String inHours(Duration left) {
    return Ways.inWords(Duration.ofHours(left.toHours()));
  }

  private static String inWords(Duration left) {
    return left.toMinutes() == 0 ? "less than a minute" : Ways.inWords(left);
  }
}
