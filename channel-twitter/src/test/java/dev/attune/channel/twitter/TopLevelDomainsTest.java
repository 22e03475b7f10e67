package dev.attune.channel.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TldLists;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopLevelDomainsTest {
  @Test
  void theTableIsTheListOfX() {
    SortedSet<String> listed = new TreeSet<>(TldLists.GTLDS);
    listed.addAll(TldLists.CTLDS);

    assertThat(Resources.lines("top-level-domains.txt"))
        .hasSize(1574)
        .containsExactlyElementsOf(listed);
  }

  @Test
  void everyOneIsFoundInAnyCase() {
    assertThat(Resources.lines("top-level-domains.txt")).allSatisfy(name -> {
      assertThat(TopLevelDomains.end("." + name, 1)).isEqualTo(name.length() + 1);
      assertThat(TopLevelDomains.end(upperCase(name) + ".", 0)).isEqualTo(name.length());
    });
  }

  /** Of the letters of ASCII only, as X takes them. */
  private static String upperCase(String name) {
    return name.chars()
        .map(c -> c < 0x80 ? Character.toUpperCase(c) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "com, 3",
    "com/, 3",
    "com\u00E9, 3",
    "comx, -1",
    "com1, -1",
    "com@, -1",
    "com+, -1",
    "com-, -1",
    "co, 2",
    "c, -1",
    "verm\u00F6gensberater, 16",
    "\u5609\u91CC\u5927\u9152\u5E97, 5",
    "\u5609\u91CC\u5927\u9152, 2",
    "invalidtld, -1",
    "xn--p1ai, -1"
  })
  void aNameEndsWhereNoLetterFollows(String text, int end) {
    assertThat(TopLevelDomains.end(text, 0)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"xn--p1ai, 8", "XN--P1AI/, 8", "xn--, -1", "xn-, -1", "xn--\u00E9, -1", "xn---, 5"})
  void anyPunycodeWillDo(String text, int end) {
    assertThat(TopLevelDomains.punycodeEnd(text, 0)).isEqualTo(end);
  }
}
