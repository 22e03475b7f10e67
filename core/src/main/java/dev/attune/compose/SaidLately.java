package dev.attune.compose;

import dev.attune.channel.Capabilities;
import dev.attune.channel.Restriction;
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

  /** Whether some message of a plan was said lately where that is forbidden. */
  boolean repeats(Plan plan) {
    return !texts.isEmpty() && plan.messages().stream().anyMatch(this::repeats);
  }

  /** Whether a message was said lately where that is forbidden. */
  boolean repeats(PlannedMessage message) {
    return capabilities
            .surface(message.surface())
            .filter(surface -> surface.restrictions().contains(Restriction.IDENTICAL_TEXTS))
            .isPresent()
        && texts.contains(bare(message.text()));
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!word.startsWith("@") && !word.contains("://")) {
        word.codePoints()
            .filter(Character::isLetterOrDigit)
            .map(Character::toLowerCase)
            .forEach(bare::appendCodePoint);
      }
    }
    return bare.toString();
  }
}
