package dev.attune.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** As much content as a number of messages has room for. For one thread. */
final class Fullest {
  private final Stage stage;
  private final Ladder ladder;

  /** By part and wording. */
  private final List<List<Block>> wordings = new ArrayList<>();

  private Fullest(Stage stage, Ladder ladder) {
    this.stage = stage;
    this.ladder = ladder;
    for (int place = 0; place < ladder.parts().size(); place++) {
      wordings.add(wordings(place));
    }
  }

  private List<Block> wordings(int place) {
    return IntStream.range(0, Told.wordings(ladder.parts().get(place)))
        .mapToObj(wording -> stage.blocks().of(ladder.told(place, wording)))
        .toList();
  }

  /** All that goes into one message. */
  static Optional<Section> inOne(Stage stage, Ladder ladder) {
    Fullest fullest = new Fullest(stage, ladder);
    return fullest
        .room()
        .flatMap(fullest::inOne)
        .or(() -> ladder.climb(told -> Section.inOne(stage, told)));
  }

  /**
   * As few messages as it takes to say everything, and as much content as goes into so many. No wording is shortened to have
   * it beside media that can do without.
   */
  static Optional<Section> inSeveral(Stage stage, Ladder ladder) {
    Fullest fullest = new Fullest(stage, ladder);
    return fullest
        .room()
        .flatMap(room -> fullest.inOne(room).or(() -> fullest.inSeveral(room)))
        .or(() -> Section.unjoined(stage, ladder.bottom())
            .flatMap(least -> ladder.climb(told -> Section.inSeveral(stage, told, least.size()))));
  }

  private Optional<Room> room() {
    return Room.of(stage).filter(room -> wordings.stream().allMatch(room::counts));
  }

  /** The blocks of each part in the order they are said, with what the library says. */
  private List<Pouring.Choice> inOrder() {
    int count = ladder.parts().size();
    int question = stage
        .blocks()
        .question(
            IntStream.range(0, count).mapToObj(place -> ladder.told(place, 0)).toList());
    List<Pouring.Choice> all = new ArrayList<>(count + 2);
    stage.first().map(Pouring.Choice::none).ifPresent(all::add);
    for (int place = 0; place < count; place++) {
      if (place != question) {
        all.add(new Pouring.Choice(wordings.get(place), place));
      }
    }
    stage.last().map(Pouring.Choice::none).ifPresent(all::add);
    if (question >= 0) {
      all.add(new Pouring.Choice(wordings.get(question), question));
    }
    return all;
  }

  private Optional<Section> inOne(Room room) {
    Pouring pouring = Pouring.intoOne(room, inOrder());
    return ladder
        .fullest((least, most) -> pouring.messages(least, most) == 1)
        .flatMap(told -> Section.inOne(stage, told));
  }

  private Optional<Section> inSeveral(Room room) {
    return ladder.hasChoice()
        ? fullestInSeveral(room)
        : laidOut(room, ladder.bottom(), Layout.MAX_MESSAGES);
  }

  private Optional<Section> fullestInSeveral(Room room) {
    for (int digits = stage.numbered() ? 1 : 0; digits <= Room.MAX_DIGITS; digits++) {
      Pouring pouring = Pouring.intoSeveral(room, inOrder(), digits);
      int fewest = pouring.messages(ladder.leanest(), ladder.fullest());
      if (fewest < Pouring.NEVER) {
        List<Told> told =
            ladder.fullestOfSome((least, most) -> pouring.messages(least, most) <= fewest);
        return laidOut(room, told, fewest);
      }
      if (digits == 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Section> laidOut(Room room, List<Told> told, int atMost) {
    return Layout.inSeveral(stage, room, stage.inOrder(told), atMost)
        .map(messages -> new Section(stage, told, messages))
        .or(() -> Section.inSeveral(stage, told, atMost));
  }
}
