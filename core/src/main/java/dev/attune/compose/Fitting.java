package dev.attune.compose;

import dev.attune.channel.Form;
import dev.attune.channel.Passage;
import dev.attune.channel.Passage.Anchor;
import dev.attune.channel.Passage.Content;
import dev.attune.channel.Passage.Picks;
import dev.attune.channel.Passage.Picture;
import dev.attune.channel.PlainText;
import dev.attune.channel.TextLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the form of one message: the one that carries most of it natively, of equals the plainest, among those in which it
 * fits. What the surface shows in a message of its own is never written out instead.
 */
final class Fitting {
  private final Stage stage;

  Fitting(Stage stage) {
    this.stage = stage;
  }

  /** Some passages in one form. */
  record Shape(Form form, List<Passage> flow, List<Passage> carried) {}

  /** The best shape in which these passages fit into one message, if any. */
  Optional<Shape> fit(List<Passage> passages, Place place) {
    for (Shape shape : shapes(passages)) {
      if (fits(shape, place)) {
        return Optional.of(shape);
      }
    }
    return Optional.empty();
  }

  /** What a form counts for these passages, all said as text in one message: for telling how much too long they are. */
  int measure(List<Passage> passages, Form form, Place place) {
    String counted = counted(new Shape(form, passages, List.of()), place);
    return form.text().map(limit -> limit.meter().measure(counted)).orElse(0);
  }

  /** Whether a form carries this apart from its text, if it is alone in the message. */
  static boolean carries(Form form, Passage passage) {
    Content content = passage.content();
    return switch (content.kind()) {
      case PICKS -> carries(form, (Picks) content);
      case ANCHOR -> carries(form, (Anchor) content, 0);
      case PICTURE -> carries(form, (Picture) content, 0);
      case PROSE, STEP, PAIR -> false;
    };
  }

  private boolean fits(Shape shape, Place place) {
    Optional<TextLimit> limit = shape.form().text();
    for (Passage passage : shape.flow()) {
      if (stage.blocks().isShownAlone(passage)) {
        return false;
      }
    }
    if (limit.isEmpty()) {
      return shape.flow().isEmpty()
          && !shape.carried().isEmpty()
          && place.position().isEmpty();
    }
    return !shape.flow().isEmpty() && fitsHeading(shape) && limit.get().fits(counted(shape, place));
  }

  /** What is said first stands in the heading, which is counted by itself, and something stands beneath it. */
  private boolean fitsHeading(Shape shape) {
    return shape
        .form()
        .heading()
        .map(heading -> isHeaded(shape) && heading.fits(text(shape.flow().get(0))))
        .orElse(true);
  }

  /** Beneath a heading stand words, media or links. Each of the words could be the heading, as they are without the first. */
  private boolean isHeaded(Shape shape) {
    boolean beneath = shape.flow().size() > 1
        || shape.carried().stream()
            .anyMatch(passage -> passage.content().kind() != Content.Kind.PICKS);
    return beneath && shape.flow().stream().allMatch(this::isHeading);
  }

  /** A line of words; no step, no list, no address. */
  private boolean isHeading(Passage passage) {
    return switch (passage.content().kind()) {
      case PROSE, PAIR -> text(passage).indexOf('\n') < 0;
      case STEP, ANCHOR, PICKS, PICTURE -> false;
    };
  }

  private String text(Passage passage) {
    return PlainText.of(passage, stage.scene().locale());
  }

  private String counted(Shape shape, Place place) {
    return stage.renderer().counted(stage.draft(shape, place));
  }

  private List<Shape> shapes(List<Passage> passages) {
    List<Form> forms = stage.surface().forms();
    List<Shape> shapes = new ArrayList<>(forms.size());
    for (int i = forms.size() - 1; i >= 0; i--) {
      shapes.add(shape(forms.get(i), passages));
    }
    shapes.sort(Comparator.comparingInt(shape -> -shape.carried().size()));
    return shapes;
  }

  private static Shape shape(Form form, List<Passage> passages) {
    List<Passage> flow = new ArrayList<>();
    List<Passage> carried = new ArrayList<>();
    int links = 0;
    int media = 0;
    int tappable = lastToTap(form, passages);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (i == tappable) {
        carried.add(passage);
        prompt(passage).ifPresent(flow::add);
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
    if (flow.isEmpty() && form.text().isPresent()) {
      carried.stream().limit(1).flatMap(only -> caption(only).stream()).forEach(flow::add);
    }
    return new Shape(form, flow, carried);
  }

  /** The place of the answers to tap: a message has one set of them, the last. */
  private static int lastToTap(Form form, List<Passage> passages) {
    for (int i = passages.size() - 1; i >= 0; i--) {
      if (passages.get(i).content() instanceof Picks picks && carries(form, picks)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Passage> prompt(Passage passage) {
    return ((Picks) passage.content()).choices().prompt().map(passage::saying);
  }

  /** What a message says that has nothing but a link or media, on a form that needs a text. */
  private static Optional<Passage> caption(Passage passage) {
    return switch (passage.content().kind()) {
      case ANCHOR ->
        Optional.of(passage.saying(((Anchor) passage.content()).link().label()));
      case PICTURE ->
        Optional.of(passage.saying(((Picture) passage.content()).media().alt()));
      case PICKS, PROSE, STEP, PAIR -> Optional.empty();
    };
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
