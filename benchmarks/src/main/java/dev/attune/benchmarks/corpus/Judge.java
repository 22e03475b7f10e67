package dev.attune.benchmarks.corpus;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Looks at where a text was cut. What a sentence is, and where a line may end, says the JDK, not Attune: a break is inside a
 * sentence if no sentence begins after it, and inside a word if no line may begin there.
 */
final class Judge {
  /** Links, digits in groups, and numbers next to a sign of currency or percent. */
  private static final Pattern UNBROKEN = Pattern.compile(
      "https?://\\S+|\\d++(?:[ .,:\\u00a0\\u202f]\\d++)+|\\p{Sc}\\h?\\d|\\d\\h?[\\p{Sc}%]");

  private final String text;
  private final BreakIterator sentences;
  private final BreakIterator lines;
  private final List<int[]> unbroken;

  Judge(String text, Locale locale) {
    this.text = text;
    this.sentences = BreakIterator.getSentenceInstance(locale);
    this.lines = BreakIterator.getLineInstance(locale);
    sentences.setText(text);
    lines.setText(text);
    this.unbroken = UNBROKEN
        .matcher(text)
        .results()
        .map(found -> new int[] {found.start(), found.end()})
        .toList();
  }

  /**
   * The score of the messages the text was cut into.
   *
   * @throws IllegalArgumentException if they do not say the text, white space apart
   */
  Score of(List<String> messages, ToIntFunction<String> meter, int limit) {
    int over = (int)
        messages.stream().filter(message -> meter.applyAsInt(message) > limit).count();
    int[] ends = ends(messages);
    return new Score(
        messages.size(),
        ends.length,
        count(ends, this::isInSentence),
        count(ends, this::isInToken),
        over);
  }

  private static int count(int[] ends, IntPredicate which) {
    return (int) IntStream.of(ends).filter(which).count();
  }

  /** Where in the text each message but the last ends. */
  private int[] ends(List<String> messages) {
    int total = messages.size();
    int[] ends = new int[total - 1];
    int at = 0;
    for (int i = 0; i < total; i++) {
      at = after(at, uncounted(messages.get(i), i + 1, total));
      if (i < total - 1) {
        ends[i] = at;
      }
    }
    if (next(at) != text.length()) {
      throw new IllegalArgumentException("the messages end at %s of %s".formatted(at, text));
    }
    return ends;
  }

  /** A message without its counter. */
  private static String uncounted(String message, int number, int total) {
    String counter = number + "/" + total;
    int length = message.length();
    if (message.endsWith("(" + counter + ")")) {
      return message.substring(0, length - counter.length() - 2);
    }
    return message.endsWith(counter) ? message.substring(0, length - counter.length()) : message;
  }

  /** Where the text goes on after a message that begins there. */
  private int after(int start, String message) {
    int at = start;
    for (int i = 0; i < message.length(); i++) {
      if (!Character.isWhitespace(message.charAt(i))) {
        at = next(at);
        if (at == text.length() || text.charAt(at) != message.charAt(i)) {
          throw new IllegalArgumentException(
              "at %s of %s something else is said".formatted(at, text));
        }
        at++;
      }
    }
    return at;
  }

  private int next(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isInSentence(int end) {
    int next = next(end);
    boolean newLine = text.substring(end, next).contains("\n");
    return !newLine && !sentences.isBoundary(next);
  }

  private boolean isInToken(int end) {
    int next = next(end);
    return !lines.isBoundary(next)
        || unbroken.stream().anyMatch(span -> span[0] < end && next < span[1]);
  }
}
