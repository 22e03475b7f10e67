package dev.attune.compose;

import dev.attune.channel.Draft.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays atoms out in messages: as few as possible, and of those layouts the one with the best breaks. Media that can be a
 * message of their own are laid out as such first, and then joined with the words beside them where one message holds both:
 * no words are chosen or broken for that.
 */
final class Layout {
  /** No answer has more messages. */
  static final int MAX_MESSAGES = 9999;

  /** As many messages as numbers of so many digits can count. */
  private static final List<Integer> TOTALS = List.of(9, 99, 999, MAX_MESSAGES);

  private final Fitting fitting;
  private final List<Atom> atoms;
  private final boolean numbered;
  private final boolean loners;
  private final boolean joins;
  private final int spoken;

  private Layout(Stage stage, List<Atom> atoms, boolean joins) {
    this.fitting = new Fitting(stage);
    this.atoms = atoms;
    this.numbered = stage.numbered();
    this.loners = atoms.stream().anyMatch(Atom::alone);
    this.joins = joins && loners;
    this.spoken = spoken(atoms);
  }

  /** One message: its shape, and its place among the others. */
  record Laid(Fitting.Shape shape, Place place) {}

  /** All in one message, if it fits. */
  static Optional<List<Laid>> inOne(Stage stage, List<Atom> atoms) {
    return new Layout(stage, atoms, true).one();
  }

  /** The same, with media beside words only where they cannot be a message of their own. */
  static Optional<List<Laid>> inOneUnjoined(Stage stage, List<Atom> atoms) {
    return new Layout(stage, atoms, false).one();
  }

  /** In as many messages as it takes, if that is no more than so many; empty if an atom fits into none. */
  static Optional<List<Laid>> inSeveral(Stage stage, List<Atom> atoms, int atMost) {
    return new Layout(stage, atoms, true).several(atMost);
  }

  /** The same, without joining media and words. */
  static Optional<List<Laid>> inSeveralUnjoined(Stage stage, List<Atom> atoms) {
    return new Layout(stage, atoms, false).several(MAX_MESSAGES);
  }

  /** The number of atoms up to the last one in a message with text, which carries the sign-off. */
  private static int spoken(List<Atom> atoms) {
    int spoken = atoms.size();
    while (spoken > 0 && atoms.get(spoken - 1).alone()) {
      spoken--;
    }
    return spoken;
  }

  private Optional<List<Laid>> one() {
    return !joins && mixesLoners(0, atoms.size()) ? Optional.empty() : laid(List.of(atoms.size()));
  }

  private Optional<List<Laid>> several(int atMost) {
    for (int total : numbered ? TOTALS : List.of(MAX_MESSAGES)) {
      Optional<Position> widest =
          numbered ? Optional.of(new Position(total, total)) : Optional.empty();
      Optional<List<Integer>> ends = Ends.find(
          atoms.size(),
          Math.min(total, atMost),
          place -> atoms.get(place).cost(),
          (start, end) -> fits(start, end, widest));
      if (ends.isPresent() || total >= atMost) {
        return ends.map(found -> joins ? joined(found, widest) : found).flatMap(this::laid);
      }
    }
    return Optional.empty();
  }

  private boolean fits(int start, int end, Optional<Position> widest) {
    return !mixesLoners(start, end)
        && fitting.fit(atoms.subList(start, end), place(start, end, widest)).isPresent();
  }

  /** Media and the whole parts beside them in one message, where one holds them. */
  private List<Integer> joined(List<Integer> ends, Optional<Position> widest) {
    return Joining.join(
        ends,
        (start, end) -> mixesLoners(start, end)
            && isBetweenParts(start)
            && isBetweenParts(end)
            && fitting.fit(atoms.subList(start, end), place(start, end, widest)).isPresent());
  }

  private boolean isBetweenParts(int atom) {
    return atom == 0 || atom == atoms.size() || atoms.get(atom).cost() == 0;
  }

  private boolean mixesLoners(int start, int end) {
    return loners && atoms.subList(start, end).stream().anyMatch(Atom::alone) && speaks(start, end);
  }

  private boolean speaks(int start, int end) {
    return !loners || atoms.subList(start, end).stream().anyMatch(atom -> !atom.alone());
  }

  private Place place(int start, int end, Optional<Position> position) {
    return new Place(
        start == 0,
        end == atoms.size(),
        start < spoken && spoken <= end,
        position.filter(number -> speaks(start, end)));
  }

  private Optional<List<Laid>> laid(List<Integer> ends) {
    List<Laid> laid = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      Place place = place(start, end, position(laid.size() + 1, ends.size()));
      Optional<Fitting.Shape> shape = fitting.fit(atoms.subList(start, end), place);
      if (shape.isEmpty()) {
        return Optional.empty();
      }
      laid.add(new Laid(shape.get(), place));
      start = end;
    }
    return Optional.of(laid);
  }

  private Optional<Position> position(int number, int total) {
    return numbered && total > 1 ? Optional.of(new Position(number, total)) : Optional.empty();
  }
}
