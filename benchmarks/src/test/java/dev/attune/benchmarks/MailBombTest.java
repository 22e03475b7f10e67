package dev.attune.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.Decoder;
import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.InboundEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mail may cost in memory, by what is allocated in all while it is read, which is more than is held at any time. */
class MailBombTest {

  private static final long MAX = 64L * 1024 * 1024;
  private static final String HEAD =
      "From: robin@example.org\nTo: care@example.com\nMessage-ID: <1@x.example>\n";
  private static final String MIXED = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n";

  private final Decoder decoder = Channels.discover()
      .open(
          new ChannelKind("email"),
          ChannelSettings.builder()
              .value("address", "care@example.com")
              .attachments((attachment, octets) -> {
                byte[] buffer = new byte[8192];
                int size = 0;
                for (int read = octets.read(buffer); read >= 0; read = octets.read(buffer)) {
                  size += read;
                }
                return Optional.of(URI.create("kept:" + size));
              })
              .build())
      .decoder()
      .orElseThrow();

  private static Stream<String> bombs() {
    return all().keySet().stream();
  }

  private static Map<String, String> all() {
    Map<String, String> bombs = new LinkedHashMap<>();
    bombs.put("a million parts", MIXED + "--b\n\n\n".repeat(1_000_000) + "--b--");
    bombs.put("a million closed parts", MIXED + "--b--\n".repeat(1_000_000));
    bombs.put("deep nesting", nested(20_000));
    bombs.put("a header of megabytes", HEAD + "X: " + "a".repeat(10_000_000) + "\n\nHi");
    bombs.put("a folded header of megabytes", HEAD + "X: a\n" + " a\n".repeat(3_000_000) + "\nHi");
    bombs.put("a million fields", HEAD + "X: a\n".repeat(1_000_000) + "\nHi");
    bombs.put(
        "headers in every part",
        MIXED + ("--b\nX: " + "a".repeat(9_000) + "\n\nHi\n").repeat(1_000));
    bombs.put(
        "a subject of words", HEAD + "Subject: " + "=?utf-8?q?a?= ".repeat(200_000) + "\n\nHi");
    bombs.put("a million addresses", HEAD + "Cc: " + "a@b.example, ".repeat(1_000_000) + "\n\nHi");
    bombs.put("brackets in a sender", "From: " + "(".repeat(1_000_000) + "\n" + HEAD + "\nHi");
    bombs.put("a thousand references", HEAD + "References: " + "<a@b> ".repeat(100_000) + "\n\nHi");
    bombs.put("mails in mails", HEAD + "Content-Type: message/rfc822\n\n".repeat(100_000) + "Hi");
    bombs.put("one line", HEAD + "\n" + "a".repeat(30_000_000));
    bombs.put("empty lines", HEAD + "\n" + "\n".repeat(30_000_000));
    bombs.put("quotes", HEAD + "\n" + "> a\n".repeat(2_000_000));
    bombs.put(
        "blanks",
        HEAD + "Content-Transfer-Encoding: quoted-printable\n\n" + " ".repeat(30_000_000) + "a");
    bombs.put("tags", HEAD + "Content-Type: text/html\n\n" + "<table><tr><td>".repeat(100_000));
    bombs.put("bold", HEAD + "Content-Type: text/html\n\n" + "<b>".repeat(300_000));
    bombs.put("boundaries within boundaries", boundaries());
    return bombs;
  }

  private static String nested(int depth) {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    return mail.toString();
  }

  private static String boundaries() {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 1; i <= 30; i++) {
      String boundary = "b".repeat(30 * i);
      mail.append("Content-Type: multipart/mixed; boundary=")
          .append(boundary)
          .append("\n\n--")
          .append(boundary)
          .append('\n');
    }
    return mail + "\n" + ("--" + "b".repeat(950) + "x\n").repeat(30_000);
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void staysWithinMemory(String name) throws IOException {
    byte[] mail = all().get(name).getBytes(StandardCharsets.US_ASCII);
    decoder.decode(MailTexts.answer());

    long before = allocated();
    List<InboundEvent> events = decoder.decode(new ByteArrayInputStream(mail));
    long used = allocated() - before;

    assertThat(events).hasSize(1);
    assertThat(used).as("octets allocated for %s", name).isLessThan(MAX);
  }

  @Test
  void holdsNothingOfAnAttachment() throws IOException {
    byte[] mail = MailTexts.withPhoto();
    decoder.decode(new ByteArrayInputStream(mail));

    long before = allocated();
    List<InboundEvent> events = decoder.decode(new ByteArrayInputStream(mail));
    long used = allocated() - before;

    assertThat(events).hasSize(1);
    assertThat(used).as("octets allocated").isLessThan(300_000);
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
