package dev.attune.compose;

import dev.attune.channel.Draft;
import dev.attune.channel.HandOff;
import dev.attune.channel.Mentions;
import dev.attune.channel.Passage;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.compose.Breaks.Stretch;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import dev.attune.resolution.Ask;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Media;
import dev.attune.resolution.Part;
import dev.attune.resolution.Steps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One surface a resolution is said on, with everything that does not change while its messages are laid out.
 *
 * @param arrivesBy the hand-off that leads here
 * @param invitesTo the hand-off that the last message here shows
 * @param edits our earlier message that the only message here takes the place of
 * @param opening what the library itself says first
 * @param closing what the library itself says at the end
 * @param continues whether our messages stand here before the first one
 */
record Stage(
    Surface surface,
    Scene scene,
    Optional<HandOff> arrivesBy,
    Optional<HandOff> invitesTo,
    Optional<NativeId> edits,
    Optional<Phrase> opening,
    Optional<Phrase> closing,
    boolean continues) {

  static Stage of(Surface surface, Scene scene) {
    return new Stage(
        surface,
        scene,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The same, reached by a hand-off. */
  Stage reachedBy(Optional<HandOff> handOff) {
    return new Stage(surface, scene, handOff, invitesTo, edits, opening, closing, continues);
  }

  /** The same, ending with the sentence that leads to a more private place. */
  Stage leadingTo(Optional<HandOff> invitation, Phrase sentence) {
    return new Stage(
        surface, scene, arrivesBy, invitation, edits, opening, Optional.of(sentence), continues);
  }

  /** The same, taking the place of an earlier message. */
  Stage editing(NativeId earlier) {
    return new Stage(
        surface, scene, arrivesBy, invitesTo, Optional.of(earlier), opening, closing, continues);
  }

  /** The same, beginning with a sentence. */
  Stage openedBy(Phrase sentence) {
    return new Stage(
        surface, scene, arrivesBy, invitesTo, edits, Optional.of(sentence), closing, continues);
  }

  /** The same after all else was said here: one more sentence, later. */
  Stage closedBy(Phrase sentence) {
    return new Stage(
        surface,
        scene,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(sentence),
        true);
  }

  /** Whether several messages here are numbered. */
  boolean numbered() {
    return switch (scene.preferences().counters()) {
      case CUSTOMARY -> surface.numbered();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  Renderer renderer() {
    return scene.renderer();
  }

  Conversation conversation() {
    return scene.conversation();
  }

  Draft draft(Fitting.Shape shape, Place place) {
    return new Draft(
        surface,
        shape.form(),
        shape.flow(),
        shape.carried(),
        conversation(),
        arrivesBy,
        place.last() ? invitesTo : Optional.empty(),
        edits,
        continues || !place.first(),
        place.first() && !continues ? mention() : Optional.empty(),
        place.position(),
        place.signed() ? scene.preferences().signOff() : Optional.empty(),
        scene.locale(),
        scene.context().author(),
        scene.context().at());
  }

  private Optional<Identity> mention() {
    return scene.preferences().mention() && surface.mentions() == Mentions.TYPED
        ? Optional.of(conversation().customer())
        : Optional.empty();
  }

  /** The parts as atoms, in the order they are said here. */
  List<Atom> atoms(List<Told> told) {
    return atoms(told, Breaks::of);
  }

  /** The same for one message: its text is not broken. */
  List<Atom> whole(List<Told> told) {
    return atoms(told, Breaks::none);
  }

  private List<Atom> atoms(List<Told> told, Function<String, List<Stretch>> breaks) {
    List<Atom> atoms = new ArrayList<>();
    Optional<Told> answers = told.stream()
        .filter(this::isTappable)
        .reduce((first, second) -> second)
        .or(() -> told.stream().reduce((first, second) -> second).filter(Stage::isQuestion));
    int last = answers.map(Told::index).orElse(-1);
    opening.ifPresent(phrase -> atoms.add(said(phrase)));
    told.stream().filter(part -> part.index() != last).forEach(part -> add(atoms, part, breaks));
    closing.ifPresent(phrase -> atoms.add(said(phrase)));
    if (answers.isPresent()) {
      showMediaFirst(atoms);
      add(atoms, answers.get(), breaks);
    }
    return atoms;
  }

  private Atom said(Phrase phrase) {
    return new Atom.Whole(Passage.phrase(scene.sentence(phrase)), false, 0);
  }

  /** Media that are messages of their own do not come between a text and its answers, but before the text. */
  private static void showMediaFirst(List<Atom> atoms) {
    int media = atoms.size();
    while (media > 0 && atoms.get(media - 1).alone()) {
      media--;
    }
    int text = media;
    while (text > 0 && !atoms.get(text - 1).alone()) {
      text--;
    }
    Collections.rotate(atoms.subList(text, atoms.size()), atoms.size() - media);
  }

  private static boolean isQuestion(Told told) {
    return told.part() instanceof Choices choices && choices.prompt().isPresent();
  }

  /** Answers to tap go last: on the platforms they belong to the last message. Others stay last if they are. */
  private boolean isTappable(Told told) {
    return told.part() instanceof Choices choices
        && surface.forms().stream()
            .flatMap(form -> form.choices().stream())
            .anyMatch(limit -> limit.fits(choices));
  }

  private void add(List<Atom> atoms, Told told, Function<String, List<Stretch>> breaks) {
    Part part = told.part();
    switch (part.kind()) {
      case SAY -> addProse(atoms, told, told.text(), breaks);
      case ASK -> addProse(atoms, told, scene.phrases().ask((Ask) part), breaks);
      case STEPS -> addSteps(atoms, told, (Steps) part);
      case CHOICES -> atoms.add(new Atom.Whole(whole(told), false, cost((Choices) part)));
      case MEDIA -> atoms.add(new Atom.Whole(whole(told), isShownAlone((Media) part), 0));
      case FACT, LINK -> atoms.add(new Atom.Whole(whole(told), false, 0));
    }
  }

  private static void addProse(
      List<Atom> atoms, Told told, String text, Function<String, List<Stretch>> breaks) {
    breaks
        .apply(text)
        .forEach(stretch -> atoms.add(new Atom.Piece(told.index(), told.part(), text, stretch)));
  }

  private void addSteps(List<Atom> atoms, Told told, Steps steps) {
    for (int number = 1; number <= steps.steps().size(); number++) {
      Passage step = Passage.step(told.index(), steps, number, surface.audience());
      atoms.add(new Atom.Whole(step, false, number == 1 ? 0 : Breaks.LINE));
    }
  }

  /** Answers without a question of their own stay with what asks it. */
  private static int cost(Choices choices) {
    return choices.prompt().isPresent() ? 0 : Breaks.TORN;
  }

  private Passage whole(Told told) {
    return Passage.of(told.index(), told.part(), surface.audience());
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
