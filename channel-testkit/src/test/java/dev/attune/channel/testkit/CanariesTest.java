package dev.attune.channel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanariesTest {
  private static final String CANARY = "zqxv7k2m9p1abc";

  @Test
  void areSmallLettersAndDigits() {
    assertThat(Canaries.next(new Random(7))).matches("zqxv[a-z0-9]{10}");
  }

  @Test
  void differWithTheStateOfChance() {
    Random random = new Random(7);
    assertThat(Canaries.next(random))
        .isEqualTo(Canaries.next(new Random(7)))
        .isNotEqualTo(Canaries.next(random));
  }

  @ParameterizedTest
  @MethodSource("disguises")
  void areFoundInDisguise(String disguised) {
    assertThat(Canaries.in(disguised)).contains(CANARY);
  }

  static Stream<String> disguises() {
    String html = "Reference <b>" + CANARY + "</b>";
    return Stream.of(
        CANARY,
        "https://example.com/" + CANARY + "?a=1",
        CANARY.toUpperCase(Locale.ROOT),
        "{\"text\":\"" + escaped("\\u%04x") + "\"}",
        escaped("&#%d;"),
        escaped("&#x%x;"),
        escaped("%%%02x"),
        escaped("=%02X"),
        "zqxv7k=\r\n2m9p1abc",
        base64("Your reference: " + CANARY),
        "=?utf-8?B?" + base64("Your reference is zqxv7k2") + "?=\r\n =?utf-8?B?"
            + base64("m9p1abc, and no other one") + "?=",
        Base64.getMimeEncoder()
            .encodeToString(("x".repeat(70) + CANARY).getBytes(StandardCharsets.UTF_8)),
        HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8)),
        base64(html.replace("z", "&#122;")),
        "{\"body\":\"" + html.replace("q", "\\u0026#113;") + "\"}");
  }

  @Test
  void areNotFoundWhereThereAreNone() {
    assertThat(Canaries.in("Your parcel 5512 is on its way: https://example.com/track?a=%2F"))
        .isEmpty();
  }

  @Test
  void areTrackedWhenCut() {
    assertThat(Canaries.in("zqxv7k2")).containsExactly("zqxv7k2");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String format) {
    StringBuilder escaped = new StringBuilder();
    CANARY.chars().forEach(c -> escaped.append(format.formatted(c)));
    return escaped.toString();
  }
}
