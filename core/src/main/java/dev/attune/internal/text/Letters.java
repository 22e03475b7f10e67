package dev.attune.internal.text;

/**
 * What characters are to those next to them, as far as breaking a text cares.
 *
 * @see <a href="https://www.unicode.org/reports/tr14/">UAX 14, Unicode line breaking</a>
 * @see <a href="https://www.unicode.org/reports/tr29/">UAX 29, grapheme clusters</a>
 */
final class Letters {
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Begin no line: closing brackets, stops, small kana, marks that repeat or prolong. */
  private static final String NO_START = "、。，．：；！？）］｝〉》」』】〕〗〙〛｠｡､｣･・ー～〜゠…—–·’”»›％"
      + "々〻〆ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ";

  /** End no line: opening brackets, and signs of what follows. */
  private static final String NO_END = "（［｛〈《「『【〔〖〘〚｟｢‘“«‹＃＠";

  /** Stand in many kinds of writing, and break like what they stand with. */
  private static final String NEUTRAL = "‘’“”…—–·";

  private static final String HAN_NUMERALS = "〇零一二两兩三四五六七八九十百千万萬亿億兆";

  private Letters() {}

  /** Whether a word of which it is part may be broken, as far as one UTF-16 unit can tell. */
  static boolean isBreakable(char c) {
    return c >= 0x2E80 || isThai(c) || isZeroWidthSpace(c);
  }

  /** Whether one line may end with the first and the next begin with the second, with no space between. */
  static boolean mayEndLine(int before, int after) {
    boolean spaceless = isSpaceless(before)
        ? isSpaceless(after) || isOf(NEUTRAL, after)
        : isOf(NEUTRAL, before) && isSpaceless(after);
    return spaceless && !isOf(NO_END, before) && !isOf(NO_START, after);
  }

  /** Whether it is of a writing without spaces that is broken between any two characters; numbers in it are not. */
  static boolean isSpaceless(int c) {
    if (c < 0x2E80) {
      return false;
    }
    return (c <= 0x312F && c != 0x3000)
        || (c >= 0x31A0 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0xA4CF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || isWideForm(c)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  /** Wide punctuation and narrow kana; not wide letters, digits and currency signs, which are like those of ASCII. */
  private static boolean isWideForm(int c) {
    return c >= 0xFF01 && c <= 0xFF9F && c != 0xFF04 && !(c < 0xFF5B && isLetterOrDigit(c));
  }

  /** Whether it is a digit, or a Chinese numeral. */
  static boolean isNumeral(int c) {
    return Character.isDigit(c) || isOf(HAN_NUMERALS, c);
  }

  static boolean isHiragana(int c) {
    return c >= 0x3041 && c <= 0x3096;
  }

  static boolean isKatakana(int c) {
    return (c >= 0x30A1 && c <= 0x30FF)
        || (c >= 0x31F0 && c <= 0x31FF)
        || (c >= 0xFF66 && c <= 0xFF9F);
  }

  static boolean isThai(int c) {
    return c >= 0x0E00 && c <= 0x0E7F;
  }

  static boolean isZeroWidthSpace(int c) {
    return c == ZERO_WIDTH_SPACE;
  }

  /** Whether what follows belongs to it. */
  static boolean isJoiner(int c) {
    return c == ZERO_WIDTH_JOINER
        || isRegional(c)
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Whether it belongs to what stands before it: a mark, a joiner, a no-break space, half a flag. */
  static boolean clings(int c) {
    return isMark(c)
        || isRegional(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Whether it is a mark on what stands before it, even on a space. */
  static boolean isMark(int c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == ZERO_WIDTH_JOINER
        || isModifier(c);
  }

  /** Skin tones, the tags of flags, narrow voicing marks, the Thai and Lao vowel am. */
  private static boolean isModifier(int c) {
    return (c >= 0x1F3FB && c <= 0x1F3FF)
        || (c >= 0xE0020 && c <= 0xE007F)
        || (c >= 0xFF9E && c <= 0xFF9F)
        || c == 0x0E33
        || c == 0x0EB3;
  }

  /** Half of a flag. Flags without space between them are not told from each other: no flag is torn. */
  private static boolean isRegional(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  /** Whether a hashtag or mention goes on with it. */
  static boolean isOfTag(int c) {
    return isLetterOrDigit(c) || isMark(c) || isOf("_\u200c\u200d・゠〜～·", c);
  }

  static boolean isLetterOrDigit(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isOf(String characters, int c) {
    return characters.indexOf(c) >= 0;
  }
}
