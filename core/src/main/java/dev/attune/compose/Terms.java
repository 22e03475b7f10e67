package dev.attune.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases to look for in the words of a text. A star at the end of a word stands for any ending, {@code #} for any
 * number. Takes time in proportion to the text. Immutable once made.
 */
final class Terms {
  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> words = new HashMap<>();
    private final Map<String, Node> starts = new HashMap<>();
    private @Nullable String term;
  }

  Terms(Iterable<String> terms) {
    terms.forEach(this::add);
  }

  private void add(String term) {
    Node node = root;
    for (String word : term.strip().split(" +", -1)) {
      List<String> tokens = Tokens.of(word.replace(Tokens.NUMBER, "0"));
      for (int i = 0; i < tokens.size(); i++) {
        boolean start = word.endsWith("*") && i == tokens.size() - 1;
        Map<String, Node> next = start ? node.starts : node.words;
        node = next.computeIfAbsent(tokens.get(i), token -> new Node());
      }
    }
    if (node != root) {
      node.term = term.strip();
    }
  }

  boolean isIn(List<String> words) {
    for (int start = 0; start < words.size(); start++) {
      if (find(root, words, start) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them begins the words. */
  boolean begins(List<String> words) {
    return find(root, words, 0) != null;
  }

  /** Those that are in the words, in their order, as they were given. */
  List<String> in(List<String> words) {
    List<String> found = new ArrayList<>();
    for (int start = 0; start < words.size(); start++) {
      String term = find(root, words, start);
      if (term != null && !found.contains(term)) {
        found.add(term);
      }
    }
    return found;
  }

  private static @Nullable String find(Node node, List<String> words, int at) {
    if (at == words.size()) {
      return node.term;
    }
    String word = words.get(at);
    Node next = node.words.get(word);
    String longer = next == null ? null : find(next, words, at + 1);
    for (Map.Entry<String, Node> start : node.starts.entrySet()) {
      if (longer == null && word.startsWith(start.getKey())) {
        longer = find(start.getValue(), words, at + 1);
      }
    }
    return longer == null ? node.term : longer;
  }
}
