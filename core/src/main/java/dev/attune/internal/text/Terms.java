package dev.attune.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * FoldedWords and phrases to look for in a text, each with what it stands for. A star at the end of a word stands for any ending,
 * {@code #} for any number. Takes time in proportion to the text. Immutable once made.
 */
public final class Terms<V> {
  private final Node<V> root = new Node<>();

  /** What was found: where its first word starts and its last one ends. */
  public interface Found<V> {
    void accept(V value, int start, int end);
  }

  /** What is known after some characters. */
  private static final class Node<V> {
    private final List<V> values = new ArrayList<>(1);
    private final List<Node<V>> next = new ArrayList<>(1);
    /** Of those that are next, in order. */
    private char[] characters = {};

    private @Nullable Node<V> afterAnyEnding;

    @Nullable Node<V> after(char c) {
      int found = Arrays.binarySearch(characters, c);
      return found < 0 ? null : next.get(found);
    }

    Node<V> add(char c) {
      int found = Arrays.binarySearch(characters, c);
      if (found >= 0) {
        return next.get(found);
      }
      int place = -found - 1;
      char[] more = Arrays.copyOf(characters, characters.length + 1);
      System.arraycopy(characters, place, more, place + 1, characters.length - place);
      more[place] = c;
      characters = more;
      next.add(place, new Node<>());
      return next.get(place);
    }

    Node<V> addAnyEnding() {
      afterAnyEnding = afterAnyEnding == null ? new Node<>() : afterAnyEnding;
      return afterAnyEnding;
    }
  }

  public Terms(Map<String, V> terms) {
    terms.forEach(this::add);
  }

  private void add(String term, V value) {
    Node<V> node = root;
    for (String word : term.strip().split(" +", -1)) {
      String folded = FoldedWords.of(word.replace(FoldedWords.NUMBER, '0')).folded();
      boolean star = word.endsWith("*") && !folded.isEmpty();
      for (char c : folded.substring(0, folded.length() - (star ? 1 : 0)).toCharArray()) {
        node = node.add(c);
      }
      node = star ? node.addAnyEnding() : node;
    }
    if (node != root) {
      node.values.add(value);
    }
  }

  /** Finds every term in some words. */
  public void forEach(FoldedWords words, Found<V> found) {
    String text = words.folded();
    for (int start = 0; start < text.length(); start = text.indexOf(FoldedWords.END, start) + 1) {
      follow(root, text, start, start, found);
    }
  }

  private static <V> void follow(Node<V> from, String text, int start, int at, Found<V> found) {
    Node<V> node = from;
    int next = at;
    while (node != null) {
      for (V value : node.values) {
        found.accept(value, start, next);
      }
      if (next == text.length()) {
        return;
      }
      if (node.afterAnyEnding != null) {
        follow(node.afterAnyEnding, text, start, text.indexOf(FoldedWords.END, next) + 1, found);
      }
      node = node.after(text.charAt(next++));
    }
  }

  /** What the longest term at each place in some words stands for. */
  public List<V> longest(FoldedWords words) {
    List<V> longest = new ArrayList<>(0);
    Longest<V> last = new Longest<>(longest);
    forEach(words, last);
    return longest;
  }

  /** Keeps the longest of those that start together, which are found one after the other. */
  private static final class Longest<V> implements Found<V> {
    private final List<V> kept;
    private int start = -1;
    private int end;

    Longest(List<V> kept) {
      this.kept = kept;
    }

    @Override
    public void accept(V value, int from, int to) {
      if (from != start) {
        kept.add(value);
      } else if (to > end) {
        kept.set(kept.size() - 1, value);
      } else {
        return;
      }
      start = from;
      end = to;
    }
  }
}
