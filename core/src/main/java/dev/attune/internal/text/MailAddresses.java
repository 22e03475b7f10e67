package dev.attune.internal.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mail addresses that stand in a text. */
public final class MailAddresses {
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]{1,64}+@[\\w-]{1,63}+\\.[\\w.-]{1,190}");

  private MailAddresses() {}

  public static boolean isIn(String text) {
    return text.indexOf('@') >= 0 && ADDRESS.matcher(text).find();
  }

  public static List<String> in(String text) {
    return isIn(text)
        ? ADDRESS.matcher(text).results().map(MatchResult::group).toList()
        : List.of();
  }

  public static String without(String text) {
    return text.indexOf('@') >= 0 ? ADDRESS.matcher(text).replaceAll(" ") : text;
  }
}
