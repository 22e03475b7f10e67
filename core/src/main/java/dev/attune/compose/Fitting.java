package dev.attune.compose;

import dev.attune.channel.Draft;
import dev.attune.channel.Draft.Position;
import dev.attune.channel.Form;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Anchor;
import dev.attune.channel.Passage.Picks;
import dev.attune.channel.Passage.Picture;
import dev.attune.channel.TextLimit;
import dev.attune.resolution.Choices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses the form of one message: the one that carries most of it natively, of equals the plainest, among those in which it
 * fits.
 */
final class Fitting {
  private final Stage stage;

  Fitting(Stage stage) {
    this.stage = stage;
  }

  /** Some passages in one form. */
  record Shape(Form form, List<Passage> flow, List<Passage> carried) {}

  /** The best shape in which these atoms fit into one message, if any. */
  Optional<Shape> fit(List<Atom> atoms, boolean first, boolean last, Optional<Position> position) {
    List<Passage> passages = Atom.passages(atoms, stage.surface().audience());
    return shapes(passages).stream()
        .filter(shape -> fits(shape, first, last, position))
        .findFirst();
  }

  /** What the plainest form counts for these atoms: for telling how much too long they are. */
  int measure(List<Atom> atoms) {
    Form plainest = stage.surface().forms().get(stage.surface().forms().size() - 1);
    List<Passage> passages = Atom.passages(atoms, stage.surface().audience());
    String counted =
        counted(new Shape(plainest, passages, List.of()), true, true, Optional.empty());
    return plainest.text().map(limit -> limit.meter().measure(counted)).orElse(0);
  }

  private boolean fits(Shape shape, boolean first, boolean last, Optional<Position> position) {
    Optional<TextLimit> limit = shape.form().text();
    if (limit.isEmpty()) {
      return shape.flow().isEmpty() && position.isEmpty();
    }
    return !shape.flow().isEmpty() && limit.get().fits(counted(shape, first, last, position));
  }

  private String counted(Shape shape, boolean first, boolean last, Optional<Position> position) {
    Draft draft = stage.draft(shape.form(), shape.flow(), shape.carried(), first, last, position);
    return stage.renderer().counted(draft);
  }

  private List<Shape> shapes(List<Passage> passages) {
    List<Form> forms = stage.surface().forms();
    return IntStream.range(0, forms.size())
        .mapToObj(i -> shape(forms.get(forms.size() - 1 - i), passages))
        .sorted(Comparator.comparingInt((Shape shape) -> -shape.carried().size()))
        .toList();
  }

  private static Shape shape(Form form, List<Passage> passages) {
    List<Passage> flow = new ArrayList<>();
    List<Passage> carried = new ArrayList<>();
    int links = 0;
    int media = 0;
    int choices = 0;
    for (Passage passage : passages) {
      if (passage.content() instanceof Picks picks && choices == 0 && carries(form, picks)) {
        choices++;
        carried.add(passage);
        prompt(passage, picks.choices()).ifPresent(flow::add);
      } else if (passage.content() instanceof Anchor anchor && carries(form, anchor, links)) {
        links++;
        carried.add(passage);
      } else if (passage.content() instanceof Picture picture && carries(form, picture, media)) {
        media++;
        carried.add(passage);
      } else {
        flow.add(passage);
      }
    }
    return new Shape(form, flow, carried);
  }

  private static Optional<Passage> prompt(Passage passage, Choices choices) {
    return choices.prompt().map(passage::saying);
  }

  private static boolean carries(Form form, Picks picks) {
    return form.choices().filter(limit -> limit.fits(picks.choices())).isPresent();
  }

  private static boolean carries(Form form, Anchor anchor, int before) {
    return form.links()
        .filter(limit -> before < limit.max() && limit.fits(anchor.link()))
        .isPresent();
  }

  private static boolean carries(Form form, Picture picture, int before) {
    return form.media()
        .filter(limit -> before < limit.max() && limit.fits(picture.media()))
        .isPresent();
  }
}
