package dev.attune.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What the company says at one point of a case, free of any channel.
 *
 * <p>Immutable. Read and written as JSON by {@link ResolutionJson}.
 *
 * @param purpose what it is for
 * @param locale the language it is written in
 * @param goal what the customer wanted, in the customer's words; never part of a message
 * @param parts 1 to 200 parts, in the order they are to be read
 */
public record Resolution(Purpose purpose, Locale locale, Optional<String> goal, List<Part> parts) {
  private static final int MAX_PARTS = 200;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there is no part, more than 200, a blank goal, or a locale without a language
   */
  public Resolution {
    Objects.requireNonNull(purpose, "purpose");
    // Old spellings such as iw and no_NO_NY become what the language tag makes of them.
    locale = Locale.forLanguageTag(locale.toLanguageTag());
    Texts.require(
        !locale.getLanguage().isEmpty(), "locale must name a language, for instance en-GB");
    goal = goal.map(text -> Texts.text("goal", text));
    parts = List.copyOf(parts);
    Texts.size("parts", parts.size(), MAX_PARTS);
  }

  /**
   * A resolution without a stated goal.
   *
   * @param purpose what it is for
   * @param locale the language it is written in
   * @param parts in the order they are to be read
   * @return the resolution
   */
  public static Resolution of(Purpose purpose, Locale locale, Part... parts) {
    return new Resolution(purpose, locale, Optional.empty(), List.of(parts));
  }

  @Override
  public String toString() {
    return "Resolution[" + purpose + ", " + locale.toLanguageTag() + ", " + parts + "]";
  }
}
