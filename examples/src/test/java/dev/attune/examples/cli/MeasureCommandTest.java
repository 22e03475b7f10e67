package dev.attune.examples.cli;

import static dev.attune.examples.cli.Attune.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.examples.cli.Attune.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandTest {
  @TempDir
  private Path directory;

  @Test
  void tellsMeasureLimitAndFitOfEachLine() {
    String file = file(directory, "lines.txt", "hello\n\n" + "é".repeat(281) + "\n");

    Ran ran = Attune.in(directory).run("measure", "--surface", "twitter/post", file);

    assertThat(ran).isEqualTo(new Ran(0, "5\t280\ttrue\n0\t280\ttrue\n281\t280\tfalse\n", ""));
  }

  @Test
  void countsAsTheSurfaceDoes() {
    assertThat(measured("facebook/messenger", "😀")).isEqualTo("2\t2000\ttrue\n");
    assertThat(measured("email/mail", "é")).startsWith("2\t").endsWith("\ttrue\n");
  }

  @Test
  void measuresByThePlainestFormThatHasText() {
    assertThat(measured("facebook/messenger", "x".repeat(641))).isEqualTo("641\t2000\ttrue\n");
  }

  @Test
  void readsStandardInputWithoutAFileOrWithAHyphen() {
    Attune attune = Attune.in(directory).reading("hello");

    assertThat(attune.run("measure", "--surface", "twitter/dm").results())
        .isEqualTo("5\t10000\ttrue\n");
    assertThat(attune.run("measure", "--surface", "twitter/dm", "-").results())
        .isEqualTo("5\t10000\ttrue\n");
  }

  @Test
  void takesBackslashesAsTheyAreUnlessAskedToResolveThem() {
    assertThat(measured("twitter/dm", "\\u00e9\\n")).isEqualTo("8\t10000\ttrue\n");
  }

  @Test
  void resolvesEscapes() {
    Ran ran = Attune.in(directory)
        .reading("\\u00e9\\n\\t\\\\\n\\ud83d\\ude00\n")
        .run("measure", "--surface", "twitter/dm", "--escapes");

    assertThat(ran).isEqualTo(new Ran(0, "4\t10000\ttrue\n2\t10000\ttrue\n", ""));
  }

  @Test
  void handsHalfASurrogatePairToTheMeterAsItIs() {
    Ran ran = Attune.in(directory)
        .reading("a\\ud83db\n\\ude00\n")
        .run("measure", "--surface", "email/mail", "--escapes");

    assertThat(ran.lines().stream().map(line -> line.split("\t", -1)[0])).containsExactly("5", "3");
  }

  @Test
  void stopsAtAnEscapeThatIsNoneAndTellsTheLine() {
    String file = file(directory, "lines.txt", "fine\\t\nab\\q\nnever reached\n");

    Ran ran = Attune.in(directory).run("measure", "--surface", "twitter/dm", "--escapes", file);

    assertThat(ran)
        .isEqualTo(
            new Ran(
                2,
                "5\t10000\ttrue\n",
                "attune: lines.txt, line 2: the backslash in column 3 begins no escape. Known are \\b \\t \\n \\f \\r \\s \\\" \\' \\\\ \\0 to \\377 \\uXXXX\n"));
  }

  @Test
  void stopsAtALineThatIsNotUtf8AndTellsTheLine() {
    String file = file(directory, "latin.txt", new byte[] {'a', '\n', (byte) 0xE9, '\n'});

    Ran ran = Attune.in(directory).run("measure", "--surface", "twitter/dm", file);

    assertThat(ran)
        .isEqualTo(
            new Ran(
                2,
                "1\t10000\ttrue\n",
                "attune: latin.txt, line 2: is not UTF-8. Save it as UTF-8, or write escapes and give --escapes\n"));
  }

  @Test
  void countsAByteOrderMarkLikeAnyOtherCharacter() {
    assertThat(measured("twitter/dm", "\uFEFFa")).isEqualTo("2\t10000\ttrue\n");
  }

  @Test
  void namesTheSurfacesInUse() {
    Ran ran = Attune.in(directory).run("measure", "--surface", "twitter/fleet");

    assertThat(ran)
        .isEqualTo(new Ran(2, "", "attune: " + SurfacesTest.noSurface("twitter/fleet") + "\n"));
  }

  @Test
  void tellsThatAFileIsNotThere() {
    Ran ran = Attune.in(directory).run("measure", "--surface", "twitter/dm", "nope.txt");

    assertThat(ran)
        .isEqualTo(new Ran(
            2,
            "",
            "attune: nope.txt: there is no such file. Give a path, or '-' for standard input\n"));
  }

  @Test
  void tellsThatTheSurfaceIsMissing() {
    assertThat(Attune.in(directory).run("measure"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "attune: Missing required option: '--surface=SURFACE'. 'attune measure --help' shows what is possible.\n"));
  }

  private String measured(String surface, String text) {
    return Attune.in(directory)
        .reading(text)
        .run("measure", "--surface", surface)
        .results();
  }
}
