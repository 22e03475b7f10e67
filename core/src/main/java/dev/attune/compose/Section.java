package dev.attune.compose;

import java.util.List;
import java.util.Optional;

/** What is said on one surface: which parts, and in which messages. */
record Section(Stage stage, List<Told> told, List<Layout.Laid> messages) {

  /** All in one message, if it fits. */
  static Optional<Section> inOne(Stage stage, List<Told> told) {
    return Layout.inOne(stage, stage.inOrder(told))
        .map(messages -> new Section(stage, told, messages));
  }

  /** In as many messages as it takes, if that is no more than so many. */
  static Optional<Section> inSeveral(Stage stage, List<Told> told, int atMost) {
    return inOne(stage, told)
        .or(() -> Layout.inSeveral(stage, stage.inOrder(told), atMost)
            .map(messages -> new Section(stage, told, messages)));
  }

  /** As few messages as that takes, with media in messages of their own where the surface shows them so. */
  static Optional<Section> unjoined(Stage stage, List<Told> told) {
    return Layout.inOneUnjoined(stage, stage.inOrder(told))
        .or(() -> Layout.inSeveralUnjoined(stage, stage.inOrder(told)))
        .map(messages -> new Section(stage, told, messages));
  }

  boolean isTextAlone() {
    return messages.stream().allMatch(message -> message.shape().carried().isEmpty());
  }

  int size() {
    return messages.size();
  }
}
