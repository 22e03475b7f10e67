package dev.attune.compose;

import dev.attune.channel.Draft;
import dev.attune.channel.HandOff;
import dev.attune.channel.Mentions;
import dev.attune.channel.Renderer;
import dev.attune.channel.Surface;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.NativeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
    boolean continues,
    Blocks blocks) {

  static Stage of(Surface surface, Scene scene) {
    return new Stage(
        surface,
        scene,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        new Blocks(surface, scene.phrases(), scene.locale()));
  }

  /** The same, reached by a hand-off. */
  Stage reachedBy(Optional<HandOff> handOff) {
    return new Stage(
        surface, scene, handOff, invitesTo, edits, opening, closing, continues, blocks);
  }

  /** The same, ending with the sentence that leads to a more private place. */
  Stage leadingTo(Optional<HandOff> invitation, Phrase sentence) {
    return new Stage(
        surface,
        scene,
        arrivesBy,
        invitation,
        edits,
        opening,
        Optional.of(sentence),
        continues,
        blocks);
  }

  /** The same, taking the place of an earlier message. */
  Stage editing(NativeId earlier) {
    return new Stage(
        surface,
        scene,
        arrivesBy,
        invitesTo,
        Optional.of(earlier),
        opening,
        closing,
        continues,
        blocks);
  }

  /** The same, beginning with a sentence. */
  Stage openedBy(Phrase sentence) {
    return new Stage(
        surface,
        scene,
        arrivesBy,
        invitesTo,
        edits,
        Optional.of(sentence),
        closing,
        continues,
        blocks);
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
        true,
        blocks);
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

  /** What the library says first. */
  Optional<Block> first() {
    return opening.map(scene::sentence).map(Blocks::sentence);
  }

  /** What the library says at the end, but before a question. */
  Optional<Block> last() {
    return closing.map(scene::sentence).map(Blocks::sentence);
  }

  /** All that is said here, in order. */
  List<Block> inOrder(List<Told> told) {
    List<Block> all = new ArrayList<>(told.size() + 2);
    first().ifPresent(all::add);
    int question = blocks.question(told);
    for (int i = 0; i < told.size(); i++) {
      if (i != question) {
        all.add(blocks.of(told.get(i)));
      }
    }
    last().ifPresent(all::add);
    if (question >= 0) {
      showMediaFirst(all);
      all.add(blocks.of(told.get(question)));
    }
    return all;
  }

  /** Media that are messages of their own do not come between a text and its answers, but before the text. */
  private static void showMediaFirst(List<Block> all) {
    int media = all.size();
    while (media > 0 && all.get(media - 1).isAlone()) {
      media--;
    }
    int text = media;
    while (text > 0 && !all.get(text - 1).isAlone()) {
      text--;
    }
    Collections.rotate(all.subList(text, all.size()), all.size() - media);
  }
}
