package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrefixTreeTest {
  @Test
  void hasItsMembersAndNoOthers() {
    PrefixTree tree = tree("a", "abc", "\uD83C\uDFF4\uDB40\uDC67", "\u65E5");

    assertThat(PrefixTree.ends(walk(tree, "a"))).isTrue();
    assertThat(PrefixTree.ends(walk(tree, "ab"))).isFalse();
    assertThat(PrefixTree.ends(walk(tree, "abc"))).isTrue();
    assertThat(PrefixTree.ends(walk(tree, "\uD83C\uDFF4\uDB40\uDC67"))).isTrue();
    assertThat(PrefixTree.ends(walk(tree, ""))).isFalse();
    assertThat(PrefixTree.ends(walk(tree, "b"))).isFalse();
    assertThat(PrefixTree.ends(walk(tree, "bc"))).isFalse();
  }

  @Test
  void saysWhetherAMemberGoesOn() {
    PrefixTree tree = tree("abc", "a");

    assertThat(PrefixTree.goesOn(PrefixTree.ROOT)).isTrue();
    assertThat(PrefixTree.goesOn(walk(tree, "a"))).isTrue();
    assertThat(PrefixTree.goesOn(walk(tree, "abc"))).isFalse();
    assertThat(PrefixTree.goesOn(walk(tree, "x"))).isFalse();
  }

  @Test
  void keepsThePlanesApart() {
    PrefixTree tree = tree("\uDB40\uDC67", "\uD83C\uDDE8");

    assertThat(walk(tree, "g")).isZero();
    assertThat(walk(tree, Character.toString(0x20067))).isZero();
    assertThat(walk(tree, Character.toString(0x2F1E8))).isZero();
    assertThat(walk(tree, "\u0000")).isZero();
  }

  @Test
  void growsUntilItIsFull() {
    List<int[]> members =
        IntStream.rangeClosed(1, 16_383).mapToObj(i -> new int[] {i}).toList();

    PrefixTree tree = PrefixTree.of(members);

    assertThat(members)
        .allSatisfy(member ->
            assertThat(PrefixTree.ends(tree.step(PrefixTree.ROOT, member[0]))).isTrue());
    assertThat(tree.step(PrefixTree.ROOT, 16_384)).isZero();
    assertThatIllegalStateException()
        .isThrownBy(() -> PrefixTree.of(
            IntStream.rangeClosed(1, 16_384).mapToObj(i -> new int[] {i}).toList()))
        .withMessage("tree is full with 16384 nodes");
  }

  private static PrefixTree tree(String... members) {
    return PrefixTree.of(
        Stream.of(members).map(member -> member.codePoints().toArray()).toList());
  }

  private static int walk(PrefixTree tree, String text) {
    return text.codePoints().reduce(PrefixTree.ROOT, tree::step);
  }
}
