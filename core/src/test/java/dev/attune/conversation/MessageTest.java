package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void isSuspectedAndAutomaticAlsoWhenEditedOrEmptied() {
    Message message = message("Hello", List.of(), Map.of())
        .from(Origin.AUTO_REPLY)
        .flagged(Flag.warning("a"))
        .flagged(Flag.warning("a"));

    assertThat(message.isQuarantined()).isFalse();
    assertThat(List.of(message.withText("Bye"), message.emptied())).allSatisfy(each -> {
      assertThat(each.origin()).isEqualTo(Origin.AUTO_REPLY);
      assertThat(each.flags()).containsExactly(Flag.warning("a"));
    });
    assertThat(message.flagged(Flag.quarantine("b")).isQuarantined()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      Robin, Robin
      Ro\\u0000bin, Ro\\ufffdbin
      Ro\\r\\nbin\\u2028, Ro\\ufffd\\ufffdbin\\ufffd
      \\u05d0\\u200f, \\u05d0\\u200f
      Z\\u0308, Z\\u0308
      \\u202enibor, \\u2068\\u202enibor\\u2069
      \\u2066a, \\u2068\\u2066a\\u2069\\u2069
      a\\u2069b\\u202a, \\u2068ab\\u202a\\u2069
      \\u2068a\\u2069, \\u2068a\\u2069
      \\u2068a\\u2069b, \\u2068\\u2068a\\u2069b\\u2069
      \\u2069\\u2068, \\u2068\\u2068\\u2069\\u2069
      """)
  void namesTurnNothingButThemselves(String escaped, String expected) {
    Identity robin = named(unescaped(escaped));

    assertThat(robin.name()).contains(unescaped(expected));
    assertThat(robin.handle()).isEqualTo(robin.name());
    assertThat(named(robin.name().orElseThrow())).as("again").isEqualTo(robin);
  }

  @Test
  void theNameOfAFileEndsWhereItSeemsToEnd() {
    Attachment file =
        new Attachment("image/png", Optional.empty(), Optional.of("bill\u202egnp.exe\n"));

    assertThat(file.name()).contains("bill\ufffdgnp.exe\ufffd");
  }

  private static Identity named(String name) {
    return new Identity(PLAZA, new NativeId("robin"), Optional.of(name), Optional.of(name));
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\(u[0-9a-f]{4}|r|n)")
        .matcher(text)
        .replaceAll(MessageTest::character);
  }

  private static String character(MatchResult escape) {
    return switch (escape.group(1)) {
      case "r" -> "\r";
      case "n" -> "\n";
      default -> Character.toString(Integer.parseInt(escape.group(1).substring(1), 16));
    };
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
