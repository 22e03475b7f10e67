package dev.attune.channel.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Deliveries that nobody should trust. */
final class Garbage {
  private static final int RANDOM = 200;
  private static final int DEEP = 100_000;

  private Garbage() {}

  /** Octets of no sense, and a good delivery cut, spoilt and repeated. */
  static Stream<byte[]> around(byte[] good, long seed) {
    Random random = new Random(seed);
    return Stream.of(
            words(), noise(random), cut(good), spoilt(good, random), Stream.of(twice(good)))
        .flatMap(all -> all);
  }

  private static Stream<byte[]> words() {
    return Stream.of(
            "",
            " ",
            "null",
            "true",
            "[]",
            "{}",
            "\"x\"",
            "{",
            "[".repeat(DEEP),
            "{\"a\":".repeat(DEEP),
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"entry\":[1e1000000,-0,null]}",
            "9".repeat(5000),
            "\u0000".repeat(1000),
            "\uFEFF{}",
            "a".repeat(1_000_000),
            "\n".repeat(100_000),
            multipart(3000),
            "Subject: x\r\n".repeat(20_000),
            "From: " + "a@example.com, ".repeat(20_000) + "\r\n\r\nx")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  private static String multipart(int depth) {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    return mail.toString();
  }

  private static Stream<byte[]> noise(Random random) {
    return IntStream.range(0, RANDOM).mapToObj(i -> {
      byte[] octets = new byte[1 + random.nextInt(4096)];
      random.nextBytes(octets);
      return octets;
    });
  }

  private static Stream<byte[]> cut(byte[] good) {
    int step = Math.max(1, good.length / RANDOM);
    return IntStream.iterate(0, end -> end < good.length, end -> end + step)
        .mapToObj(end -> Arrays.copyOf(good, end));
  }

  private static Stream<byte[]> spoilt(byte[] good, Random random) {
    return IntStream.range(0, RANDOM).mapToObj(i -> {
      byte[] octets = good.clone();
      for (int n = 0; n <= i % 8; n++) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      return octets;
    });
  }

  private static byte[] twice(byte[] good) {
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.writeBytes(good);
    twice.writeBytes(good);
    return twice.toByteArray();
  }
}
