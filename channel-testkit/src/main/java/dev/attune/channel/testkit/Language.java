package dev.attune.channel.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A language that generated resolutions are written in.
 *
 * @param locale the language
 * @param sentences what is said in it
 */
record Language(Locale locale, List<String> sentences) {
  private static final Set<String> SPACELESS = Set.of("ja", "zh");

  /** What stands between two sentences. */
  String gap() {
    return SPACELESS.contains(locale.getLanguage()) ? "" : " ";
  }

  static List<Language> all() {
    List<Language> all = new ArrayList<>();
    List<String> sentences = List.of();
    for (String line : lines("sentences.txt")) {
      if (line.startsWith("# ")) {
        sentences = new ArrayList<>();
        all.add(new Language(Locale.forLanguageTag(line.substring(2)), sentences));
      } else {
        sentences.add(line);
      }
    }
    return List.copyOf(all);
  }

  /** Things that must arrive whole, and things that look like something else. */
  static List<String> spices() {
    return lines("spices.txt").stream()
        .filter(line -> !line.startsWith("# "))
        .map(Readings::json)
        .toList();
  }

  private static List<String> lines(String name) {
    try (InputStream in = Language.class.getResourceAsStream(name);
        BufferedReader reader = new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read from the jar of the kit", e);
    }
  }
}
