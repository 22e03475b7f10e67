package dev.attune.internal.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Web addresses that stand in a text. */
public final class Links {
  private static final Pattern LINK =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]{1,2000}+", Pattern.CASE_INSENSITIVE);

  private Links() {}

  public static List<String> in(String text) {
    return isIn(text) ? LINK.matcher(text).results().map(MatchResult::group).toList() : List.of();
  }

  public static boolean isIn(String text) {
    return Glance.mayHaveLink(text) && LINK.matcher(text).find();
  }

  public static String without(String text) {
    return Glance.mayHaveLink(text) ? LINK.matcher(text).replaceAll(" ") : text;
  }
}
