package dev.attune.channel.email;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Which way a language is written. */
final class Direction {

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

  private Direction() {}

  static boolean isRightToLeft(Locale locale) {
    if (!locale.getScript().isEmpty()) {
      return RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    }
    String tag = locale.toLanguageTag();
    return RIGHT_TO_LEFT.contains(Objects.requireNonNull(tag.split("-", 2)[0]));
  }

  /** As HTML says it. */
  static String of(boolean rightToLeft) {
    return rightToLeft ? "rtl" : "ltr";
  }
}
