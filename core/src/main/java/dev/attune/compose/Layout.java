package dev.attune.compose;

import dev.attune.channel.Draft.Position;
import dev.attune.channel.Form;
import dev.attune.channel.Passage;
import dev.attune.channel.TextLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lays blocks out in messages: as few as possible, and of those layouts the one with the best breaks. Media that can be a
 * message of their own are laid out as such first, and then joined with the words beside them where one message holds both:
 * no words are chosen or broken for that.
 */
final class Layout {
  /** No answer has more messages. */
  static final int MAX_MESSAGES = 9999;

  private final Stage stage;
  private final Fitting fitting;
  private final Script script;
  private final int spoken;
  private final boolean loners;
  private final boolean joins;

  private Layout(Stage stage, Script script, boolean joins) {
    this.stage = stage;
    this.fitting = new Fitting(stage);
    this.script = script;
    this.spoken = spoken(script);
    this.loners = script.hasLoners();
    this.joins = joins && loners;
  }

  /** One message: its shape, and its place among the others. */
  record Laid(Fitting.Shape shape, Place place) {}

  /** All in one message, if it fits. */
  static Optional<List<Laid>> inOne(Stage stage, List<Block> blocks) {
    if (isSurelyTooLong(stage, blocks)) {
      return Optional.empty();
    }
    List<Passage> passages = new ArrayList<>();
    blocks.forEach(block -> block.addAll(passages));
    boolean speaks = false;
    for (Block block : blocks) {
      speaks |= !block.isAlone();
    }
    Place place = new Place(true, true, speaks, Optional.empty());
    return new Fitting(stage).fit(passages, place).map(shape -> List.of(new Laid(shape, place)));
  }

  /** Counts what looks long, which takes less time than rendering it. */
  private static boolean isSurelyTooLong(Stage stage, List<Block> blocks) {
    int characters = 0;
    for (Block block : blocks) {
      characters += block.text().length();
    }
    int most = 0;
    for (Form form : stage.surface().forms()) {
      most = Math.max(most, form.text().map(TextLimit::max).orElse(0));
    }
    return characters > most
        && Room.of(stage)
            .filter(room -> room.counts(blocks) && !room.hasAll(blocks))
            .isPresent();
  }

  /** The same, with media beside words only where they cannot be a message of their own. */
  static Optional<List<Laid>> inOneUnjoined(Stage stage, List<Block> blocks) {
    long loners = blocks.stream().filter(Block::isAlone).count();
    return loners == 0 || loners == blocks.size() ? inOne(stage, blocks) : Optional.empty();
  }

  /** In as many messages as it takes, if that is no more than so many; empty if an atom fits into none. */
  static Optional<List<Laid>> inSeveral(Stage stage, List<Block> blocks, int atMost) {
    return several(new Layout(stage, new Script(blocks), true), atMost);
  }

  /** The same, for blocks that a room counts. */
  static Optional<List<Laid>> inSeveral(Stage stage, Room room, List<Block> blocks, int atMost) {
    Layout layout = new Layout(stage, new Script(blocks), false);
    return layout.several(atMost, new Counted(room, layout.script));
  }

  /** The same, without joining media and words. */
  static Optional<List<Laid>> inSeveralUnjoined(Stage stage, List<Block> blocks) {
    return several(new Layout(stage, new Script(blocks), false), MAX_MESSAGES);
  }

  private static Optional<List<Laid>> several(Layout layout, int atMost) {
    List<Block> blocks = layout.script.blocks();
    return Room.of(layout.stage)
        .filter(room -> room.counts(blocks))
        .flatMap(room -> inSeveral(layout.stage, room, blocks, atMost))
        .or(() -> layout.several(atMost, layout::fits));
  }

  /** The most messages that numbers of so many digits can count. */
  static int largest(int digits) {
    int largest = 9;
    for (int i = 1; i < digits; i++) {
      largest = largest * 10 + 9;
    }
    return largest;
  }

  /** The number of a message, not the first, whose counter is as wide as any. */
  static int widest(int digits) {
    return digits == 0 ? 2 : largest(digits);
  }

  /** Whether some atoms are one message. */
  interface Fits {
    /**
     * Whether they are.
     *
     * @param number the message's, from 1
     * @param digits of the number of all messages; 0 if they have no counters
     */
    boolean test(int number, int digits, int start, int end);
  }

  /** The number of atoms up to the last one in a message with text, which carries the sign-off. */
  private static int spoken(Script script) {
    int spoken = script.count();
    while (spoken > 0 && script.isAlone(spoken - 1)) {
      spoken--;
    }
    return spoken;
  }

  /** One atom is one message or none, which has been tried by then. */
  private Optional<List<Laid>> several(int atMost, Fits fits) {
    if (script.count() == 1) {
      return Optional.empty();
    }
    int digits = stage.numbered() ? 1 : 0;
    while (true) {
      int most = digits == 0 ? MAX_MESSAGES : largest(digits);
      Optional<List<Integer>> ends = ends(Math.min(most, atMost), digits, fits);
      if (ends.isPresent() || most >= Math.min(Math.min(atMost, MAX_MESSAGES), script.count())) {
        int widest = digits;
        return ends.map(found -> joins ? joined(found, widest) : found).flatMap(this::laid);
      }
      digits++;
    }
  }

  private Optional<List<Integer>> ends(int atMost, int digits, Fits fits) {
    int[] places =
        script.places((from, to) -> fits.test(from == 0 ? 1 : widest(digits), digits, from, to));
    return Ends.find(
            places.length - 1,
            atMost,
            place -> script.cost(places[place]),
            (number, start, end) -> fits.test(number, digits, places[start], places[end]))
        .map(ends -> ends.stream().map(place -> places[place]).toList());
  }

  /** Renders it and counts. */
  private boolean fits(int number, int digits, int start, int end) {
    return !mixesLoners(start, end) && isOne(number, digits, start, end);
  }

  private boolean isOne(int number, int digits, int start, int end) {
    Optional<Position> counter = digits == 0
        ? Optional.empty()
        : Optional.of(new Position(number, Math.max(number, largest(digits))));
    Place place = place(start, end, counter);
    return fitting.fit(script.passages(start, end), place).isPresent();
  }

  /** Media and the whole parts before them in one message, where one holds them; what stands first may also lead. */
  private List<Integer> joined(List<Integer> ends, int digits) {
    return Joining.join(
        ends,
        (start, end) -> mixesLoners(start, end)
            && (start == 0 || (script.cost(start) == 0 && !script.isAlone(start)))
            && isBetweenParts(end)
            && isOne(start == 0 ? 1 : widest(digits), digits, start, end));
  }

  private boolean isBetweenParts(int atom) {
    return atom == 0 || atom == script.count() || script.isFirst(atom);
  }

  private boolean mixesLoners(int start, int end) {
    return loners && IntStream.range(start, end).anyMatch(script::isAlone) && speaks(start, end);
  }

  private boolean speaks(int start, int end) {
    return !loners || !IntStream.range(start, end).allMatch(script::isAlone);
  }

  private Place place(int start, int end, Optional<Position> position) {
    return new Place(
        start == 0,
        end == script.count(),
        start < spoken && spoken <= end,
        position.filter(number -> speaks(start, end)));
  }

  private Optional<List<Laid>> laid(List<Integer> ends) {
    List<Laid> laid = new ArrayList<>(ends.size());
    int start = 0;
    for (int end : ends) {
      Place place = place(start, end, position(laid.size() + 1, ends.size()));
      Optional<Fitting.Shape> shape = fitting.fit(script.passages(start, end), place);
      if (shape.isEmpty()) {
        return Optional.empty();
      }
      laid.add(new Laid(shape.get(), place));
      start = end;
    }
    return Optional.of(laid);
  }

  private Optional<Position> position(int number, int total) {
    boolean numbered = stage.numbered() && total > 1;
    return numbered ? Optional.of(new Position(number, total)) : Optional.empty();
  }
}
