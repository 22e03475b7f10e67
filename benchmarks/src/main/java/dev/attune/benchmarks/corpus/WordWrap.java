package dev.attune.benchmarks.corpus;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** Apache Commons Text, which wraps at a number of characters, as one finds it when one looks for a splitter. */
final class WordWrap implements Splitter {
  private static final String CUT = "\u0000";

  private final int limit;

  WordWrap(int limit) {
    this.limit = limit;
  }

  @Override
  public List<String> split(String text) {
    return Stream.of(WordUtils.wrap(text, limit, CUT, true).split(CUT)).toList();
  }
}
