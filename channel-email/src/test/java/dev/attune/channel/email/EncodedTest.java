package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged by two readers from outside. */
class EncodedTest {

  private static final long SEED = 20_261_122L;
  private static final List<String> PIECES = List.of(
      "a",
      "From ",
      ".",
      " ",
      "\t",
      "\n",
      "=",
      "${media.0}",
      "--",
      "ü",
      "漢字",
      "🎁",
      "Where is it",
      "x".repeat(70));

  private static String byAngus(Encoded encoded) throws Exception {
    try (InputStream in = MimeUtility.decode(octets(encoded), encoded.name())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ByteArrayInputStream octets(Encoded encoded) {
    return new ByteArrayInputStream(encoded.body().getBytes(StandardCharsets.US_ASCII));
  }

  private static void judge(String text, String as) throws Exception {
    Encoded encoded = Encoded.of(text);
    String sent = text.replace("\n", "\r\n");

    assertThat(byAngus(encoded)).as(as).isEqualTo(sent);
    if (encoded.name().equals("quoted-printable")) {
      try (InputStream in = new QuotedPrintableInputStream(octets(encoded))) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).as(as).isEqualTo(sent);
      }
    }
    assertThat(encoded.body()).as(as).matches("[\\x20-\\x7E\\t\\r\\n]*").doesNotContain("${");
    assertThat(encoded.body().split("\r\n", -1))
        .as(as)
        .allSatisfy(line -> assertThat(line)
            .hasSizeLessThanOrEqualTo(76)
            .doesNotEndWith(" ")
            .doesNotEndWith("\t")
            .doesNotStartWith(".")
            .doesNotStartWith("From ")
            .doesNotStartWith("--=_")
            .doesNotContain("\r", "\n"));
  }

  @Test
  void isReadBackWhateverItSays() throws Exception {
    for (int i = 0; i < 2000; i++) {
      Random random = new Random(SEED + i);
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j >= 0; j--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      judge(text.toString(), "seed " + (SEED + i));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", " ", "a ", "a\t\n", "From ", "Fro", "\n\n.\n", "$", "${", "half \uD83D"})
  void isReadBackAtItsEdges(String text) throws Exception {
    judge(text.replace('\uD83D', '\uFFFD'), text);
    assertThat(byAngus(Encoded.of(text)))
        .isEqualTo(text.replace('\uD83D', '\uFFFD').replace("\n", "\r\n"));
  }

  @Test
  void keepsLatinTextReadableAndOthersShort() {
    assertThat(Encoded.of("Grüße aus Köln."))
        .isEqualTo(new Encoded("quoted-printable", "Gr=C3=BC=C3=9Fe aus K=C3=B6ln."));
    assertThat(Encoded.of("返金手続きは完了しました。").name()).isEqualTo("base64");
  }
}
