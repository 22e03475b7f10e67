package dev.attune.compose;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Restriction;
import dev.attune.internal.text.Spaces;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the account said in public lately. Where the platform forbids identical texts, two are taken for identical when they
 * have the same letters and digits, links and mentions aside: platforms change those. Texts without letters and digits are not
 * compared.
 */
final class SaidLately {
  private final Capabilities capabilities;
  private final Set<String> texts;

  SaidLately(Capabilities capabilities, List<String> texts) {
    this.capabilities = capabilities;
    this.texts = texts.stream()
        .map(SaidLately::bare)
        .filter(bare -> !bare.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a message was said lately where that is forbidden. */
  boolean repeats(PlannedMessage message) {
    return !texts.isEmpty()
        && capabilities
            .surface(message.surface())
            .filter(surface -> surface.restrictions().contains(Restriction.IDENTICAL_TEXTS))
            .isPresent()
        && texts.contains(bare(message.text()));
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    int start = Spaces.end(text, 0);
    while (start < text.length()) {
      int end = wordEnd(text, start);
      String word = text.substring(start, end);
      if (!word.startsWith("@") && !word.contains("://")) {
        addLetters(word, bare);
      }
      start = Spaces.end(text, end);
    }
    return bare.toString();
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !Spaces.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void addLetters(String word, StringBuilder to) {
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        to.appendCodePoint(Character.toLowerCase(c));
      }
    }
  }
}
