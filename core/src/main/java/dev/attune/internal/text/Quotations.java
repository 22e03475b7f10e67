package dev.attune.internal.text;

import java.util.Arrays;

/**
 * Which stretches of a text are quoted, in the ways of many languages. A mark without its partner in the same paragraph quotes
 * nothing, and an apostrophe is no mark.
 */
public final class Quotations {
  /** Quotations within quotations are found to this depth. */
  private static final int MAX_DEPTH = 3;

  private static final String MARKS = "\"“”„«»‹›‘’‚「」『』《》";

  private final String text;
  private final char[] opened = new char[MAX_DEPTH];
  private final int[] places = new int[MAX_DEPTH];
  private int depth;
  private int[] spans = new int[8];
  private int size;

  /** The span that ends with what may be the apostrophe of a plural; -2 if there is none. */
  private int doubtful = -2;

  private Quotations(String text) {
    this.text = text;
  }

  /** The start and the end of each quotation, an outer one after those within. */
  public static int[] spans(String text) {
    return new Quotations(text).read();
  }

  private int[] read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        depth = 0;
        doubtful = -2;
      } else if (isMark(c)) {
        read(i, c);
      }
    }
    return Arrays.copyOf(spans, size);
  }

  private static boolean isMark(char c) {
    return c == '"' || (c >= '«' && MARKS.indexOf(c) >= 0);
  }

  private void read(int at, char c) {
    int open = mayClose(at, c) ? opener(c) : -1;
    if (open >= 0) {
      close(open, at, c);
    } else if (mayOpen(at, c)) {
      open(at, c);
    } else if (c == '’' && doubtful >= 0 && mayClose(at, c)) {
      spans[doubtful + 1] = at + 1;
    }
  }

  private void open(int at, char c) {
    if (depth > 0 && opened[depth - 1] == c) {
      depth--;
    }
    if (depth < MAX_DEPTH) {
      opened[depth] = c;
      places[depth++] = at;
    }
    doubtful = c == '‘' ? -2 : doubtful;
  }

  private void close(int open, int at, char c) {
    if (size == spans.length) {
      spans = Arrays.copyOf(spans, size * 2);
    }
    if (c == '’') {
      doubtful = text.charAt(at - 1) == 's' ? size : -2;
    }
    spans[size++] = places[open];
    spans[size++] = at + 1;
    depth = open;
  }

  /** The innermost open mark that a mark closes, -1 if there is none. */
  private int opener(char c) {
    int open = depth - 1;
    while (open >= 0 && closers(opened[open]).indexOf(c) < 0) {
      open--;
    }
    return open;
  }

  private static String closers(char c) {
    return switch (c) {
      case '"' -> "\"";
      case '“', '”' -> "”";
      case '„' -> "“”\"";
      case '«' -> "»";
      case '»' -> "«";
      case '‹' -> "›";
      case '›' -> "‹";
      case '‘' -> "’";
      case '‚' -> "‘’";
      case '「' -> "」";
      case '『' -> "』";
      case '《' -> "》";
      default -> "";
    };
  }

  private boolean mayClose(int at, char c) {
    return switch (c) {
      case '"' -> !isSpace(at - 1);
      case '’', '‘' -> !isSpace(at - 1) && !isWord(at + 1);
      default -> true;
    };
  }

  private boolean mayOpen(int at, char c) {
    return switch (c) {
      case '"', '”' -> !isWord(at - 1) && !isSpace(at + 1) && !isClosed(at - 1);
      case '»', '›' -> !isWord(at - 1) && isWord(at + 1);
      case '‘', '‚' -> !isWord(at - 1) && !isSpace(at + 1);
      default -> !closers(c).isEmpty();
    };
  }

  /** Whether a sentence or a bracket ends there: a mark after it opens nothing. */
  private boolean isClosed(int at) {
    return at >= 0 && ".,;:!?…)]}%".indexOf(text.charAt(at)) >= 0;
  }

  private boolean isSpace(int at) {
    return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
  }

  private boolean isWord(int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) && !Letters.isSpaceless(c);
  }
}
