package dev.attune.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Capability;
import dev.attune.conversation.SurfaceId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonLineTest {
  private static final SurfaceId MAIL = SurfaceId.parse("email/mail");

  @Test
  void putsTheFileBeforeTheFieldsOfTheObject() {
    assertThat(JsonLine.from("a \"b\".json", "{\"kind\":\"x\"}"))
        .isEqualTo("{\"file\":\"a \\\"b\\\".json\",\"kind\":\"x\"}");
  }

  @Test
  void tellsWhatCouldNotBeRead() {
    assertThat(JsonLine.unreadable("a.json", "is empty"))
        .isEqualTo("{\"file\":\"a.json\",\"error\":\"is empty\"}");
  }

  @Test
  void escapesWhatUtf8CannotWrite() {
    assertThat(JsonLine.from("a", "{\"text\":\"\ud83d 😀 \ude00\"}"))
        .isEqualTo("{\"file\":\"a\",\"text\":\"\\ud83d 😀 \\ude00\"}");
  }

  @Test
  void escapesWhatWouldSteerATerminal() {
    assertThat(JsonLine.from("a\u001b[2J", "{\"text\":\"\u009b31m \u007f\"}"))
        .isEqualTo("{\"file\":\"a\\u001B[2J\",\"text\":\"\\u009b31m \\u007f\"}");
  }

  @Test
  void leavesOutWhatACapabilityDoesNotHave() {
    Capability bare = new Capability(
        MAIL, "audience", "customer", Optional.empty(), "host", Optional.empty(), false);

    assertThat(JsonLine.of(bare))
        .isEqualTo(
            "{\"surface\":\"email/mail\",\"name\":\"audience\",\"value\":\"customer\",\"source\":\"host\",\"verified\":false}");
  }

  @Test
  void writesTheUnitAndTheDayOfACapability() {
    Capability full = new Capability(
        MAIL,
        "forms.html.text",
        "100000",
        Optional.of("utf-8-octets"),
        "https://example.com",
        Optional.of(LocalDate.parse("2026-11-22")),
        true);

    assertThat(JsonLine.of(full))
        .isEqualTo(
            "{\"surface\":\"email/mail\",\"name\":\"forms.html.text\",\"value\":\"100000\",\"unit\":\"utf-8-octets\",\"source\":\"https://example.com\",\"checked\":\"2026-11-22\",\"verified\":true}");
  }
}
