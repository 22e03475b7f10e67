package dev.attune.compose;

import dev.attune.internal.text.Terms;
import dev.attune.internal.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that are heard inside a company, each with a plainer one for customers: the library's lists, and what a host adds to and
 * takes from them. Immutable, safe for use by many threads.
 *
 * <p>A term is a word or several, in any case, found where words begin and end; a star at the end of a word stands for any
 * ending. What a host says of {@code de} holds for {@code de-AT} as well.
 */
public final class Jargon {
  private static final int MAX_LENGTH = 100;
  private static final Map<String, Sheet> SHIPPED = Stream.of(
          "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh")
      .collect(Collectors.toUnmodifiableMap(Function.identity(), Jargon::read));
  private static final Jargon STANDARD = new Jargon(SHIPPED, Map.of(), Map.of());
  private static final Jargon NONE = new Jargon(Map.of(), Map.of(), Map.of());

  private final Map<String, Sheet> shipped;
  private final Map<String, Sheet> own;
  private final Map<String, Set<String>> fine;

  /** Terms with what is plainer. */
  private record Sheet(Terms<String> terms, Map<String, String> plainer) {
    static Sheet of(Map<String, String> plainer) {
      Map<String, String> terms = plainer.keySet().stream()
          .collect(Collectors.toMap(Function.identity(), Function.identity()));
      return new Sheet(new Terms<>(terms), Map.copyOf(plainer));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sheet sheet && plainer.equals(sheet.plainer);
    }

    @Override
    public int hashCode() {
      return plainer.hashCode();
    }
  }

  private Jargon(
      Map<String, Sheet> shipped, Map<String, Sheet> own, Map<String, Set<String>> fine) {
    this.shipped = shipped;
    this.own = own;
    this.fine = fine;
  }

  /**
   * The library's lists.
   *
   * @return the jargon of the languages that the library knows
   */
  public static Jargon standard() {
    return STANDARD;
  }

  /**
   * No list at all.
   *
   * @return nothing; to add one's own to
   */
  public static Jargon none() {
    return NONE;
  }

  /**
   * The same with one more term.
   *
   * @param locale the language, for instance {@code de} or {@code pt-BR}
   * @param term what is not to be said
   * @param plainer what customers understand
   * @return the jargon
   * @throws IllegalArgumentException if one of them is blank or longer than 100 characters
   */
  public Jargon with(Locale locale, String term, String plainer) {
    requireShort("term", term);
    requireShort("plainer", plainer);
    String tag = locale.toLanguageTag();
    Map<String, String> terms = new LinkedHashMap<>();
    if (own.containsKey(tag)) {
      terms.putAll(own.get(tag).plainer());
    }
    terms.put(term.strip(), plainer.strip());
    Map<String, Sheet> all = new HashMap<>(own);
    all.put(tag, Sheet.of(terms));
    return new Jargon(shipped, Map.copyOf(all), fine);
  }

  /**
   * The same without a term of the library's lists.
   *
   * @param locale the language
   * @param term what may be said, as it stands in the list
   * @return the jargon
   */
  public Jargon without(Locale locale, String term) {
    Map<String, Set<String>> all = new HashMap<>(fine);
    Set<String> terms = new HashSet<>(all.getOrDefault(locale.toLanguageTag(), Set.of()));
    terms.add(term.strip());
    all.put(locale.toLanguageTag(), Set.copyOf(terms));
    return new Jargon(shipped, own, Map.copyOf(all));
  }

  private static void requireShort(String name, String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          name + " must have 1 to " + MAX_LENGTH + " characters, but has " + text.length());
    }
  }

  /** What holds in a language. */
  Sheets in(Locale locale) {
    List<Sheet> sheets = new ArrayList<>();
    Set<String> spared = new HashSet<>();
    for (String tag : Lexicon.tags(locale)) {
      add(own.get(tag), sheets);
      add(shipped.get(tag), sheets);
      spared.addAll(fine.getOrDefault(tag, Set.of()));
    }
    return new Sheets(sheets, spared);
  }

  private static void add(@Nullable Sheet sheet, List<Sheet> to) {
    if (sheet != null) {
      to.add(sheet);
    }
  }

  /** The lists of one language, the nearest first, and the terms that may be said all the same. */
  record Sheets(List<Sheet> sheets, Set<String> fine) {
    /** The terms in some sentences with what is plainer, in the order of the words. */
    Map<String, String> plainer(List<Sentence> sentences) {
      Map<String, String> found = new LinkedHashMap<>();
      for (Sheet sheet : sheets) {
        for (Sentence sentence : sentences) {
          for (String term : sheet.terms().longest(sentence.words())) {
            found.putIfAbsent(term, Objects.requireNonNull(sheet.plainer().get(term)));
          }
        }
      }
      found.keySet().removeAll(fine);
      return found;
    }
  }

  private static Sheet read(String language) {
    Properties words = Texts.read(Jargon.class, "words_" + language);
    Map<String, String> plainer = new LinkedHashMap<>();
    for (String line : words.getProperty("jargon").split(";", -1)) {
      String[] pair = line.split(">", 2);
      plainer.put(pair[0].strip(), pair[1].strip());
    }
    return Sheet.of(plainer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Jargon jargon
        && shipped.keySet().equals(jargon.shipped.keySet())
        && own.equals(jargon.own)
        && fine.equals(jargon.fine);
  }

  @Override
  public int hashCode() {
    return Objects.hash(own, fine);
  }

  @Override
  public String toString() {
    return "Jargon[%s languages, %s of the host's own]".formatted(shipped.size(), own.size());
  }
}
