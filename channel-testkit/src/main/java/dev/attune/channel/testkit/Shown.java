package dev.attune.channel.testkit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a reader of one message sees, pulled out of the exact payload.
 *
 * @param text the running text as it is read: with the numbers of lists, and with the targets of links that are shown as
 *     words; empty if the message has none
 * @param answers the labels of the answers that can be tapped
 * @param buttons the labels of the links that can be tapped
 * @param media the addresses of the pictures, videos and files that are shown apart from the text
 */
public record Shown(String text, List<String> answers, List<String> buttons, List<String> media) {
  /** Copies the lists. */
  public Shown {
    Objects.requireNonNull(text, "text");
    answers = List.copyOf(answers);
    buttons = List.copyOf(buttons);
    media = List.copyOf(media);
  }

  /**
   * A message of text and nothing else.
   *
   * @param text the running text
   * @return what is seen
   */
  public static Shown text(String text) {
    return new Shown(text, List.of(), List.of(), List.of());
  }

  /** Everything, one below the other. */
  String all() {
    return String.join(
        "\n",
        Stream.of(List.of(text), answers, buttons, media).flatMap(List::stream).toList());
  }
}
