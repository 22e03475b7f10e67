package dev.attune.channel.testkit;

import dev.attune.channel.Channel;
import dev.attune.compose.Composer;
import dev.attune.compose.Plan;
import dev.attune.compose.PlanJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** P5: composes the same again, in every way that must not matter. */
final class Sameness {
  private static final int SHARE = 20;

  private final ChannelKit kit;
  private final List<Case> cases;

  Sameness(ChannelKit kit) {
    this.kit = kit;
    try (Channel channel = kit.open()) {
      this.cases = channel.capabilities().surfaces().stream()
          .flatMap(surface -> Trial.cases(kit, channel, surface, 1 + kit.cases() / SHARE).stream())
          .toList();
    }
  }

  Optional<String> objection() {
    try (Channel channel = kit.open()) {
      List<Object> first = plans(channel);
      return Stream.<Supplier<Optional<String>>>of(
              () -> difference("a second time", first, plans(channel)),
              () -> difference("by the same channel, opened again", first, anew()),
              () -> inThreads(first, channel),
              () -> elsewhere(first, "tr-TR", "Pacific/Kiritimati"),
              () -> elsewhere(first, "ar-EG-u-nu-arab", "America/St_Johns"),
              () -> elsewhere(first, "th-TH-u-ca-buddhist-nu-thai", "Asia/Kathmandu"))
          .map(Supplier::get)
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  private List<Object> plans(Channel channel) {
    Composer composer = Composer.of(channel);
    return cases.stream().map(subject -> plan(composer, subject)).toList();
  }

  /** The plan, or the kind of exception: what else is wrong then is told by another check. */
  private static Object plan(Composer composer, Case subject) {
    try {
      return composer.compose(subject.resolution(), subject.context());
    } catch (RuntimeException e) {
      return e.getClass();
    }
  }

  private List<Object> anew() {
    try (Channel channel = kit.open()) {
      return plans(channel);
    }
  }

  private Optional<String> inThreads(List<Object> first, Channel channel) {
    List<FutureTask<List<Object>>> tasks =
        Stream.generate(() -> new FutureTask<>(() -> plans(channel))).limit(2).toList();
    tasks.forEach(task -> new Thread(task).start());
    return tasks.stream()
        .map(task -> difference("by two threads at once", first, result(task)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<Object> result(FutureTask<List<Object>> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while composing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("composing in another thread failed", e);
    }
  }

  private Optional<String> elsewhere(List<Object> first, String language, String zone) {
    List<Object> there = elsewhere(language, zone);
    return difference("on a machine set to " + language + " and " + zone, first, there);
  }

  /** With another language and time zone of the machine. */
  private List<Object> elsewhere(String language, String zone) {
    Locale locale = Locale.getDefault();
    TimeZone timeZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return anew();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(timeZone);
    }
  }

  private Optional<String> difference(String how, List<Object> first, List<Object> second) {
    return IntStream.range(0, cases.size())
        .filter(i -> !first.get(i).equals(second.get(i)))
        .mapToObj(i -> """
            Composed %s, the same resolution for the same conversation became another plan.

            First: %s

            Then: %s

            %s""".formatted(
                how, written(first.get(i)), written(second.get(i)), cases.get(i).describe()))
        .findFirst();
  }

  private static String written(Object plan) {
    return plan instanceof Plan made ? PlanJson.write(made) : "Composing threw " + plan;
  }
}
