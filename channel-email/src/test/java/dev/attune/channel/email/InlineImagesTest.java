package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.conversation.Message;
import org.junit.jupiter.api.Test;

class InlineImagesTest {

  private static final String PICTURE = """
      --b
      Content-Type: image/png; name=box.png
      Content-ID: <p1@x.example>
      Content-Disposition: inline; filename=box.png
      Content-Transfer-Encoding: base64

      QUJD
      --b--
      """;

  private static Message read(String type, String body) {
    return Mails.received(Mails.mail(
            "Content-Type: multipart/related; boundary=b\n",
            "--b\nContent-Type: " + type + "; charset=utf-8\n\n" + body + "\n" + PICTURE))
        .message();
  }

  @Test
  void standWhereHtmlShowsThem() {
    Message message = read(
        "text/html",
        "<p>It came like this:</p><p><img src=\"cid:p1@x.example\" alt=\"\"></p><p>Please help.</p>");

    assertThat(message.text()).isEqualTo("It came like this:\n\n[box.png]\n\nPlease help.");
    assertThat(message.details()).containsEntry("inline-images", "0:20");
    assertThat(message.text().substring(20)).startsWith("[box.png]");
    assertThat(message.attachments()).hasSize(1);
  }

  @Test
  void standWherePlainTextNamesThem() {
    assertThat(read("text/plain", "Look [cid:p1@x.example] here").text())
        .isEqualTo("Look [box.png] here");
    assertThat(read("text/plain", "Look [image: box.png] here").details())
        .containsEntry("inline-images", "0:5");
  }

  @Test
  void mayStandInSeveralPlacesAndInNone() {
    assertThat(read("text/html", "<img src='CID:p1%40x.example'> and <img src='cid:p1@x.example'>")
            .details())
        .containsEntry("inline-images", "0:0 0:14");
    assertThat(read("text/html", "<p>No picture</p>").details()).doesNotContainKey("inline-images");
  }

  @Test
  void thatAreNotTheMailsOwnAreNotLinked() {
    Message message = read(
        "text/html",
        "a <img src='cid:other@x.example' alt='A box'> <img src='https://example.net/p.png'> \uFDD07\uFDD1 [cid:x]");

    assertThat(message.text()).isEqualTo("a A box  [cid:x]");
    assertThat(message.details()).doesNotContainKey("inline-images");
  }
}
