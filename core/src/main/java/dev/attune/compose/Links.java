package dev.attune.compose;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Web addresses that stand in a text. */
final class Links {
  private static final Pattern LINK =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]{1,2000}+", Pattern.CASE_INSENSITIVE);

  private Links() {}

  static List<String> in(String text) {
    return isIn(text) ? LINK.matcher(text).results().map(MatchResult::group).toList() : List.of();
  }

  static boolean isIn(String text) {
    return Glance.mayHaveLink(text) && LINK.matcher(text).find();
  }

  static String without(String text) {
    return Glance.mayHaveLink(text) ? LINK.matcher(text).replaceAll(" ") : text;
  }
}
