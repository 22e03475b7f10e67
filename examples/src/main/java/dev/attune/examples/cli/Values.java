package dev.attune.examples.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** Values of options, read and written as words. */
final class Values {
  private static final String NOW = "now";

  private Values() {}

  /** A moment, or now. */
  static Instant moment(String text, InstantSource clock) {
    try {
      return text.equals(NOW) ? clock.instant() : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("must be a moment such as 2026-11-20T10:00:00Z, or now");
    }
  }

  /** A language, with or without a region. */
  static Locale locale(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (!locale.getLanguage().isEmpty()) {
        return locale;
      }
    } catch (IllformedLocaleException e) {
      // The same answer as for a tag without a language.
    }
    throw new TypeConversionException("must be a language tag such as en-GB");
  }

  /** The constant of a word. */
  static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("must be one of "
            + Arrays.stream(type.getEnumConstants()).map(Values::of).toList()));
  }

  /** The word of a constant: lower case, with hyphens. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
