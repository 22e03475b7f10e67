package dev.attune.examples.cli;

import static dev.attune.examples.cli.Attune.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.examples.cli.Attune.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeCommandTest {
  private static final String SECRET = "example-app-secret";
  private static final String COMMENT =
      "{\"file\":\"comment.delivery.json\",\"kind\":\"message-received\",\"account\":\"unnamed\",\"key\":\"comment|900101_900102|add|1795340690\",\"at\":\"2026-11-22T09:44:50Z\",\"surface\":\"facebook/comment\",\"thread\":\"900101_900102\",\"addressed\":true,\"brand\":{\"id\":\"900100\"},\"message\":{\"id\":\"900101_900102\",\"author\":{\"id\":\"900300\",\"name\":\"Kim Example\"},\"at\":\"2026-11-22T09:44:50Z\",\"text\":\"No refund since Monday. Is anybody there?\",\"inReplyTo\":\"900100_900101\",\"details\":{\"object\":\"comment\",\"post\":\"900100_900101\",\"source\":\"feed\"}}}\n";

  @TempDir
  private Path directory;

  private byte[] comment = {};
  private byte[] mail = {};

  @BeforeEach
  void copySamples() throws IOException {
    comment = Files.readAllBytes(Attune.SAMPLES.resolve("comment.delivery.json"));
    mail = Files.readAllBytes(Attune.SAMPLES.resolve("question.eml"));
    file(directory, "comment.delivery.json", comment);
    file(directory, "question.eml", mail);
  }

  private Ran decode(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "decode";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Attune.in(directory).run(all);
  }

  private static String hmac(String secret, byte[] octets) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(octets));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signature() {
    return "X-Hub-Signature-256: sha256=" + hmac(SECRET, comment);
  }

  @Nested
  class WithoutASecret {
    @Test
    void showsEachEventWithItsFileFirst() {
      assertThat(decode("--channel", "facebook", "comment.delivery.json"))
          .isEqualTo(new Ran(0, COMMENT, ""));
    }

    @Test
    void showsWhatAMailSays() {
      Ran ran = decode("--channel", "email", "question.eml");

      assertThat(ran.exit()).isZero();
      assertThat(ran.messages()).isEmpty();
      assertThat(ran.lines())
          .hasSize(1)
          .allSatisfy(line -> assertThat(line)
              .startsWith("{\"file\":\"question.eml\",\"kind\":\"message-received\",")
              .contains("\"surface\":\"email/mail\"", "\"name\":\"Noëlle Example\"")
              .contains("\"text\":\"Hello,\\n\\nthe shoes arrived on Monday, you say below."));
    }

    @Test
    void readsStandardInput() {
      Ran ran = Attune.in(directory).reading(comment).run("decode", "--channel", "facebook", "-");

      assertThat(ran).isEqualTo(new Ran(0, COMMENT.replace("comment.delivery.json", "-"), ""));
    }

    @Test
    void goesOnAfterAFileThatItCannotRead() {
      file(directory, "broken.json", "{\"object\":");

      Ran ran =
          decode("--channel", "facebook", "broken.json", "nope.json", "comment.delivery.json");

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.lines()).hasSize(3);
      assertThat(ran.lines().get(0)).startsWith("{\"file\":\"broken.json\",\"error\":\"");
      assertThat(ran.lines().get(1))
          .isEqualTo(
              "{\"file\":\"nope.json\",\"error\":\"there is no such file. Give a path, or '-' for standard input\"}");
      assertThat(ran.lines().get(2) + "\n").isEqualTo(COMMENT);
      assertThat(ran.messages().lines()).hasSize(2);
      assertThat(ran.messages())
          .startsWith("attune: broken.json: ")
          .endsWith(
              "attune: nope.json: there is no such file. Give a path, or '-' for standard input\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "facebook", "twitter"})
    void doesNotReadMoreThanSixteenMegabytes(String channel) {
      file(directory, "large", new byte[20_000_000]);

      String problem = "has more than 16000000 octets, the most that is read. Give a smaller file";
      assertThat(decode("--channel", channel, "large"))
          .isEqualTo(new Ran(
              2,
              "{\"file\":\"large\",\"error\":\"" + problem + "\"}\n",
              "attune: large: " + problem + "\n"));
    }

    @Test
    void tellsAMailThatIsNone() {
      file(directory, "note.txt", "Dear all,\n\nthis is a note.\n");

      String problem =
          "these octets are no mail: they do not begin with header fields such as From and Date";
      assertThat(decode("--channel", "email", "note.txt"))
          .isEqualTo(new Ran(
              2,
              "{\"file\":\"note.txt\",\"error\":\"" + problem + "\"}\n",
              "attune: note.txt: " + problem + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "facebook", "twitter"})
    void tellsAnEmptyFile(String channel) {
      file(directory, "empty", "");

      Ran ran = decode("--channel", channel, "empty");

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.results()).startsWith("{\"file\":\"empty\",\"error\":\"");
      assertThat(ran.messages().lines()).hasSize(1);
    }

    @Test
    void takesHeadersAndDoesNotLookAtThem() {
      assertThat(decode(
              "--channel",
              "facebook",
              "--header",
              "X-Hub-Signature-256: sha256=00",
              "comment.delivery.json"))
          .isEqualTo(new Ran(0, COMMENT, ""));
    }
  }

  @Nested
  class WithASecret {
    @Test
    void showsTheEventsOfASignedDelivery() {
      assertThat(decode(
              "--channel",
              "facebook",
              "--secret",
              SECRET,
              "--header",
              signature(),
              "comment.delivery.json"))
          .isEqualTo(new Ran(0, COMMENT, ""));
    }

    @Test
    void refusesAForgedDelivery() {
      requireRefused(decode(
          "--channel",
          "facebook",
          "--secret",
          "another",
          "--header",
          signature(),
          "comment.delivery.json"));
    }

    @Test
    void refusesADeliveryThatIsNotSigned() {
      requireRefused(decode("--channel", "facebook", "--secret", SECRET, "comment.delivery.json"));
    }

    @Test
    void refusesADeliveryThatIsSignedTwice() {
      requireRefused(decode(
          "--channel",
          "facebook",
          "--secret",
          SECRET,
          "--header",
          signature(),
          "--header",
          signature(),
          "comment.delivery.json"));
    }

    private void requireRefused(Ran ran) {
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.results()).isEmpty();
      assertThat(ran.messages().lines())
          .hasSize(1)
          .allSatisfy(line -> assertThat(line)
              .startsWith("attune: comment.delivery.json: refused: ")
              .containsIgnoringCase("X-Hub-Signature-256"));
    }

    @Test
    void countsWhatItCannotReadMoreThanWhatIsForged() {
      Ran ran =
          decode("--channel", "facebook", "--secret", SECRET, "comment.delivery.json", "nope.json");

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.lines()).hasSize(1);
    }

    @Test
    void tellsASignedDeliveryThatItCannotRead() {
      byte[] list = "[]".getBytes(StandardCharsets.UTF_8);
      file(directory, "list.json", list);

      Ran ran = decode(
          "--channel",
          "facebook",
          "--secret",
          SECRET,
          "--header",
          "x-hub-signature-256: sha256=" + hmac(SECRET, list),
          "list.json");

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.results()).startsWith("{\"file\":\"list.json\",\"error\":\"");
    }

    @Test
    void takesAMailAsItsProviderDeliversIt() {
      Ran ran = decode(
          "--channel",
          "email",
          "--secret",
          "example-key",
          "--header",
          "Content-Type: multipart/form-data; boundary=form",
          "--at",
          "2026-11-22T09:52:05Z",
          file(directory, "form", form("1795341125", "example-key")));

      assertThat(ran.messages()).isEmpty();
      assertThat(ran.exit()).isZero();
      assertThat(ran.results()).startsWith("{\"file\":\"form\",\"kind\":\"message-received\",");
    }

    @Test
    void refusesAFormThatIsForgedOrOld() {
      file(directory, "form", form("1795341125", "example-key"));
      String type = "Content-Type: multipart/form-data; boundary=form";

      Ran forged = decode("--channel", "email", "--secret", "other", "--header", type, "form");
      Ran old = decode("--channel", "email", "--secret", "example-key", "--header", type, "form");

      assertThat(forged)
          .isEqualTo(new Ran(1, "", "attune: form: refused: the signature is not ours\n"));
      assertThat(old)
          .isEqualTo(new Ran(
              1, "", "attune: form: refused: the signature's time is more than 300 seconds off\n"));
    }

    private byte[] form(String timestamp, String key) {
      String token = "0123456789abcdef";
      byte[] signed = (timestamp + token).getBytes(StandardCharsets.UTF_8);
      String text = field("timestamp", timestamp) + field("token", token)
          + field("signature", hmac(key, signed))
          + field("body-mime", new String(mail, StandardCharsets.ISO_8859_1)) + "--form--\r\n";
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String field(String name, String value) {
      return "--form\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
          + "\r\n";
    }
  }

  @Nested
  class Options {
    @Test
    void nameAChannelInUse() {
      assertThat(decode("--channel", "fax", "comment.delivery.json"))
          .isEqualTo(new Ran(2, "", "attune: " + SurfacesTest.noChannel("fax") + "\n"));
    }

    @Test
    void needAChannelAndAFile() {
      assertThat(decode("comment.delivery.json").messages())
          .isEqualTo(
              "attune: Missing required option: '--channel=KIND'. 'attune decode --help' shows what is possible.\n");
      assertThat(decode("--channel", "facebook").messages())
          .isEqualTo(
              "attune: Missing required parameter: 'FILE'. 'attune decode --help' shows what is possible.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Hub-Signature-256", ": value", ""})
    void nameHeadersWithAColon(String header) {
      assertThat(decode("--channel", "facebook", "--header", header, "comment.delivery.json"))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "attune: A header must be written \"Name: value\", for instance --header \"Content-Type: application/json\".\n"));
    }

    @Test
    void nameASecretThatIsNotEmpty() {
      assertThat(decode("--channel", "facebook", "--secret", "", "comment.delivery.json"))
          .isEqualTo(new Ran(2, "", "attune: a secret must not be empty\n"));
    }

    @Test
    void doNotTellTheSecret() {
      Ran ran = decode("--channel", "facebook", "--secret", "hush-hush", "--header", "wrong", "a");

      assertThat(ran.messages() + ran.results()).doesNotContain("hush-hush");
    }
  }
}
