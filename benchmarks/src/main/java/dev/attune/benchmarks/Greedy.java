package dev.attune.benchmarks;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.util.ArrayList;
import java.util.List;

/** What one would write with X's own library: take what is valid of what is left, step back to a blank, number. */
final class Greedy {
  /** Room for a counter such as {@code 12/34}, with its blank. */
  private static final int COUNTER = 6;

  /** No post has more characters. */
  private static final int WINDOW = 280;

  private Greedy() {}

  static List<String> posts(String text) {
    List<String> pieces = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = end(text, start);
      pieces.add(text.substring(start, end));
      start = end;
      while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
    }
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      posts.add(pieces.get(i) + " " + (i + 1) + "/" + pieces.size());
    }
    return posts;
  }

  private static int end(String text, int start) {
    String window = text.substring(start, Math.min(text.length(), start + WINDOW - COUNTER));
    TwitterTextParseResults results = TwitterTextParser.parseTweet(window);
    int end = start + results.validTextRange.end + 1;
    if (end >= text.length()) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', end);
    return blank > start ? blank : end;
  }
}
