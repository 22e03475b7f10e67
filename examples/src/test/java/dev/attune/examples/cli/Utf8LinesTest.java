package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class Utf8LinesTest {
  @Test
  void endsALineWithALineFeedWithOrWithoutCarriageReturn() throws IOException {
    assertThat(lines("one\ntwo\r\nthree\rstill three\n"))
        .containsExactly("one", "two", "three\rstill three");
  }

  @Test
  void countsEmptyLinesAndALastLineWithoutAnEnd() throws IOException {
    assertThat(lines("\n\r\n\nend")).containsExactly("", "", "", "end");
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n")).containsExactly("");
  }

  @Test
  void keepsACarriageReturnThatEndsTheStream() throws IOException {
    assertThat(lines("one\r")).containsExactly("one\r");
  }

  @Test
  void readsLinesThatAreLongerThanItsBuffer() throws IOException {
    String wide = "é😀".repeat(100_000);

    assertThat(lines("a\n" + wide + "\nb\n" + wide)).containsExactly("a", wide, "b", wide);
  }

  @Test
  void readsAStreamThatGivesOneOctetAtATime() throws IOException {
    InputStream slow = new ByteArrayInputStream("né\r\n😀\n".getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] octets, int from, int length) {
        return super.read(octets, from, 1);
      }
    };

    assertThat(all(new Utf8Lines(slow, () -> {}))).containsExactly("né", "😀");
  }

  @Test
  void tellsBeforeItWaitsForMore() throws IOException {
    AtomicInteger told = new AtomicInteger();

    all(new Utf8Lines(new ByteArrayInputStream(new byte[] {'a', '\n'}), told::incrementAndGet));

    assertThat(told).hasValue(2);
  }

  @Test
  void refusesWhatIsNotUtf8AndKnowsTheLine() throws IOException {
    Utf8Lines lines = new Utf8Lines(
        new ByteArrayInputStream(new byte[] {'a', '\n', 'b', (byte) 0xE9, '\n'}), () -> {});

    assertThat(lines.next()).isEqualTo("a");
    assertThatThrownBy(lines::next).isInstanceOf(CharacterCodingException.class);
    assertThat(lines.number()).isEqualTo(2);
  }

  @Test
  void letsAReplacementCharacterPassThatWasWritten() throws IOException {
    assertThat(lines("a\uFFFDb\n")).containsExactly("a\uFFFDb");
  }

  @Test
  void refusesALineWithoutEnd() {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return 'a';
      }

      @Override
      public int read(byte[] octets, int from, int length) {
        return length;
      }
    };

    Utf8Lines lines = new Utf8Lines(endless, () -> {});

    assertThatThrownBy(lines::next)
        .isInstanceOf(BadInputException.class)
        .hasMessage("is longer than 16000000 octets. Break it");
    assertThat(lines.number()).isEqualTo(1);
  }

  private static List<String> lines(String text) throws IOException {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    return all(new Utf8Lines(new ByteArrayInputStream(octets), () -> {}));
  }

  private static List<String> all(Utf8Lines lines) throws IOException {
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }
}
