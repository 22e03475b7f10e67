package dev.attune.benchmarks.corpus;

import java.util.List;

/** Cuts one plain text into messages. */
interface Splitter {
  List<String> split(String text);
}
