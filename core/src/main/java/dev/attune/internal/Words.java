package dev.attune.internal;

import java.util.Arrays;
import java.util.Locale;

/** Enum constants as the words JSON and messages use: lower case, with hyphens. */
public final class Words {
  private Words() {}

  /** The word of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of a word. */
  public static <E extends Enum<E>> E parse(Class<E> type, String word) {
    E[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> of(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "must be one of " + Arrays.stream(constants).map(Words::of).toList()));
  }
}
