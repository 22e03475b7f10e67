package dev.attune.internal.text;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a text; what might be an abbreviation or the number of a day ends none. */
public final class Sentences {
  /** Beyond ASCII. */
  private static final String ENDS = "…。！？｡؟।";

  private static final char FIRST_WIDE = 0x80;
  private static final String CLOSING = ")]}»”’\"'」』）";

  private Sentences() {}

  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (mayEnd(text.charAt(i)) && isEnd(text, i)) {
        int end = afterClosing(text, i + 1);
        add(text.substring(start, end), sentences);
        start = end;
      }
    }
    add(text.substring(start), sentences);
    return sentences;
  }

  private static void add(String sentence, List<String> to) {
    if (!sentence.isBlank()) {
      to.add(sentence);
    }
  }

  private static boolean mayEnd(char c) {
    return c < FIRST_WIDE ? c == '.' || c == '!' || c == '?' || c == '\n' : ENDS.indexOf(c) >= 0;
  }

  private static boolean isEnd(String text, int at) {
    return text.charAt(at) != '.' || (isFollowedByStart(text, at + 1) && !isAbbreviation(text, at));
  }

  private static boolean isFollowedByStart(String text, int after) {
    int next = afterClosing(text, after);
    if (next == text.length()) {
      return true;
    }
    int start = afterSpace(text, next);
    return start > next && (start == text.length() || !isContinuation(text.codePointAt(start)));
  }

  private static int afterClosing(String text, int at) {
    int next = at;
    while (next < text.length() && CLOSING.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  private static int afterSpace(String text, int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isContinuation(int c) {
    return Character.isLowerCase(c) || Character.isDigit(c);
  }

  /** One letter, one or two digits, or a word with a stop in it. */
  private static boolean isAbbreviation(String text, int stop) {
    int start = stop;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    boolean number = start < stop && Character.isDigit(text.charAt(stop - 1));
    boolean inner = start > 0 && text.charAt(start - 1) == '.';
    return inner || stop - start == 1 || (number && stop - start == 2);
  }
}
