package dev.attune.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The library's own sentences, in the languages it knows and the words a host prefers. Immutable, safe for use by many threads.
 *
 * <p>A host's sentence for {@code de} is taken for {@code de-AT} as well, before the library's own.
 */
public final class PhraseBook {
  private static final PhraseBook STANDARD = new PhraseBook(Map.of());
  private static final int MAX_LENGTH = 200;

  private final Map<Key, List<String>> own;

  private record Key(String language, Phrase phrase) {}

  private PhraseBook(Map<Key, List<String>> own) {
    this.own = own;
  }

  /**
   * The library's sentences alone.
   *
   * @return the book
   */
  public static PhraseBook standard() {
    return STANDARD;
  }

  /**
   * The same with a host's sentence.
   *
   * @param locale the language, for instance {@code de} or {@code pt-BR}
   * @param phrase which sentence
   * @param variants ways to say it, the preferred one first; the next is taken where the platform forbids identical texts and
   *     the one before was said lately
   * @return the book
   * @throws IllegalArgumentException if there is no variant, or one is blank, has more than 200 characters, or lacks a place
   *     that is filled in
   */
  public PhraseBook with(Locale locale, Phrase phrase, String... variants) {
    List<String> sentences = List.of(variants);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("phrase " + phrase + " must have a sentence");
    }
    sentences.forEach(sentence -> require(phrase, sentence));
    Map<Key, List<String>> all = new HashMap<>(own);
    all.put(new Key(locale.toLanguageTag(), phrase), sentences);
    return new PhraseBook(Map.copyOf(all));
  }

  private static void require(Phrase phrase, String sentence) {
    if (sentence.isBlank() || sentence.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "phrase " + phrase + " must have 1 to " + MAX_LENGTH + " characters");
    }
    for (String place : phrase.places()) {
      if (!sentence.contains(place)) {
        throw new IllegalArgumentException("phrase " + phrase + " must have " + place + " in it");
      }
    }
  }

  /** The host's sentences for a language, the preferred one first. */
  Optional<List<String>> own(Locale candidate, Phrase phrase) {
    String language = candidate.toLanguageTag();
    List<String> sentences = own.get(new Key(language, phrase));
    return Optional.ofNullable(
        sentences == null ? own.get(new Key(language, phrase.general())) : sentences);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhraseBook book && own.equals(book.own);
  }

  @Override
  public int hashCode() {
    return Objects.hash(own);
  }

  @Override
  public String toString() {
    return "PhraseBook[" + own.size() + " of the host's own]";
  }
}
