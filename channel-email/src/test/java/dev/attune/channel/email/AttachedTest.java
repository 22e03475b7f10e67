package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.channel.AttachmentSink;
import dev.attune.channel.AttachmentSink.Incoming;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Decoder;
import dev.attune.channel.MediaTooLargeException;
import dev.attune.conversation.Attachment;
import dev.attune.conversation.InboundEvent.MessageReceived;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachedTest {

  private static final String TWO = """
      --b
      Content-Type: text/plain; charset=utf-8

      Two photos.
      --b
      Content-Type: image/jpeg; name="../one.jpg"
      Content-Transfer-Encoding: base64
      Content-Disposition: attachment; filename="../one.jpg"; size=3

      YWJj
      --b
      Content-Type: text/csv; charset=utf-8
      Content-Disposition: attachment; filename=two.csv

      a,b
      1,2
      --b--
      """;

  private final List<Incoming> incoming = new ArrayList<>();
  private final List<byte[]> kept = new ArrayList<>();

  private Optional<URI> keep(Incoming attachment, InputStream octets) throws IOException {
    byte[] all = octets.readAllBytes();
    incoming.add(attachment);
    kept.add(all);
    return Optional.of(URI.create("kept:" + attachment.number()));
  }

  private static Decoder decoder(AttachmentSink sink) {
    return new EmailChannelProvider()
        .open(ChannelSettings.builder()
            .value("address", "care@example.com")
            .value("max-attachment-octets", "100000")
            .attachments(sink)
            .build())
        .decoder()
        .orElseThrow();
  }

  private static List<Attachment> attachments(Decoder decoder, byte[] mail) {
    return ((MessageReceived) decoder.decode(mail).get(0)).message().attachments();
  }

  private static byte[] mixed(String body) {
    return Mails.mail("Content-Type: multipart/mixed; boundary=b\n", body);
  }

  @Test
  void reachTheSinkDecodedAndInOrder() {
    List<Attachment> attachments = attachments(decoder(this::keep), mixed(TWO));

    assertThat(attachments)
        .extracting(Attachment::type, Attachment::name, Attachment::href)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "image/jpeg", Optional.of("one.jpg"), Optional.of(URI.create("kept:0"))),
            org.assertj.core.groups.Tuple.tuple(
                "text/csv", Optional.of("two.csv"), Optional.of(URI.create("kept:1"))));
    assertThat(incoming)
        .extracting(Incoming::delivery, Incoming::size)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CAF-first.1@mail.example.org", OptionalLong.of(3)),
            org.assertj.core.groups.Tuple.tuple(
                "CAF-first.1@mail.example.org", OptionalLong.empty()));
    assertThat(kept.get(0)).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    assertThat(kept.get(1)).asString(StandardCharsets.UTF_8).isEqualTo("a,b\r\n1,2");
  }

  @Test
  void areNamedAndNotKeptWithoutASink() {
    assertThat(Mails.received(mixed(TWO)).message().attachments())
        .extracting(Attachment::href)
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void areNamedAndNotKeptIfTheyAreTooLarge() {
    String large = Base64.getMimeEncoder().encodeToString(new byte[100_001]);
    byte[] mail = mixed("--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        + large + "\n--b\n\nBehind it.\n--b--\n");

    List<Attachment> attachments = attachments(decoder(this::keep), mail);

    assertThat(attachments).extracting(Attachment::href).containsExactly(Optional.empty());
    assertThat(kept).isEmpty();
  }

  @Test
  void mayBeReadInPartAndTheMailGoesOn() {
    Decoder decoder = decoder((attachment, octets) -> {
      assertThat(octets.read()).isNotNegative();
      return Optional.empty();
    });

    MessageReceived event = (MessageReceived) decoder.decode(mixed(TWO + "")).get(0);

    assertThat(event.message().text()).isEqualTo("Two photos.");
    assertThat(event.message().attachments()).hasSize(2);
  }

  @Test
  void thatCannotBeKeptRefuseTheDelivery() {
    Decoder decoder = decoder((attachment, octets) -> {
      throw new IOException("disk full");
    });

    assertThatThrownBy(() -> decoder.decode(mixed(TWO))).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> decoder.decode(new ByteArrayInputStream(mixed(TWO))))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void endWhereTheAccountTakesNoMore() {
    String large = Base64.getMimeEncoder().encodeToString(new byte[150_000]);
    byte[] mail = mixed("--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        + large + "\n--b--\n");
    List<Integer> seen = new ArrayList<>();
    Decoder decoder = decoder((attachment, octets) -> {
      try {
        seen.add(octets.readAllBytes().length);
      } catch (MediaTooLargeException e) {
        seen.add(-1);
        throw e;
      }
      return Optional.empty();
    });

    assertThat(attachments(decoder, mail)).hasSize(1);
    assertThat(seen).containsExactly(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 57, 58, 5_000, 16_384, 99_999})
  void comeOutAsTheyWentInWhicheverWayTheyAreRead(int size) throws IOException {
    byte[] octets = new byte[size];
    new Random(size).nextBytes(octets);
    String encoded = Base64.getMimeEncoder().encodeToString(octets);
    byte[] mail = mixed("--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        + encoded + "\n--b--\n");

    decoder(this::keep).decode(mail);
    decoder(this::keep).decode(new ByteArrayInputStream(mail));
    decoder(this::keep).decode(new Dripping(mail));

    assertThat(kept).hasSize(3).allSatisfy(each -> assertThat(each).isEqualTo(octets));
  }

  /** Gives an octet at a time. */
  private static final class Dripping extends ByteArrayInputStream {

    Dripping(byte[] octets) {
      super(octets);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(1, length));
    }
  }
}
