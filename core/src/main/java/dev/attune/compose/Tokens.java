package dev.attune.compose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The words of a text as they are compared: in lower case, a number as {@code #}. Where writing has no spaces, a row of katakana
 * is a word, and so is every other character. Whatever stands between words is left out.
 */
final class Tokens {
  static final String NUMBER = "#";

  /** Longer words are in no list. */
  private static final int MAX_WORD = 64;

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  static List<String> of(String text) {
    return new Tokens(text).read();
  }

  private List<String> read() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isDigit(c)) {
        skipDigits();
        tokens.add(NUMBER);
      } else if (Character.isLetter(c)) {
        tokens.add(next(c));
      } else {
        at += Character.charCount(c);
      }
    }
    return tokens;
  }

  private void skipDigits() {
    while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private String next(int c) {
    if (Letters.isKatakana(c)) {
      return word(Letters::isKatakana);
    }
    return isAlone(c) ? one(c) : word(Tokens::isOfWord);
  }

  private String one(int c) {
    at += Character.charCount(c);
    return Character.toString(c);
  }

  private String word(IntPredicate goesOn) {
    int start = at;
    while (at < text.length() && goesOn.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return folded(text.substring(start, Math.min(at, start + MAX_WORD)));
  }

  private static boolean isAlone(int c) {
    return Letters.isSpaceless(c) || Letters.isThai(c);
  }

  private static boolean isOfWord(int c) {
    return (Character.isLetter(c) && !isAlone(c)) || Letters.isMark(c);
  }

  /** Most words are, and nothing needs to be made of them. */
  private static boolean isFolded(String word) {
    int i = 0;
    while (i < word.length() && word.charAt(i) >= 'a' && word.charAt(i) <= 'z') {
      i++;
    }
    return i == word.length();
  }

  private static String folded(String word) {
    if (isFolded(word)) {
      return word;
    }
    StringBuilder folded = new StringBuilder(word.length());
    word.codePoints()
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(folded::appendCodePoint);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }
}
