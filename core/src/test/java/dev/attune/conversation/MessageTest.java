package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final ChannelKind PLAZA = new ChannelKind("plaza");
  private static final Identity ROBIN = Identity.of(PLAZA, "robin");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void copiesWhatItIsGiven() {
    List<Attachment> attachments = new ArrayList<>(List.of(picture()));
    Map<String, String> details = new HashMap<>(Map.of("root", "t1"));
    Message message = message("Hello", attachments, details);

    attachments.clear();
    details.clear();

    assertThat(message.attachments()).containsExactly(picture());
    assertThat(message.details()).containsOnly(Map.entry("root", "t1"));
  }

  @Test
  void keepsAllButItsTextWhenEdited() {
    Message message = message("Hello", List.of(picture()), Map.of("root", "t1"));

    assertThat(message.withText("Bye"))
        .isEqualTo(message("Bye", List.of(picture()), Map.of("root", "t1")));
  }

  @Test
  void keepsNothingOfWhatItSaidWhenEmptied() {
    Message message = message("Hello", List.of(picture()), Map.of("root", "t1"));

    assertThat(message.emptied()).isEqualTo(message("", List.of(), Map.of()));
  }

  @Test
  void holdsOnlyWhatEveryStoreKeepsAsItIs() {
    Identity author =
        new Identity(PLAZA, new NativeId("kim"), Optional.of("k\ud83d"), Optional.of("\udc4bKim"));
    Attachment file = new Attachment(
        "x\ud83d",
        Optional.of(URI.create("https://example.com/\ud83d")),
        Optional.of("a\u0000.png"));
    Message message =
        message("\ud83d half, \ud83d\udc4b whole, \u0000", List.of(file), Map.of("a", "\udc4b"));

    assertThat(author.handle()).contains("k\ufffd");
    assertThat(author.name()).contains("\ufffdKim");
    assertThat(file)
        .isEqualTo(new Attachment("x\ufffd", Optional.empty(), Optional.of("a\ufffd.png")));
    assertThat(message.text()).isEqualTo("\ufffd half, \ud83d\udc4b whole, \ufffd");
    assertThat(message.details()).containsOnly(Map.entry("a", "\ufffd"));
  }

  @Test
  void showsIdsAlone() {
    assertThat(message("Hello", List.of(picture()), Map.of("root", "t1")))
        .hasToString("Message[m1 by plaza:robin]");
    assertThat(picture()).hasToString("Attachment[image/png]");
  }

  private static Attachment picture() {
    return new Attachment(
        "image/png",
        Optional.of(URI.create("https://example.com/secret.png")),
        Optional.of("secret.png"));
  }

  private static Message message(
      String text, List<Attachment> attachments, Map<String, String> details) {
    return new Message(
        new NativeId("m1"), ROBIN, NOON, text, Optional.empty(), attachments, details);
  }
}
