package dev.attune.internal.text;

/** What was begun in a text and goes on without a space: an address, a tag, a number. Reads a text from its start. */
final class Unbroken {
  /** The longest unit without spaces that stays with its number, in characters. */
  private static final int MAX_UNIT = 4;

  private static final int MAX_KATAKANA_UNIT = 10;
  private static final int MAX_CURRENCY = 3;

  private final String text;
  private Kind kind = Kind.NOTHING;
  private int sinceNumber = MAX_KATAKANA_UNIT;
  private boolean katakana;

  private enum Kind {
    NOTHING,
    TAG,
    ADDRESS
  }

  Unbroken(String text) {
    this.text = text;
  }

  /** Reads the next character. */
  void read(int at) {
    int c = text.codePointAt(at);
    if (!isContinuedBy(c)) {
      kind = begunBy(at, c);
    }
    if (Letters.isNumeral(c)) {
      sinceNumber = 0;
      katakana = true;
    } else if (Letters.isLetterOrDigit(c)) {
      sinceNumber++;
      katakana &= Letters.isKatakana(c);
    } else if (!Letters.isMark(c)) {
      sinceNumber = MAX_KATAKANA_UNIT;
    }
  }

  /** White space ends whatever was begun. */
  void end() {
    kind = Kind.NOTHING;
    sinceNumber = MAX_KATAKANA_UNIT;
  }

  /** Whether the character there goes on with what was begun by those before it. */
  boolean goesOn(int at) {
    return isContinuedBy(text.codePointAt(at))
        || sinceNumber < (katakana ? MAX_KATAKANA_UNIT : MAX_UNIT)
        || isCurrencyOfNumber(at);
  }

  private boolean isContinuedBy(int c) {
    return switch (kind) {
      case NOTHING -> false;
      case TAG -> Letters.isOfTag(c);
      case ADDRESS -> c < 0x80 || Letters.isLetterOrDigit(c) || Letters.isMark(c);
    };
  }

  private Kind begunBy(int at, int c) {
    boolean address = (c == ':' && text.startsWith("://", at))
        || (c == '.'
            && isAsciiLetterOrDigit(at - 1)
            && isAsciiLetterOrDigit(at + 1)
            && !isDigit(at + 1));
    if (address) {
      return Kind.ADDRESS;
    }
    return "#＃@＠".indexOf(c) >= 0 ? Kind.TAG : Kind.NOTHING;
  }

  /** Whether a number starts here or right after a word as short as a currency's. */
  private boolean isCurrencyOfNumber(int at) {
    int end = Math.min(text.length(), at + MAX_CURRENCY);
    int i = at;
    while (i < end && Character.isIdeographic(text.charAt(i))) {
      i++;
    }
    return i < end && isDigit(i);
  }

  private boolean isDigit(int at) {
    return Character.isDigit(text.charAt(at));
  }

  private boolean isAsciiLetterOrDigit(int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 0x80
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
