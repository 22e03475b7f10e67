package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void agreesWithTheJdkOnEveryTwoOctetsAndTheirNeighbours() {
    byte[] octets = "a..bcdefgh".getBytes(StandardCharsets.UTF_8);
    for (int pair = 0; pair <= 0xFFFF; pair++) {
      octets[1] = (byte) (pair >> 8);
      octets[2] = (byte) pair;
      assertAgrees(octets);
    }
  }

  @Test
  void agreesWithTheJdkOnRandomOctetsThatAreMostlyRight() {
    long seed = 5512;
    Random random = new Random(seed);
    String alphabet = "abc\u00e4\u07ff\u0800\ud7ff\ue000\uffff\ud83d\ude42\udbff\udfff";
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        int at = alphabet.offsetByCodePoints(
            0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
        text.appendCodePoint(alphabet.codePointAt(at));
      }
      byte[] octets = text.toString().getBytes(StandardCharsets.UTF_8);
      if (random.nextBoolean()) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      assertAgrees(octets);
    }
  }

  @Test
  void refusesMarksAndOtherEncodingsOfJson() {
    assertThat(Utf8.isJson("{}".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(Utf8.isJson("\ufeff{}".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(Utf8.isJson("{}".getBytes(StandardCharsets.UTF_16LE))).isFalse();
    assertThat(Utf8.isJson("{}".getBytes(StandardCharsets.UTF_16BE))).isFalse();
    assertThat(Utf8.isJson(new byte[] {0, 0, 0, '{', 0, 0, 0, '}'})).isFalse();
  }

  private static void assertAgrees(byte[] octets) {
    assertThat(Utf8.isWellFormed(octets)).as("%s", (Object) octets).isEqualTo(isUtf8(octets));
  }

  private static boolean isUtf8(byte[] octets) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
