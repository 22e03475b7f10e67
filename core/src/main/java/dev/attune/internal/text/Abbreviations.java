package dev.attune.internal.text;

import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words with a full stop that ends no sentence: titles before names, words before numbers and codes, and abbreviations of
 * several words. Reads a text from its start.
 */
final class Abbreviations {
  /** Words are kept together up to this length, so that no text is one abbreviation. */
  private static final int MAX_LENGTH = 50;

  /** The longest word within an abbreviation of several, without its full stop. */
  private static final int MAX_LETTERS = 3;

  private static final String OPENERS = "([{\"'“‘„‚«‹»›¿¡";
  private static final Properties WORDS = Texts.read(Abbreviations.class, "abbreviations");
  private static final Set<String> TITLES = words("titles");
  private static final Set<String> REFERENCES = words("references");
  private static final Set<String> OTHERS = words("others");

  private final String text;
  private boolean open;
  private int start;

  Abbreviations(String text) {
    this.text = text;
  }

  private static Set<String> words(String name) {
    return Stream.of(WORDS.getProperty(name).split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the words before and after a space are not to be parted. Asked for every space at which it may be so, in order. */
  boolean join(int end, int next) {
    boolean was = open;
    open = text.charAt(end - 1) == '.' && joins(wordBefore(end), next);
    if (open && !was) {
      start = end - Spaces.wordBefore(text, end).length();
    }
    open &= next - start <= MAX_LENGTH;
    return open;
  }

  /** A line break ends every abbreviation. */
  void end() {
    open = false;
  }

  /** Whether the full stop that ends there is one of an abbreviation. */
  boolean endsWithOne(int end) {
    if (text.charAt(end - 1) != '.') {
      return false;
    }
    String word = wordBefore(end);
    return isInitials(word) || TITLES.contains(word) || OTHERS.contains(word);
  }

  private boolean joins(String word, int next) {
    char c = text.charAt(next);
    if (TITLES.contains(word)) {
      return Character.isLetter(c);
    }
    if (REFERENCES.contains(word)) {
      return hasDigit(Spaces.word(text, next));
    }
    return Character.isLetter(c) && isInitials(word) && goesOn(Spaces.word(text, next));
  }

  /** Letters with a full stop after each, but for a sentence's last word as in "I". */
  private static boolean isInitials(String word) {
    if (word.length() % 2 != 0 || word.length() < 2) {
      return false;
    }
    for (int i = 0; i < word.length(); i += 2) {
      if (!Character.isLetter(word.charAt(i)) || word.charAt(i + 1) != '.') {
        return false;
      }
    }
    return !word.equals("I.") && !Letters.isSpaceless(word.charAt(0));
  }

  /** Whether an abbreviation of several words goes on with this one. */
  private static boolean goesOn(String word) {
    int letters = 0;
    while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
      letters++;
    }
    return letters <= MAX_LETTERS && letters < word.length() && word.charAt(letters) == '.';
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private String wordBefore(int end) {
    String word = Spaces.wordBefore(text, end);
    int first = 0;
    while (first < word.length() - 1 && OPENERS.indexOf(word.charAt(first)) >= 0) {
      first++;
    }
    return word.substring(first);
  }
}
