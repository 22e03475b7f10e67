package dev.attune.channel;

import dev.attune.channel.Draft.Position;
import dev.attune.channel.Passage.Anchor;
import dev.attune.channel.Passage.Content;
import dev.attune.channel.Passage.Pair;
import dev.attune.channel.Passage.Picks;
import dev.attune.channel.Passage.Picture;
import dev.attune.channel.Passage.Prose;
import dev.attune.channel.Passage.Step;
import dev.attune.resolution.Choices;
import java.util.List;

/**
 * A draft as plain text: what renderers of surfaces without markup send, and what stands beside HTML.
 *
 * <p>Sentences follow each other in one paragraph. Steps, facts, links and answers stand on lines of their own: steps are
 * numbered, answers have letters. A counter and a sign-off end the last sentence, or have a line of
 * their own.
 */
public final class PlainText {
  private PlainText() {}

  /**
   * The flow of a draft, its counter and its sign-off.
   *
   * @param draft the message
   * @return the text, without white space at either end
   */
  public static String of(Draft draft) {
    String text = of(draft.flow());
    String ending = ending(draft);
    if (text.isEmpty() || ending.isEmpty()) {
      return text + ending;
    }
    return text + (isProse(draft.flow().get(draft.flow().size() - 1)) ? ' ' : '\n') + ending;
  }

  private static String ending(Draft draft) {
    String counter = draft.position().map(Position::toString).orElse("");
    return draft
        .signOff()
        .map(signOff -> counter.isEmpty() ? signOff : counter + " " + signOff)
        .orElse(counter);
  }

  /**
   * Passages one after the other.
   *
   * @param flow the passages
   * @return the text
   */
  public static String of(List<Passage> flow) {
    if (flow.size() == 1) {
      return of(flow.get(0));
    }
    StringBuilder text = new StringBuilder();
    boolean afterProse = false;
    for (Passage passage : flow) {
      boolean prose = isProse(passage);
      String next = of(passage);
      if (!text.isEmpty()) {
        text.append(prose && afterProse ? between(text, next) : "\n");
      }
      text.append(next);
      afterProse = prose;
    }
    return text.toString();
  }

  /**
   * One passage.
   *
   * @param passage the passage
   * @return its text; may have several lines
   */
  public static String of(Passage passage) {
    Content content = passage.content();
    return switch (content.kind()) {
      case PROSE -> ((Prose) content).text();
      case STEP -> ((Step) content).number() + ". " + ((Step) content).text();
      case PAIR -> ((Pair) content).label() + ": " + ((Pair) content).value();
      case ANCHOR ->
        ((Anchor) content).link().label() + ": " + ((Anchor) content).link().href();
      case PICKS -> of(((Picks) content).choices());
      case PICTURE ->
        ((Picture) content).media().alt() + ": " + ((Picture) content).media().href();
    };
  }

  /**
   * Whether two passages of running text stand side by side without a space, as Chinese and Japanese sentences do.
   *
   * @param last the last code point of the one
   * @param first the first code point of the other
   * @return false if a space is between them
   */
  public static boolean isJoined(int last, int first) {
    return isSpaceless(last) && isSpaceless(first);
  }

  private static boolean isSpaceless(int codePoint) {
    return Character.isIdeographic(codePoint)
        || (codePoint >= 0x3000 && codePoint <= 0x30FF)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF9F);
  }

  private static String between(StringBuilder before, String after) {
    return isJoined(before.codePointBefore(before.length()), after.codePointAt(0)) ? "" : " ";
  }

  private static boolean isProse(Passage passage) {
    return passage.content().kind() == Content.Kind.PROSE;
  }

  private static String of(Choices choices) {
    StringBuilder text = new StringBuilder();
    choices.prompt().ifPresent(prompt -> text.append(prompt).append('\n'));
    char letter = 'A';
    for (Choices.Option option : choices.options()) {
      text.append(letter++).append(") ").append(option.label()).append('\n');
    }
    return text.substring(0, text.length() - 1);
  }
}
