package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.InvalidJsonException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationJsonTest {
  static final String EXAMPLE = """
      {
        "surface": "plaza/talk",
        "thread": "t1",
        "brand": {"id": "acme", "handle": "acme_care", "name": "Acme Care"},
        "customer": {"id": "robin"},
        "messages": [
          {"id": "m1", "author": {"id": "robin"}, "at": "2026-11-22T12:00:00Z", "text": "Where is my refund?",
           "attachments": [{"type": "image/png", "href": "https://example.com/bill.png", "name": "bill.png"}],
           "details": {"root": "t1"}},
          {"id": "m2", "author": {"id": "acme"}, "at": "2026-11-22T12:05:00Z", "text": "Looking into it.", "inReplyTo": "m1"},
          {"id": "m3", "author": {"id": "acme-care"}, "at": "2026-11-22T12:06:00Z", "text": "Send us your card.",
           "origin": "uncertain",
           "flags": [{"code": "impostor-of-brand", "quarantined": false, "evidence": ["acme-care", "acme"]}]}
        ],
        "heard": {"plaza/whisper": "2026-11-21T08:00:00Z"},
        "spent": ["plaza/mail"]
      }
      """;

  @Test
  void readsWhoSaidWhatWhere() {
    ChannelKind plaza = new ChannelKind("plaza");
    Identity brand = new Identity(
        plaza, new NativeId("acme"), Optional.of("acme_care"), Optional.of("Acme Care"));
    Identity robin = Identity.of(plaza, "robin");

    assertThat(ConversationJson.read(EXAMPLE))
        .isEqualTo(new Conversation(
            SurfaceId.parse("plaza/talk"),
            new NativeId("t1"),
            brand,
            robin,
            List.of(
                new Message(
                    new NativeId("m1"),
                    robin,
                    Instant.parse("2026-11-22T12:00:00Z"),
                    "Where is my refund?",
                    Optional.empty(),
                    List.of(new Attachment(
                        "image/png",
                        Optional.of(URI.create("https://example.com/bill.png")),
                        Optional.of("bill.png"))),
                    Map.of("root", "t1")),
                new Message(
                    new NativeId("m2"),
                    Identity.of(plaza, "acme"),
                    Instant.parse("2026-11-22T12:05:00Z"),
                    "Looking into it.",
                    Optional.of(new NativeId("m1")),
                    List.of(),
                    Map.of()),
                Message.of(
                        new NativeId("m3"),
                        Identity.of(plaza, "acme-care"),
                        Instant.parse("2026-11-22T12:06:00Z"),
                        "Send us your card.")
                    .from(Origin.UNCERTAIN)
                    .flagged(Flag.warning(Flag.IMPOSTOR_OF_BRAND, "acme-care", "acme"))),
            Map.of(SurfaceId.parse("plaza/whisper"), Instant.parse("2026-11-21T08:00:00Z")),
            Set.of(SurfaceId.parse("plaza/mail"))));
  }

  @Test
  void keepsEverythingThatPeopleWrite() {
    LongStream.range(0, 3_000).forEach(seed -> {
      Conversation conversation = ConversationGenerator.of(seed);

      assertThat(ConversationJson.read(ConversationJson.write(conversation)))
          .as("seed %d", seed)
          .isEqualTo(conversation);
    });
  }

  @Test
  void writesOneLineInOneOrder() {
    assertThat(ConversationJson.write(ConversationJson.read(EXAMPLE)))
        .isEqualTo("{\"surface\":\"plaza/talk\",\"thread\":\"t1\","
            + "\"brand\":{\"id\":\"acme\",\"handle\":\"acme_care\",\"name\":\"Acme Care\"},"
            + "\"customer\":{\"id\":\"robin\"},\"messages\":["
            + "{\"id\":\"m1\",\"author\":{\"id\":\"robin\"},\"at\":\"2026-11-22T12:00:00Z\",\"text\":\"Where is my refund?\","
            + "\"attachments\":[{\"type\":\"image/png\",\"href\":\"https://example.com/bill.png\",\"name\":\"bill.png\"}],"
            + "\"details\":{\"root\":\"t1\"}},"
            + "{\"id\":\"m2\",\"author\":{\"id\":\"acme\"},\"at\":\"2026-11-22T12:05:00Z\",\"text\":\"Looking into it.\",\"inReplyTo\":\"m1\"},"
            + "{\"id\":\"m3\",\"author\":{\"id\":\"acme-care\"},\"at\":\"2026-11-22T12:06:00Z\",\"text\":\"Send us your card.\","
            + "\"origin\":\"uncertain\",\"flags\":[{\"code\":\"impostor-of-brand\",\"quarantined\":false,\"evidence\":[\"acme-care\",\"acme\"]}]}],"
            + "\"heard\":{\"plaza/whisper\":\"2026-11-21T08:00:00Z\"},\"spent\":[\"plaza/mail\"]}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          "plaza/talk"                 | "talk"                  | $.surface: surface must be written channel/name, for instance email/mail
          "thread": "t1"               | "thread": ""            | $.thread: a platform's id must have 1 to 998 characters, none of them a control character
          "thread": "t1"               | "thread": 1             | $.thread: must be a text
          "thread": "t1"               | "thread": "a\\ud83d"    | $.thread: must be well-formed Unicode, but has half a surrogate pair at index 1
          "thread": "t1",              |                         | $.thread: must be there
          "brand"                      | "band": {}, "brand"     | $.band: is not known here. Known are [brand, customer, heard, messages, spent, surface, thread]
          "handle"                     | "at"                    | $.brand.at: is not known here. Known are [handle, id, name]
          "Acme Care"                  | "\\udc4b"               | $.brand.name: must be well-formed Unicode, but has half a surrogate pair at index 0
          {"id": "robin"},             | null,                   | $.customer: must be there
          "messages": [                | "messages": "none", "x": [ | $.messages: must be a list
          "messages": [                | "messages": [[],        | $.messages[0]: must be an object
          "2026-11-22T12:05:00Z"       | "geheim"                | $.messages[1].at: must be a moment such as 2026-11-22T09:30:00Z
          "2026-11-22T12:05:00Z"       | "2026-11-22"            | $.messages[1].at: must be a moment such as 2026-11-22T09:30:00Z
          "2026-11-22T12:05:00Z"       | 1795166100              | $.messages[1].at: must be a text
          "id": "m2"                   | "id": "m1"              | $: messages must have different ids
          "text": "Looking into it."   | "text": null            | $.messages[1].text: must be there
          "text": "Looking into it."   | "text": "\\ud83d"       | $.messages[1].text: must be well-formed Unicode, but has half a surrogate pair at index 0
          "inReplyTo": "m1"            | "inReplyTo": "\\u0000"  | $.messages[1].inReplyTo: a platform's id must have 1 to 998 characters, none of them a control character
          "attachments": [             | "attachments": [7,      | $.messages[0].attachments[0]: must be an object
          "https://example.com/bill.png" | "geheim geheim"       | $.messages[0].attachments[0].href: must be an address: Illegal character in path at index 6
          {"root": "t1"}               | ["root"]                | $.messages[0].details: must be an object
          {"root": "t1"}               | {"root": 1}             | $.messages[0].details.root: must be a text
          {"root": "t1"}               | {"geheim ö": 1}         | $.messages[0].details.?: must be a text
          "uncertain"                  | "geheim"                | $.messages[2].origin: must be one of [person, uncertain, list, auto-reply, notice, bounce, receipt]
          "impostor-of-brand"          | "Impostor!"             | $.messages[2].flags[0]: code must have 1 to 64 lower-case letters, digits or hyphens, a letter first, for instance look-alike-handle
          "quarantined": false         | "quarantined": 1        | $.messages[2].flags[0].quarantined: must be true or false
          "plaza/whisper"              | "whisper"               | $.heard: surface must be written channel/name, for instance email/mail
          "2026-11-21T08:00:00Z"       | "geheim"                | $.heard.plaza/whisper: must be a moment such as 2026-11-22T09:30:00Z
          "plaza/mail"                 | "plaza/mail", "geheim"  | $.spent[1]: surface must be written channel/name, for instance email/mail
          "spent": ["plaza/mail"]      | "spent": {}             | $.spent: must be a list
          """)
  void saysWhereAndWhatWouldWork(String found, String replacement, String message) {
    assertThat(EXAMPLE).contains(found);

    assertThatThrownBy(() ->
            ConversationJson.read(EXAMPLE.replace(found, replacement == null ? "" : replacement)))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessage(message);
  }
}
