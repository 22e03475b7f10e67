package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Author;
import dev.attune.channel.Channel;
import dev.attune.channel.Draft;
import dev.attune.channel.Enclosure;
import dev.attune.channel.Passage;
import dev.attune.channel.Payload;
import dev.attune.resolution.Media;
import dev.attune.resolution.Say;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail encloses, read by Angus before it is there. */
class EnclosureTest {

  private final Channel channel = Drafts.channel();

  private Payload payload(Media... media) {
    return channel.renderer().payload(draft(Drafts.passages(Say.of("Look ${media.0}.")), media));
  }

  private static Draft draft(List<Passage> flow, Media... media) {
    return Drafts.draft(
        Drafts.conversation(Map.of("subject", "${media.0}")),
        flow,
        Drafts.passagesFrom(1, media),
        Locale.GERMANY,
        Author.PERSON);
  }

  private static Media photo(String name) {
    return Media.of(URI.create("https://example.com/" + name), "image/jpeg", "Photo " + name);
  }

  @Test
  void isNoneInAMailOfText() {
    assertThat(payload().enclosures()).isEmpty();
    assertThat(ReadMail.of(payload()).structure())
        .isEqualTo("multipart/alternative[text/plain text/html]");
  }

  @Test
  void ofPicturesIsShownInTheHtml() {
    assertThat(ReadMail.of(payload(Drafts.map())).structure())
        .isEqualTo("multipart/alternative[text/plain multipart/related[text/html image/png]]");
  }

  @Test
  void ofOtherFilesIsAttached() {
    assertThat(ReadMail.of(payload(Drafts.terms())).structure())
        .isEqualTo("multipart/mixed[multipart/alternative[text/plain text/html] application/pdf]");
  }

  @Test
  void ofBothIsBoth() throws Exception {
    Payload payload = payload(Drafts.terms(), Drafts.map(), photo("a.jpg"));
    ReadMail mail = ReadMail.of(payload);

    assertThat(mail.structure())
        .isEqualTo(
            "multipart/mixed[multipart/alternative[text/plain multipart/related[text/html image/png"
                + " image/jpeg]] application/pdf]");
    assertThat(mail.files())
        .extracting(MimeBodyPart::getFileName)
        .containsExactly("map.png", "a.jpg", "terms.pdf");
    assertThat(mail.files())
        .extracting(MimeBodyPart::getDisposition)
        .containsExactly("inline", "inline", "attachment");
    assertThat(payload.enclosures())
        .containsExactlyInAnyOrder(
            Enclosure.of(0, Drafts.terms()),
            Enclosure.of(1, Drafts.map()),
            Enclosure.of(2, photo("a.jpg")));
    assertThat(mail.plain()).startsWith("""
            Look ${media.0}.

            Our terms: https://example.com/terms.pdf
            Map of the pick-up point: https://example.com/map.png
            Photo a.jpg: https://example.com/a.jpg
            """);
  }

  @Test
  void isFoundByTheHtml() {
    ReadMail mail =
        ReadMail.of(payload(photo("a.jpg"), Drafts.map(), photo("b.jpg"), photo("a.jpg")));

    var images = Jsoup.parse(mail.html()).select("img");
    assertThat(images.eachAttr("src").stream().map(mail::shown))
        .containsExactly(
            "https://example.com/a.jpg",
            "https://example.com/map.png",
            "https://example.com/b.jpg",
            "https://example.com/a.jpg");
    assertThat(images.eachAttr("alt"))
        .containsExactly("Photo a.jpg", "Map of the pick-up point", "Photo b.jpg", "Photo a.jpg");
    assertThat(images.eachAttr("src")).doesNotHaveDuplicates();
  }

  @Test
  void hasAPlaceThatNobodyElseCanWrite() {
    String body = payload(Drafts.map()).body();

    assertThat(body.split("\r\n", -1)).containsOnlyOnce("${media.0}");
  }

  @Test
  void canBeReadByStrictParsers() throws Exception {
    DefaultMessageBuilder strict = new DefaultMessageBuilder();
    strict.setMimeEntityConfig(MimeConfig.STRICT);
    // What is no Base64 yet cannot be decoded.
    strict.setContentDecoding(false);
    byte[] octets =
        payload(Drafts.terms(), Drafts.map()).body().getBytes(StandardCharsets.US_ASCII);

    assertThat(strict.parseMessage(new ByteArrayInputStream(octets)).getMimeType())
        .isEqualTo("multipart/mixed");
  }

  @ParameterizedTest
  @CsvSource({
    "image/webp, mixed",
    "image/svg+xml, mixed",
    "image/gif, related",
    "text/csv, mixed",
    "application/zip, mixed"
  })
  void isShownOnlyIfEveryProgramShowsIt(String type, String tree) {
    Payload payload = payload(Media.of(URI.create("https://example.com/x"), type, "X"));

    assertThat(payload.body()).contains("multipart/" + tree, "Content-Type: " + type + "\r\n");
  }

  @Test
  void neverHasPartsOfItsOwn() {
    Payload payload =
        payload(Media.of(URI.create("https://example.com/x.eml"), "message/rfc822", "X"));

    assertThat(payload.body()).contains("Content-Type: application/octet-stream\r\n");
    assertThat(ReadMail.of(payload).files()).hasSize(1);
  }
}
