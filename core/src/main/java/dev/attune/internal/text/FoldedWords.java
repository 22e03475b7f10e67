package dev.attune.internal.text;

import java.text.Normalizer;

/**
 * The words of a text as they are compared: in small letters, a number as {@code #}. Where writing has no spaces, a row of katakana
 * is a word, and so is every other character. Whatever stands between words is left out. Immutable.
 */
public final class FoldedWords {
  public static final char NUMBER = '#';
  public static final char END = ' ';

  /** Longer words are in no list. */
  private static final int MAX_WORD = 64;

  private final String folded;
  private final int count;

  private FoldedWords(String folded, int count) {
    this.folded = folded;
    this.count = count;
  }

  public static FoldedWords of(String text) {
    return new Reader(text).read();
  }

  public int count() {
    return count;
  }

  /** All of them, each with a space after it. */
  public String folded() {
    return folded;
  }

  /** Reads a text from its start. */
  private static final class Reader {
    private final String text;
    private final StringBuilder folded;
    private int count;
    private int at;

    Reader(String text) {
      this.text = text;
      this.folded = new StringBuilder(text.length() + 1);
    }

    FoldedWords read() {
      while (at < text.length()) {
        int c = text.codePointAt(at);
        if (isPlain(c)) {
          readWord(c);
        } else if (Character.isDigit(c)) {
          readNumber();
        } else if (Character.isLetter(c)) {
          readWord(c);
        } else {
          at += Character.charCount(c);
        }
      }
      return new FoldedWords(folded.toString(), count);
    }

    private void readNumber() {
      while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      folded.append(NUMBER);
      end();
    }

    private void readWord(int first) {
      int start = at;
      if (Letters.isKatakana(first)) {
        skipKatakana();
      } else if (isAlone(first)) {
        at += Character.charCount(first);
      } else {
        skipWord();
      }
      fold(start, Math.min(at, start + MAX_WORD));
      end();
    }

    private void skipKatakana() {
      while (at < text.length() && Letters.isKatakana(text.charAt(at))) {
        at++;
      }
    }

    private void skipWord() {
      while (at < text.length() && isPlain(text.charAt(at))) {
        at++;
      }
      while (at < text.length() && isOfWord(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
    }

    private void fold(int from, int to) {
      int length = folded.length();
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (!isPlain(c)) {
          folded.setLength(length);
          folded.append(folded(text.substring(from, to)));
          return;
        }
        folded.append((char) (c | 0x20));
      }
    }

    private void end() {
      folded.append(END);
      count++;
    }

    private static String folded(String word) {
      StringBuilder folded = new StringBuilder(word.length());
      word.codePoints()
          .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
          .forEach(folded::appendCodePoint);
      return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static boolean isPlain(int c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isAlone(int c) {
      return Letters.isSpaceless(c) || Letters.isThai(c);
    }

    private static boolean isOfWord(int c) {
      return isPlain(c) || (Character.isLetter(c) && !isAlone(c)) || Letters.isMark(c);
    }
  }
}
