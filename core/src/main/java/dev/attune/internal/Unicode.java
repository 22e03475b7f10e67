package dev.attune.internal;

import java.util.function.IntPredicate;

/** What every store and every encoder keeps as it is. Half a surrogate pair and U+0000 are not among it. */
public final class Unicode {
  private static final int FOUR = 4;
  private static final char REPLACEMENT = '\ufffd';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Unicode() {}

  /** The index of the first half of a surrogate pair that stands without its other half; -1 if there is none. */
  public static int halfPair(CharSequence text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!isPair(text, i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** Whether a control character is in the text: a header or the lines of a log would not survive it. */
  public static boolean hasControl(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The text with U+FFFD for each half of a surrogate pair and each U+0000. */
  public static String clean(String text) {
    return isClean(text) ? text : replaced(text);
  }

  /** Four at a time, as long as none of them can be half of a pair. */
  private static boolean isClean(String text) {
    int length = text.length();
    int at = 0;
    while (at + FOUR <= length
        && (text.charAt(at) | text.charAt(at + 1) | text.charAt(at + 2) | text.charAt(at + 3))
            < Character.MIN_SURROGATE) {
      at += FOUR;
    }
    return text.indexOf('\0') < 0 && arePairs(text, at);
  }

  private static boolean arePairs(String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      if (Character.isSurrogate(text.charAt(i)) && !isPair(text, i++)) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is nothing in it but what every line holds; most names and ids are like that. */
  public static boolean isPlain(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c > '~' && c < '\u00a0') || c >= '\u2000') {
        return false;
      }
    }
    return true;
  }

  /**
   * A name as it can stand in any line: clean, on one line, and if it turns the direction of writing, then only its own.
   *
   * <p>What ends a line becomes U+FFFD. A name with bidirectional controls is put between U+2068 and U+2069, with what it
   * opened closed and what it did not open taken out; nothing after it is turned. The name of a name is the same name.
   *
   * @see <a href="https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates">UAX #9, explicit directional isolates,
   *     read 2026-11-22</a>
   */
  public static String name(String text) {
    if (isPlain(text)) {
      return text;
    }
    String line = oneLine(clean(text));
    return has(line, Unicode::turns) ? isolated(line) : line;
  }

  /** The name of a file as it reads: U+FFFD for what ends a line, and for what would show its ending elsewhere. */
  public static String fileName(String text) {
    String line = oneLine(clean(text));
    return has(line, Unicode::turns) ? mapped(line, Unicode::turns) : line;
  }

  private static String oneLine(String text) {
    return has(text, Unicode::endsLine) ? mapped(text, Unicode::endsLine) : text;
  }

  private static boolean has(String text, IntPredicate unwanted) {
    for (int i = 0; i < text.length(); i++) {
      if (unwanted.test(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsLine(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  /** Embeddings, overrides and isolates, and what ends them. */
  private static boolean turns(int c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }

  private static String isolated(String line) {
    String inner = isIsolated(line) ? line.substring(1, line.length() - 1) : line;
    StringBuilder balanced = new StringBuilder(inner.length() + 2).append(FIRST_STRONG_ISOLATE);
    int open = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      boolean closes = c == POP_ISOLATE;
      if (!closes || open > 0) {
        balanced.append(c);
      }
      open += closes ? -Math.min(open, 1) : isIsolate(c) ? 1 : 0;
    }
    return balanced.append(String.valueOf(POP_ISOLATE).repeat(open + 1)).toString();
  }

  /** Whether the text is one isolate from its first to its last character. */
  private static boolean isIsolated(String line) {
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      open += isIsolate(c) ? 1 : c == POP_ISOLATE ? -1 : 0;
      if (open <= 0) {
        return open == 0 && i == line.length() - 1 && line.charAt(0) == FIRST_STRONG_ISOLATE;
      }
    }
    return false;
  }

  private static boolean isIsolate(char c) {
    return c >= '\u2066' && c <= FIRST_STRONG_ISOLATE;
  }

  private static String mapped(String text, IntPredicate unwanted) {
    StringBuilder mapped = new StringBuilder(text);
    for (int i = 0; i < mapped.length(); i++) {
      if (unwanted.test(mapped.charAt(i))) {
        mapped.setCharAt(i, REPLACEMENT);
      }
    }
    return mapped.toString();
  }

  private static String replaced(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      if (isPair(clean, i)) {
        i++;
      } else if (clean.charAt(i) == '\0' || Character.isSurrogate(clean.charAt(i))) {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static boolean isPair(CharSequence text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }
}
