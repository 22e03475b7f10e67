package dev.attune.compose;

import dev.attune.channel.Draft.Position;
import dev.attune.channel.Form;
import dev.attune.channel.Passage;
import dev.attune.channel.PlainText;
import dev.attune.channel.TextLimit;
import dev.attune.channel.TextMeter;
import dev.attune.resolution.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts messages without rendering them, on a surface where a message counts what its blocks count, what is between them,
 * and a frame that depends on its place alone. For one thread.
 */
final class Room {
  /** More digits no counter has. */
  static final int MAX_DIGITS = 4;

  private static final Passage PROSE = Passage.phrase("x");
  private static final Fact LINE = Fact.forEveryone("x", "x");
  private static final int FRAMES = 1 << 10;

  private final Stage stage;
  private final Form form;
  private final TextMeter meter;
  private final int capacity;
  private final int space;
  private final int line;
  private final int paragraph;
  private final boolean roomy;
  private final int[] frames = new int[FRAMES];

  private Room(Stage stage, Form form, TextLimit limit) {
    this.stage = stage;
    this.form = form;
    this.meter = limit.meter();
    this.capacity = limit.max();
    this.space = meter.measure("x x") - meter.measure("xx");
    this.line = meter.measure("x\nx") - meter.measure("xx");
    this.paragraph = meter.measure("x\n\nx") - meter.measure("xx");
    this.roomy = !stage.surface().numbered();
    Arrays.fill(frames, -1);
  }

  /** The room of a message on a stage; empty if it has to be rendered to be counted. */
  static Optional<Room> of(Stage stage) {
    if (!stage.renderer().countsPlainText(stage.surface())) {
      return Optional.empty();
    }
    List<Form> forms = stage.surface().forms();
    Optional<Form> roomiest = forms.stream()
        .filter(form -> form.text().isPresent())
        .reduce((one, other) -> max(one) > max(other) ? one : other);
    return roomiest
        .filter(form -> forms.stream().allMatch(other -> isCountedAlike(form, other)))
        .map(form -> new Room(stage, form, form.text().orElseThrow()));
  }

  private static int max(Form form) {
    return form.text().orElseThrow().max();
  }

  /** Whether whatever text fits into the other fits into the form. */
  private static boolean isCountedAlike(Form form, Form other) {
    TextLimit limit = form.text().orElseThrow();
    int all = Stream.of(other.heading(), other.text())
        .flatMap(Optional::stream)
        .mapToInt(text -> text.meter() == limit.meter() ? text.max() : limit.max() + 1)
        .sum();
    return form.heading().isEmpty() && all <= limit.max();
  }

  /** Whether some blocks are text alone, in every form. */
  boolean counts(List<Block> blocks) {
    for (Block block : blocks) {
      for (Passage passage : block.wholes()) {
        if (isCarried(passage)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isCarried(Passage passage) {
    for (Form some : stage.surface().forms()) {
      if (Fitting.carries(some, passage)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a message of some length has room in a frame. */
  boolean has(int length, int frame) {
    return length <= capacity - frame;
  }

  /** Whether one message has room for all blocks. */
  boolean hasAll(List<Block> blocks) {
    Block before = blocks.get(0);
    int length = length(before);
    for (Block block : blocks.subList(1, blocks.size())) {
      length += between(before, block) + length(block);
      before = block;
    }
    return has(length, frame(1, 0, true, before.isProse()));
  }

  /** What a whole block counts. */
  int length(Block block) {
    return block.length(meter);
  }

  /** What some atoms of a block count. */
  int length(Block block, int from, int to) {
    return block.length(meter, from, to);
  }

  /** What is counted between two blocks of one message: for pieces of them it may be more than is needed, never less. */
  int between(Block before, Block after) {
    String between =
        PlainText.between(before.passage(), before.text(), after.passage(), after.text(), roomy);
    return switch (between) {
      case "" -> 0;
      case " " -> space;
      case "\n" -> line;
      default -> paragraph;
    };
  }

  /**
   * What a message counts besides its blocks.
   *
   * @param number of the message among several, from 1
   * @param digits of the number of all messages; 0 if they have no counters
   * @param last whether it is the last, and signed
   * @param prose whether its last block is running text
   */
  int frame(int number, int digits, boolean last, boolean prose) {
    int key = digits << 7
        | (digits == 0 ? 0 : digits(number)) << 3
        | (number == 1 ? 4 : 0)
        | (last ? 2 : 0)
        | (prose ? 1 : 0);
    if (frames[key] < 0) {
      frames[key] = measured(number, digits, last, prose);
    }
    return frames[key];
  }

  private static int digits(int number) {
    int digits = 1;
    for (int power = 10; power <= number && digits < MAX_DIGITS; power *= 10) {
      digits++;
    }
    return digits;
  }

  private int measured(int number, int digits, boolean last, boolean prose) {
    Passage passage = prose ? PROSE : Passage.of(0, LINE, stage.surface().audience());
    Place place = new Place(number == 1, last, last, counter(number, digits));
    Fitting.Shape shape = new Fitting.Shape(form, List.of(passage), List.of());
    String framed = stage.renderer().counted(stage.draft(shape, place));
    return Math.max(
        0,
        meter.measure(framed)
            - meter.measure(PlainText.of(passage, stage.scene().locale())));
  }

  /** A counter as wide as the message's own. */
  private static Optional<Position> counter(int number, int digits) {
    int total = digits == 0 ? 0 : Math.max(number, Layout.largest(digits));
    return total == 0 ? Optional.empty() : Optional.of(new Position(number, total));
  }
}
