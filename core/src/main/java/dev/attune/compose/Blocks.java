package dev.attune.compose;

import dev.attune.channel.Audience;
import dev.attune.channel.Form;
import dev.attune.channel.Passage;
import dev.attune.channel.Surface;
import dev.attune.internal.text.Breaks;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of a resolution as they are said on one surface, each wording made once. For one thread. */
final class Blocks {
  private final Surface surface;
  private final Phrases phrases;
  private final Locale locale;
  private final Map<Key, Block> made = new HashMap<>();

  /** A part, and which of its wordings. */
  private record Key(int index, int wording) {}

  Blocks(Surface surface, Phrases phrases, Locale locale) {
    this.surface = surface;
    this.phrases = phrases;
    this.locale = locale;
  }

  /** One part. */
  Block of(Told told) {
    return made.computeIfAbsent(new Key(told.index(), told.wording()), key -> block(told));
  }

  /** What the library says itself. */
  static Block sentence(String sentence) {
    return Block.whole(List.of(Passage.phrase(sentence)), Locale.ROOT, 0, false);
  }

  /**
   * The place of what goes last: answers to tap, which on the platforms belong to the last message; of other questions one that
   * is the last anyway.
   *
   * @return -1 if there is none
   */
  int question(List<Told> told) {
    int last = told.size() - 1;
    while (last >= 0 && !isTappable(told.get(last).part())) {
      last--;
    }
    boolean isLast = !told.isEmpty() && isQuestion(told.get(told.size() - 1).part());
    return last < 0 && isLast ? told.size() - 1 : last;
  }

  private static boolean isQuestion(Part part) {
    return part instanceof Choices choices && choices.prompt().isPresent();
  }

  private boolean isTappable(Part part) {
    if (part instanceof Choices choices) {
      for (Form form : surface.forms()) {
        if (form.choices().filter(limit -> limit.fits(choices)).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private Block block(Told told) {
    Part part = told.part();
    return switch (part.kind()) {
      case SAY -> prose(told, told.text());
      case ASK -> prose(told, phrases.ask((Ask) part));
      case STEPS -> steps(told, (Steps) part);
      case CHOICES -> whole(told, cost((Choices) part), false);
      case MEDIA -> whole(told, 0, isShownAlone((Media) part));
      case FACT, LINK -> whole(told, 0, false);
    };
  }

  private Block prose(Told told, String text) {
    return Block.prose(told.index(), told.part(), text, audience());
  }

  private Block whole(Told told, int cost, boolean alone) {
    Passage passage = Passage.of(told.index(), told.part(), audience());
    return Block.whole(List.of(passage), locale, cost, alone);
  }

  private Block steps(Told told, Steps steps) {
    List<Passage> passages = new ArrayList<>();
    for (int number = 1; number <= steps.steps().size(); number++) {
      passages.add(Passage.step(told.index(), steps, number, audience()));
    }
    return Block.whole(passages, locale, 0, false);
  }

  private Audience audience() {
    return surface.audience();
  }

  /** Answers without a question of their own stay with what asks it. */
  private static int cost(Choices choices) {
    return choices.prompt().isPresent() ? 0 : Breaks.TORN;
  }

  /** Whether the surface shows this in a message of its own, without text. */
  boolean isShownAlone(Passage passage) {
    return passage.content() instanceof Passage.Picture picture && isShownAlone(picture.media());
  }

  private boolean isShownAlone(Media media) {
    return surface.forms().stream()
        .filter(form -> form.text().isEmpty())
        .flatMap(form -> form.media().stream())
        .anyMatch(limit -> limit.fits(media));
  }
}
