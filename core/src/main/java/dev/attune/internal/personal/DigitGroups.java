package dev.attune.internal.personal;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of digits with a separator between them: a space, a dash, a dot, or nothing that is seen. Digits of any writing count as
 * those of ASCII. A row that touches a letter is none.
 */
public final class DigitGroups {
  private static final String SEPARATORS =
      " \u00a0\u2007\u202f\u2009-‐‑–—.\u200b\u200c\u200d\u2060\u00ad";
  private static final int MAX_SEPARATORS = 2;

  private final String text;

  private DigitGroups(String text) {
    this.text = text;
  }

  /** The rows in a text, each as its groups. */
  public static List<List<String>> of(String text) {
    return new DigitGroups(text).rows();
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isDigit(c)) {
        List<String> row = new ArrayList<>();
        at = read(at, row);
        rows.add(row);
      } else {
        at += Character.charCount(c);
      }
    }
    return rows;
  }

  private int read(int start, List<String> row) {
    int end = start;
    int next = start;
    boolean letterBefore = start > 0 && Character.isLetter(text.codePointBefore(start));
    while (next >= 0) {
      StringBuilder group = new StringBuilder();
      end = next;
      while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
        group.append(Character.digit(text.codePointAt(end), 10));
        end += Character.charCount(text.codePointAt(end));
      }
      boolean letterAfter = end < text.length() && Character.isLetter(text.codePointAt(end));
      if (!letterAfter && !letterBefore) {
        row.add(group.toString());
      }
      letterBefore = false;
      next = letterAfter ? -1 : nextGroup(end);
    }
    return end;
  }

  /** Where the next group starts; -1 if this was the last. */
  private int nextGroup(int end) {
    int next = end;
    while (next < text.length()
        && next - end < MAX_SEPARATORS
        && SEPARATORS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next > end && next < text.length() && Character.isDigit(text.codePointAt(next))
        ? next
        : -1;
  }
}
