package dev.attune.resolution;

import dev.attune.internal.Unicode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The checks that parts share. Their messages name the field, never what stands in it. */
final class Texts {
  private static final Set<String> WEB = Set.of("http", "https");
  private static final int MAX_LENGTH = 1_000_000;

  private Texts() {}

  static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The text with its line breaks as line feeds and without white space at either end. */
  static String text(String name, String given) {
    String text = Objects.requireNonNull(given, name).replace("\r\n", "\n").replace('\r', '\n');
    return exact(name, text.strip());
  }

  /** The text as it is; refused if nobody could see it, or if it is too long or not well formed. */
  static String exact(String name, String text) {
    require(text.codePoints().anyMatch(Texts::isVisible), name + " must not be blank");
    require(
        text.length() <= MAX_LENGTH,
        name + " must have at most 1000000 characters, but has " + text.length());
    requireWellFormed(name, text);
    return text;
  }

  private static boolean isVisible(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.FORMAT;
  }

  private static void requireWellFormed(String name, String text) {
    for (int i = 0; i < text.length(); i++) {
      require(
          !isForbidden(text.charAt(i)),
          name + " must not hold the control character at index " + i + ". Take it out");
    }
    int half = Unicode.halfPair(text);
    require(
        half < 0,
        name + " must be well-formed Unicode, but has half a surrogate pair at index " + half);
  }

  private static boolean isForbidden(char c) {
    boolean control = (c < ' ' && c != '\n' && c != '\t') || c == '\u007f';
    return control || c == '\ufffe' || c == '\uffff' || c == '\ufeff';
  }

  static List<String> list(String name, List<String> texts, int max) {
    size(name, texts.size(), max);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> text(name + "[" + i + "]", texts.get(i)))
        .toList();
  }

  static void size(String name, int size, int max) {
    require(
        size >= 1 && size <= max, name + " must have 1 to " + max + " entries, but has " + size);
  }

  static void distinct(String name, List<String> texts) {
    require(new HashSet<>(texts).size() == texts.size(), name + " must differ from each other");
  }

  static void webAddress(String name, URI href) {
    Objects.requireNonNull(href, name);
    boolean web = href.isAbsolute() && WEB.contains(href.getScheme().toLowerCase(Locale.ROOT));
    require(
        web && href.getHost() != null,
        name
            + " must be an absolute http or https address with a host of letters, digits and hyphens, an"
            + " international one in its xn-- form");
    require(href.getUserInfo() == null, name + " must not hold user information before the host");
    requireWellFormed(name, href.toString());
  }

  static String describe(Part part, String shape) {
    return part.kind() + "[" + part.weight() + ", " + part.sensitivity() + ", " + shape + "]";
  }
}
