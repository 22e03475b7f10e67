package dev.attune.channel.twitter;

/**
 * Which characters stand where in a URL, as X reads it.
 *
 * <p>All of them are in the basic plane. A surrogate is in {@link #isUnicodeLabel} and may come before a URL; it is in
 * nothing else.
 *
 * @see <a
 *     href="https://github.com/twitter/twitter-text/blob/master/java/src/main/java/com/twitter/twittertext/Regex.java">Regex
 *     of twitter-text 3.1.0, read 2026-11-22</a>
 */
final class UrlCharacters {
  private static final int LABEL = 1;
  private static final int UNICODE_LABEL = 1 << 1;
  private static final int PATH = 1 << 2;
  private static final int PATH_END = 1 << 3;
  private static final int QUERY = 1 << 4;
  private static final int QUERY_END = 1 << 5;
  private static final int ALPHANUMERIC = 1 << 6;
  private static final int BEFORE = 1 << 7;

  /** The roles of the characters up to the end of Cyrillic, where all but a few ranges lie. */
  private static final byte[] ROLES = roles();

  private UrlCharacters() {}

  /** A letter or digit of ASCII. */
  static boolean isAlphanumeric(char c) {
    return c < 0x80 && has(c, ALPHANUMERIC);
  }

  /** A letter or digit of ASCII, an accented Latin letter, or an accent. */
  static boolean isLabel(char c) {
    return c < ROLES.length ? has(c, LABEL) : isLatinAdditional(c);
  }

  /** What may also be in the one label before the top-level domain if a protocol comes before it. */
  static boolean isUnicodeLabel(char c) {
    return c < ROLES.length ? has(c, UNICODE_LABEL) : !isSpaceOrGeneralPunctuation(c);
  }

  /** What may be in a path, apart from parentheses. */
  static boolean isPath(char c) {
    return c < ROLES.length ? has(c, PATH) : isLatinAdditional(c) || c == '\u2013';
  }

  /** What may be the last of a path. */
  static boolean isPathEnd(char c) {
    return c < ROLES.length ? has(c, PATH_END) : isLatinAdditional(c);
  }

  static boolean isQuery(char c) {
    return c < 0x80 && has(c, QUERY);
  }

  static boolean isQueryEnd(char c) {
    return c < 0x80 && has(c, QUERY_END);
  }

  /** What may come right before a URL. */
  static boolean isBefore(char c) {
    return c < ROLES.length ? has(c, BEFORE) : c != '\uFF20' && c != '\uFF03' && !isInvalid(c);
  }

  /** What no post may contain: a byte-order mark, or one of two that are no characters. */
  static boolean isInvalid(char c) {
    return c == '\uFEFF' || c >= '\uFFFE';
  }

  /** Whether a lower-case ASCII word is at a place, in any case. Letters beyond ASCII are not folded. */
  static boolean matches(String text, int at, String word) {
    if (at < 0 || at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lowerCase(text.charAt(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The lower-case form of an ASCII letter; any other character as it is. */
  static char lowerCase(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private static boolean has(char c, int role) {
    return (ROLES[c] & role) != 0;
  }

  /** Latin Extended Additional, mostly for Vietnamese. */
  private static boolean isLatinAdditional(char c) {
    return c >= '\u1E00' && c <= '\u1EFF';
  }

  private static boolean isSpaceOrGeneralPunctuation(char c) {
    return (c >= '\u2000' && c <= '\u206F') || c == '\u1680' || c == '\u3000';
  }

  private static byte[] roles() {
    byte[] roles = new byte[0x500];
    add(roles, 0, 0x4FF, UNICODE_LABEL | BEFORE);
    remove(roles, " \t\n\u000B\f\r\u00A0-_!\"#$%&'()*+,./:;<=>?@[]^`{|}~", UNICODE_LABEL);
    remove(roles, "@$#", BEFORE);
    add(roles, '0', '9', LABEL | PATH | PATH_END | QUERY | QUERY_END | ALPHANUMERIC);
    add(roles, 'A', 'Z', LABEL | PATH | PATH_END | QUERY | QUERY_END | ALPHANUMERIC);
    add(roles, 'a', 'z', LABEL | PATH | PATH_END | QUERY | QUERY_END | ALPHANUMERIC);
    for (char c = 0; c < 0x80; c++) {
      if ((roles[c] & ALPHANUMERIC) != 0) {
        roles[c] &= (byte) ~BEFORE;
      }
    }
    addLatin(roles, LABEL | PATH | PATH_END);
    add(roles, 0x400, 0x4FF, PATH | PATH_END);
    add(roles, "!*';:=+,.$/%#[]-_~|&@", PATH);
    add(roles, "=_#/-+", PATH_END);
    add(roles, "!?*'();:&=+$/%#[]-_.,~|@", QUERY);
    add(roles, "-_&=#/", QUERY_END);
    return roles;
  }

  private static void addLatin(byte[] roles, int role) {
    add(roles, 0xC0, 0xD6, role);
    add(roles, 0xD8, 0xF6, role);
    add(roles, 0xF8, 0x24F, role);
    add(
        roles,
        "\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB",
        role);
    add(roles, 0x300, 0x36F, role);
  }

  private static void add(byte[] roles, int first, int last, int role) {
    for (int c = first; c <= last; c++) {
      roles[c] |= (byte) role;
    }
  }

  private static void add(byte[] roles, String characters, int role) {
    for (int i = 0; i < characters.length(); i++) {
      roles[characters.charAt(i)] |= (byte) role;
    }
  }

  private static void remove(byte[] roles, String characters, int role) {
    for (int i = 0; i < characters.length(); i++) {
      roles[characters.charAt(i)] &= (byte) ~role;
    }
  }
}
