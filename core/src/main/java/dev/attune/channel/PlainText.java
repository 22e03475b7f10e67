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
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import java.util.List;
import java.util.Locale;

/**
 * A draft as plain text: what renderers of surfaces without markup send, and what stands beside HTML.
 *
 * <p>Sentences follow each other in one paragraph; steps, facts, links and answers stand on lines of their own: steps are
 * numbered, answers have letters. Where messages are long, empty lines part thoughts of some length, lists, and what the
 * library says itself. A counter and a
 * sign-off end the last sentence, or have a line of their own. Colons and letters are those of the language.
 */
public final class PlainText {
  private static final int PARAGRAPH = 100;
  private static final String LINE = "\n";
  private static final String EMPTY_LINE = "\n\n";

  /** After these, which are as wide as a letter and the space after it, there is no space. */
  private static final String WIDE_ENDS = "。．！？」』）】》〉〕］｝、，；：";

  private PlainText() {}

  /**
   * The flow of a draft, its counter and its sign-off.
   *
   * @param draft the message
   * @return the text, without white space at either end
   */
  public static String of(Draft draft) {
    String text = of(draft.flow(), draft.locale(), !draft.surface().numbered());
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
   * @param locale the language they are written in
   * @return the text
   */
  public static String of(List<Passage> flow, Locale locale) {
    return of(flow, locale, false);
  }

  private static String of(List<Passage> flow, Locale locale, boolean roomy) {
    if (flow.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    Passage before = flow.get(0);
    String last = of(before, locale);
    text.append(last);
    for (Passage passage : flow.subList(1, flow.size())) {
      String next = of(passage, locale);
      text.append(between(before, last, passage, next, roomy)).append(next);
      before = passage;
      last = next;
    }
    return text.toString();
  }

  /**
   * One passage.
   *
   * @param passage the passage
   * @param locale the language it is written in
   * @return its text; may have several lines
   */
  public static String of(Passage passage, Locale locale) {
    Content content = passage.content();
    return switch (content.kind()) {
      case PROSE -> ((Prose) content).text();
      case STEP -> ((Step) content).number() + ". " + ((Step) content).text();
      case PAIR -> labelled(((Pair) content).label(), ((Pair) content).value(), locale);
      case ANCHOR -> of(((Anchor) content).link(), locale);
      case PICKS -> of(((Picks) content).choices(), locale);
      case PICTURE -> of(((Picture) content).media(), locale);
    };
  }

  private static String of(Link link, Locale locale) {
    return labelled(link.label(), link.href().toString(), locale);
  }

  private static String of(Media media, Locale locale) {
    return labelled(media.alt(), media.href().toString(), locale);
  }

  private static String labelled(String label, String value, Locale locale) {
    return label + Typography.colon(locale) + value;
  }

  /**
   * What stands between two passages in one message.
   *
   * <p>Where messages are short, sentences are joined and all else has lines of its own. Where they are long, there is an empty
   * line around a long thought, around what the library says itself, after a list, before a question with answers, and before
   * sentences that follow a line.
   *
   * @param before the one
   * @param beforeText its text
   * @param after the other
   * @param afterText its text
   * @param roomy whether messages are long where they are said
   * @return nothing, as between Chinese and Japanese sentences, a space, the end of a line, or an empty line
   */
  public static String between(
      Passage before, String beforeText, Passage after, String afterText, boolean roomy) {
    if (!isProse(before) || !isProse(after)) {
      return roomy && isApart(before, after) ? EMPTY_LINE : LINE;
    }
    boolean apart = before.part().isPresent() != after.part().isPresent()
        || isParagraph(beforeText)
        || isParagraph(afterText);
    return roomy && apart ? EMPTY_LINE : between(beforeText, afterText);
  }

  /** Whether two passages, one of which is no running text, are parted by an empty line. */
  private static boolean isApart(Passage before, Passage after) {
    if (isProse(before)) {
      return after.content() instanceof Picks picks && picks.choices().prompt().isPresent();
    }
    boolean list = isList(before) || isList(after);
    boolean goesOn = before.content().kind() == Content.Kind.STEP
        && after.content().kind() == Content.Kind.STEP
        && before.part().equals(after.part());
    return isProse(after) || (list && !goesOn);
  }

  private static boolean isList(Passage passage) {
    return passage.content().kind() == Content.Kind.STEP
        || passage.content().kind() == Content.Kind.PICKS;
  }

  /**
   * What stands between two sentences in one paragraph.
   *
   * @param before the one
   * @param after the other
   * @return nothing, as between Chinese and Japanese sentences, or a space
   */
  public static String between(String before, String after) {
    int last = before.codePointBefore(before.length());
    boolean joined =
        WIDE_ENDS.indexOf(last) >= 0 || (isSpaceless(last) && isSpaceless(after.codePointAt(0)));
    return joined ? "" : " ";
  }

  /**
   * Whether a text is a paragraph of its own where messages are long.
   *
   * @param text running text
   * @return true if it has more than 100 characters; those of Chinese, Japanese and Korean count twice
   */
  public static boolean isParagraph(String text) {
    if (text.length() > PARAGRAPH || 2 * text.length() <= PARAGRAPH) {
      return text.length() > PARAGRAPH;
    }
    int width = text.length();
    for (int i = 0; i < text.length(); i++) {
      width += isWide(text.charAt(i)) ? 1 : 0;
    }
    return width > PARAGRAPH;
  }

  /** Wide as in a terminal, as far as running text is concerned: Hangul, Han, kana and their punctuation. */
  private static boolean isWide(char c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF01 && c <= 0xFF60);
  }

  private static boolean isSpaceless(int codePoint) {
    return Character.isIdeographic(codePoint)
        || (codePoint >= 0x3000 && codePoint <= 0x30FF)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF9F);
  }

  private static boolean isProse(Passage passage) {
    return passage.content().kind() == Content.Kind.PROSE;
  }

  /**
   * The letter of an answer, as the language counts.
   *
   * @param locale the language
   * @param number which answer, from 0
   * @return the letter
   */
  public static String letter(Locale locale, int number) {
    return String.valueOf(Typography.letter(locale, number));
  }

  private static String of(Choices choices, Locale locale) {
    StringBuilder text = new StringBuilder();
    choices.prompt().ifPresent(prompt -> text.append(prompt).append('\n'));
    int number = 0;
    for (Choices.Option option : choices.options()) {
      text.append(Typography.letter(locale, number++))
          .append(") ")
          .append(option.label())
          .append('\n');
    }
    return text.substring(0, text.length() - 1);
  }
}
