package dev.attune.channel.twitter;

/** What of a text after a host name belongs to its URL: port, path and query, each optional. */
final class UrlTail {
  private static final String SHORTENER = "t.co/";

  /** Unit: UTF-16 units. */
  private static final int MAX_SHORTENER_SLUG = 40;

  private UrlTail() {}

  /** The place after the last unit of a URL whose host name ends before {@code from}. */
  static int end(String text, int from) {
    return queryEnd(text, pathEnd(text, portEnd(text, from)), text.length());
  }

  /**
   * Where a link of X's own shortener ends: what is after its first path segment and query is not taken.
   *
   * @param host the place of the host name, after the protocol
   * @param end the place after the whole URL
   * @return {@code end} for any other URL, -1 if the segment is too long
   */
  static int shortenedEnd(String text, int host, int end) {
    if (!UrlCharacters.matches(text, host, SHORTENER)) {
      return end;
    }
    int slug = host + SHORTENER.length();
    int i = slug;
    while (i < end && UrlCharacters.isAlphanumeric(text.charAt(i))) {
      i++;
    }
    if (i == slug) {
      return end;
    }
    return i - slug > MAX_SHORTENER_SLUG ? -1 : queryEnd(text, i, end);
  }

  private static int portEnd(String text, int colon) {
    if (!isAt(text, colon, ':')) {
      return colon;
    }
    int i = colon + 1;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i == colon + 1 ? colon : i;
  }

  /**
   * Where a path ends: after the last character that may end one, or after parentheses that follow on that or on the first
   * slash.
   */
  private static int pathEnd(String text, int slash) {
    if (!isAt(text, slash, '/')) {
      return slash;
    }
    int end = slash + 1;
    int i = end;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (UrlCharacters.isPath(c)) {
        i++;
        end = UrlCharacters.isPathEnd(c) ? i : end;
      } else {
        int close = parenthesesEnd(text, i);
        if (close < 0) {
          break;
        }
        end = end == i ? close : end;
        i = close;
      }
    }
    return end;
  }

  /** Where balanced parentheses end, which may hold one more pair; -1 if they do not balance, or hold nothing. */
  private static int parenthesesEnd(String text, int open) {
    if (!isAt(text, open, '(')) {
      return -1;
    }
    int i = skipPath(text, open + 1);
    if (isAt(text, i, ')')) {
      return i > open + 1 ? i + 1 : -1;
    }
    int inner = innerParenthesesEnd(text, i);
    if (inner < 0) {
      return -1;
    }
    int close = skipPath(text, inner);
    return isAt(text, close, ')') ? close + 1 : -1;
  }

  private static int innerParenthesesEnd(String text, int open) {
    if (!isAt(text, open, '(')) {
      return -1;
    }
    int close = skipPath(text, open + 1);
    return close > open + 1 && isAt(text, close, ')') ? close + 1 : -1;
  }

  private static int skipPath(String text, int from) {
    int i = from;
    while (i < text.length() && UrlCharacters.isPath(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int queryEnd(String text, int mark, int limit) {
    if (mark >= limit || text.charAt(mark) != '?') {
      return mark;
    }
    int end = mark;
    for (int i = mark + 1; i < limit && UrlCharacters.isQuery(text.charAt(i)); i++) {
      end = UrlCharacters.isQueryEnd(text.charAt(i)) ? i + 1 : end;
    }
    return end;
  }

  private static boolean isAt(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
