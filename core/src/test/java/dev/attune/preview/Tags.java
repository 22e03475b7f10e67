package dev.attune.preview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a page, read without mercy: each must close what it opened, and every attribute must be quoted. */
final class Tags {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+=\"[^\"<>]*+\")*+)>");

  private Tags() {}

  /** The names of the elements of a page, in order; what stands in its style is not looked at. */
  static List<String> of(String page) {
    List<String> names = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    String body =
        page.replaceFirst("^<!doctype html>\n", "").replaceFirst("(?s)<style>.*?</style>", "");
    Matcher tag = TAG.matcher(body);
    int from = 0;
    while (tag.find()) {
      requireText(body.substring(from, tag.start()));
      from = tag.end();
      if (!tag.group(1).isEmpty()) {
        requireSame(tag.group(2), open.pop());
      } else {
        names.add(tag.group(2));
        if (!tag.group(2).equals("meta")) {
          open.push(tag.group(2));
        }
      }
    }
    requireText(body.substring(from));
    requireSame("[]", open.toString());
    return names;
  }

  private static void requireText(String text) {
    if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
      throw new AssertionError("this is no text: " + text);
    }
  }

  private static void requireSame(String found, String wanted) {
    if (!found.equals(wanted)) {
      throw new AssertionError(found + " closes " + wanted);
    }
  }
}
