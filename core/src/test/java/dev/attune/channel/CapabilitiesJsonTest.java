package dev.attune.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.InvalidJsonException;
import dev.attune.conversation.SurfaceId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesJsonTest {
  @Nested
  class Reading {
    @Test
    void givesTheChannelAndItsSurfacesInOrder() {
      Capabilities capabilities = Plaza.capabilities();

      assertThat(capabilities.channel()).isEqualTo(Plaza.KIND);
      assertThat(capabilities.surfaces())
          .extracting(Surface::id)
          .containsExactly(Plaza.TALK, Plaza.WHISPER);
    }

    @Test
    void givesEverythingASurfaceCanDo() {
      TextLimit text = new TextLimit(280, TextMeters.CODE_POINTS);
      TextLimit label = new TextLimit(20, TextMeters.UTF_16_UNITS);
      Form shout = new Form(
          "shout",
          Optional.empty(),
          Optional.of(text),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.of(new LinkLimit(1, label)),
          Optional.of(new MediaLimit(4, Set.of("image/png", "video/*"), true)));

      assertThat(Plaza.talk())
          .isEqualTo(new Surface(
              Plaza.TALK,
              Audience.EVERYONE,
              Threading.CHAIN,
              Markup.PLAIN,
              true,
              List.of(shout),
              Mentions.NEEDLESS,
              Optional.empty(),
              List.of(new HandOff(
                  Plaza.WHISPER, HandOff.Mode.INVITATION, true, Optional.of(Duration.ofDays(7)))),
              Set.of(Revision.WITHDRAW),
              Optional.empty(),
              Set.of(Restriction.IDENTICAL_TEXTS)));
    }

    @Test
    void leavesEmptyWhatAProfileDoesNotDeclare() {
      Surface whisper = Plaza.whisper();

      assertThat(whisper.numbered()).isFalse();
      assertThat(whisper.handOffs()).isEmpty();
      assertThat(whisper.revisions()).isEmpty();
      assertThat(whisper.restrictions()).isEmpty();
      assertThat(whisper.form("text").orElseThrow().choices()).isEmpty();
      assertThat(whisper.form("text").orElseThrow().links()).isEmpty();
      assertThat(whisper.form("text").orElseThrow().media()).isEmpty();
    }

    @Test
    void givesTheReplyWindow() {
      assertThat(Plaza.whisper().window())
          .contains(new ReplyWindow(Duration.ofHours(24), Duration.ofDays(7)));
    }

    @Test
    void notesEveryValueWithItsSourceSurfaceBySurface() {
      assertThat(Plaza.capabilities().declared())
          .hasSize(26)
          .extracting(Capability::name)
          .startsWith(
              "audience",
              "threading",
              "markup",
              "numbered",
              "forms.shout.text",
              "forms.shout.linkLabel",
              "forms.shout.links")
          .endsWith("window.automation", "window.person");
      assertThat(Plaza.capabilities().declared())
          .contains(
              new Capability(
                  Plaza.TALK,
                  "forms.shout.text",
                  "280",
                  Optional.of("code-points"),
                  "https://plaza.example/text",
                  Optional.of(LocalDate.of(2026, 11, 20)),
                  true),
              new Capability(
                  Plaza.TALK,
                  "numbered",
                  "true",
                  Optional.empty(),
                  "https://plaza.example/custom",
                  Optional.of(LocalDate.of(2026, 11, 20)),
                  false));
    }

    @Test
    void countsWithAMeterThatTheChannelBrings() {
      TextMeter words = new TextMeter() {
        @Override
        public String unit() {
          return "words";
        }

        @Override
        public int measure(CharSequence text) {
          return text.toString().split(" ").length;
        }
      };

      Capabilities capabilities = CapabilitiesJson.read(
          Plaza.PROFILE.replace("code-points", "words"), Optional.empty(), words);

      TextLimit limit = capabilities.surfaces().get(0).forms().get(0).text().orElseThrow();
      assertThat(limit.meter()).isSameAs(words);
      assertThat(limit).hasToString("280 words");
    }
  }

  @Nested
  class Overriding {
    @Test
    void replacesAValueGivenBareAndKeepsItsUnit() {
      Capabilities capabilities = overridden(talk("\"forms\": {\"shout\": {\"text\": 500}}"));

      assertThat(talk(capabilities).forms().get(0).text())
          .contains(new TextLimit(500, TextMeters.CODE_POINTS));
      assertThat(declared(capabilities, "forms.shout.text"))
          .isEqualTo(new Capability(
              Plaza.TALK,
              "forms.shout.text",
              "500",
              Optional.of("code-points"),
              "host",
              Optional.empty(),
              true));
    }

    @Test
    void takesTheOldSourceAndDayAwayWithTheOldValue() {
      Capabilities capabilities = overridden(talk("\"numbered\": {\"value\": false}"));

      assertThat(talk(capabilities).numbered()).isFalse();
      assertThat(declared(capabilities, "numbered"))
          .isEqualTo(new Capability(
              Plaza.TALK, "numbered", "false", Optional.empty(), "host", Optional.empty(), true));
    }

    @Test
    void keepsTheSourceAHostGives() {
      Capabilities capabilities = overridden(
          talk(
              "\"numbered\": {\"value\": false, \"source\": \"our contract\", \"checked\": \"2026-12-01\"}"));

      assertThat(declared(capabilities, "numbered"))
          .isEqualTo(new Capability(
              Plaza.TALK,
              "numbered",
              "false",
              Optional.empty(),
              "our contract",
              Optional.of(LocalDate.of(2026, 12, 1)),
              true));
    }

    @Test
    void keepsTheValueWhenAHostOnlyConfirmsIt() {
      Capabilities capabilities = overridden(talk("\"numbered\": {\"verified\": true}"));

      assertThat(declared(capabilities, "numbered"))
          .isEqualTo(new Capability(
              Plaza.TALK,
              "numbered",
              "true",
              Optional.empty(),
              "https://plaza.example/custom",
              Optional.of(LocalDate.of(2026, 11, 20)),
              true));
    }

    @Test
    void countsTheOldValueInANewUnitAsTheHostsOwn() {
      Capabilities capabilities =
          overridden(talk("\"forms\": {\"shout\": {\"text\": {\"unit\": \"utf-8-octets\"}}}"));

      assertThat(talk(capabilities).forms().get(0).text())
          .contains(new TextLimit(280, TextMeters.UTF_8_OCTETS));
      assertThat(declared(capabilities, "forms.shout.text").source()).isEqualTo("host");
    }

    @Test
    void addsWhatTheProfileDoesNotHaveAndAValueMayBeBareThereToo() {
      Capabilities capabilities = overridden(
          talk("\"window\": {\"automation\": \"PT1H\", \"person\": \"PT2H\"}, \"restrictions\": "
              + "{\"unsolicited-replies\": true}"));

      assertThat(talk(capabilities).window())
          .contains(new ReplyWindow(Duration.ofHours(1), Duration.ofHours(2)));
      assertThat(talk(capabilities).restrictions())
          .containsExactlyInAnyOrder(Restriction.IDENTICAL_TEXTS, Restriction.UNSOLICITED_REPLIES);
      assertThat(declared(capabilities, "window.person"))
          .isEqualTo(new Capability(
              Plaza.TALK,
              "window.person",
              "PT2H",
              Optional.empty(),
              "host",
              Optional.empty(),
              true));
    }

    @Test
    void addsAWholeSurface() {
      Capabilities capabilities = overridden("""
          {"surfaces": {"notice": {
            "audience": "everyone", "threading": "nested", "markup": "plain",
            "forms": {"notice": {"text": {"value": 90, "unit": "code-points"}}}}}}
          """);

      Surface notice = capabilities.surface(new SurfaceId(Plaza.KIND, "notice")).orElseThrow();
      assertThat(notice.threading()).isEqualTo(Threading.NESTED);
      assertThat(notice.form("notice").orElseThrow().text())
          .contains(new TextLimit(90, TextMeters.CODE_POINTS));
    }

    @Test
    void takesAwayWhatIsNull() {
      Capabilities capabilities =
          overridden(talk("\"handOffs\": null, \"revisions\": {\"withdraw\": null}"));

      assertThat(talk(capabilities).handOffs()).isEmpty();
      assertThat(talk(capabilities).revisions()).isEmpty();
    }

    @Test
    void takesAwayAnAbilityWithoutItsCompanions() {
      Capabilities capabilities = overridden("""
          {"surfaces": {"whisper": {"forms": {"choices": {"choices": null}}},
                        "talk": {"forms": {"shout": {"links": null, "media": null}}}}}
          """);

      assertThat(capabilities.surfaces()).flatExtracting(Surface::forms).allSatisfy(form -> {
        assertThat(form.choices()).isEmpty();
        assertThat(form.links()).isEmpty();
        assertThat(form.media()).isEmpty();
      });
    }

    @Test
    void doesNotTakeAwayASurfaceThatAHandOffLeadsTo() {
      assertThatThrownBy(() -> overridden("{\"surfaces\": {\"whisper\": null}}"))
          .isInstanceOf(InvalidJsonException.class)
          .hasMessage("$: a hand-off leads to plaza/whisper, which is none of [plaza/talk]");
    }

    @Test
    void leavesEverythingElseAlone() {
      assertThat(overridden("{}")).isEqualTo(Plaza.capabilities());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                          | $override: must be a JSON object
            {"surfaces": {"talk": {,}}} | $override.surfaces.talk: is not readable as JSON, at line 1, column 24
            {"a": 1, "a": 1}            | $override.a: stands twice in its object, at line 1, column 13
            {} {}                       | $override: must end after one JSON value, but goes on, at line 1, column 4
            """)
    void saysWhenItIsTheOverrideThatCannotBeRead(String override, String message) {
      assertThatThrownBy(() -> overridden(override))
          .isInstanceOf(InvalidJsonException.class)
          .hasMessage(message);
    }

    private Capabilities overridden(String override) {
      return CapabilitiesJson.read(Plaza.PROFILE, Optional.of(override));
    }

    private String talk(String fields) {
      return "{\"surfaces\": {\"talk\": {" + fields + "}}}";
    }

    private Surface talk(Capabilities capabilities) {
      return capabilities.surface(Plaza.TALK).orElseThrow();
    }

    private Capability declared(Capabilities capabilities, String name) {
      return capabilities.declared().stream()
          .filter(capability -> capability.surface().equals(Plaza.TALK))
          .filter(capability -> capability.name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class Refusing {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "channel": "plaza"               | "channel": "Plaza!"             | $.channel: channel must have 1 to 32 lower-case letters, digits or hyphens, a letter first, for instance email
            "channel": "plaza"               | "channel": 7                    | $.channel: must be a text
            "channel": "plaza",              |                                 | $.channel: must be there
            "channel": "plaza"               | "chanel": 1, "channel": "plaza" | $.chanel: is not known here. Known are [channel, surfaces]
            "talk": {                        | "Talk": {                       | $.surfaces.Talk: surface must have 1 to 32 lower-case letters, digits or hyphens, a letter first, for instance mail
            "value": "everyone"              | "value": "all"                  | $.surfaces.talk.audience.value: must be one of [everyone, customer]
            "value": "everyone"              | "value": true                   | $.surfaces.talk.audience.value: must be a text
            "value": "everyone",             |                                 | $.surfaces.talk.audience.value: must be there
            "value": "chain"                 | "value": "reply"                | $.surfaces.talk.threading.value: must be one of [chain, nested, references, session]
            "value": "plain"                 | "value": "markdown"             | $.surfaces.talk.markup.value: must be one of [plain, html]
            "numbered": {"value": true       | "numbered": {"value": "yes"     | $.surfaces.talk.numbered.value: must be true or false
            "value": 280                     | "value": "280"                  | $.surfaces.talk.forms.shout.text.value: must be a whole number, at most 2147483647
            "value": 280                     | "value": 280.5                  | $.surfaces.talk.forms.shout.text.value: must be a whole number, at most 2147483647
            "value": 280                     | "value": 3000000000             | $.surfaces.talk.forms.shout.text.value: must be a whole number, at most 2147483647
            "value": 280                     | "value": 1e999999999            | $.surfaces.talk.forms.shout.text.value: must be a whole number, at most 2147483647
            "value": 280                     | "value": 0                      | $.surfaces.talk.forms.shout.text: max must be 1 or more, but was 0
            "value": 280, "unit": "code-points", | "value": 280,               | $.surfaces.talk.forms.shout.text.unit: must be there
            "unit": "code-points"            | "unit": "words"                 | $.surfaces.talk.forms.shout.text.unit: must be a unit that is counted here: [utf-16-units, code-points, utf-8-octets]
            "links": {"value": 1             | "links": {"value": 0            | $.surfaces.talk.forms.shout.links: max must be 1 or more, but was 0
            "linkLabel"                      | "linkLable"                     | $.surfaces.talk.forms.shout: must also have linkLabel
            "mediaTypes"                     | "types"                         | $.surfaces.talk.forms.shout: must also have mediaTypes
            "shout": {                       | "shout": {"emoji": {},          | $.surfaces.talk.forms.shout.emoji: is not known here. Known are [choiceLabel, choiceValue, choices, customary, heading, linkLabel, links, media, mediaAlt, mediaTypes, text]
            "invitation"                     | "email"                         | $.surfaces.talk.handOffs.whisper.mode.value: must be one of [direct, invitation]
            "oneShot": {"value": true        | "oneShot": {"value": 1          | $.surfaces.talk.handOffs.whisper.oneShot.value: must be true or false
            "window": {"value": "P7D"        | "window": {"value": "a week"    | $.surfaces.talk.handOffs.whisper.window.value: must be a duration such as PT24H or P7D
            "window": {"value": "P7D"        | "window": {"value": "-P7D"      | $.surfaces.talk.handOffs.whisper: window must be longer than no time at all
            "withdraw"                       | "delete"                        | $.surfaces.talk.revisions.delete: must be one of [edit, withdraw]
            "edit": {"value": false          | "edit": {"value": "no"          | $.surfaces.talk.revisions.edit.value: must be true or false
            "identical-texts"                | "spam"                          | $.surfaces.talk.restrictions.spam: must be one of [identical-texts, unsolicited-replies, unsolicited-messages]
            "automation": {"value": "PT24H"  | "automation": {"value": "P30D"  | $.surfaces.whisper.window: person must not be shorter than automation
            "automation": {"value": "PT24H"  | "automation": {"value": "-PT1S" | $.surfaces.whisper.window: automation must not be negative
            "choices": {"value": 3           | "choices": {"value": -1         | $.surfaces.whisper.forms.choices.choices: max must be 1 or more, but was -1
            "choiceValue"                    | "choiceData"                    | $.surfaces.whisper.forms.choices: must also have choiceValue
            "source": "https://plaza.example/text", |                          | $.surfaces.talk.forms.shout.text.source: must be there
            "verified": false                | "verified": "no"                | $.surfaces.talk.numbered.verified: must be true or false
            "verified": false                | "sure": false                   | $.surfaces.talk.numbered.sure: is not known here. Known are [checked, source, unit, value, verified]
            """)
    void saysWhereAndWhatWouldWork(String found, String replacement, String message) {
      assertThat(Plaza.PROFILE).contains(found);
      String profile = Plaza.PROFILE.replace(found, replacement == null ? "" : replacement);

      assertThatThrownBy(() -> CapabilitiesJson.read(profile, Optional.empty()))
          .isInstanceOf(InvalidJsonException.class)
          .hasMessage(message);
    }

    @Test
    void aDayThatIsNone() {
      assertRefused(
          Plaza.PROFILE.replace("2026-11-20", "last week"),
          "$.surfaces.talk.audience.checked: must be a day such as 2026-11-22");
    }

    @Test
    void aValueWithoutSourceInAProfileThatIsNotOverridden() {
      assertRefused(
          "{\"channel\": \"plaza\", \"surfaces\": {\"talk\": {\"audience\": \"everyone\"}}}",
          "$.surfaces.talk.audience: must be an object");
    }

    @Test
    void aChannelWithoutSurfaces() {
      assertRefused(
          "{\"channel\": \"plaza\", \"surfaces\": {}}",
          "$: channel plaza must have at least one surface");
    }

    @Test
    void aSurfaceWithoutForms() {
      assertRefused("""
          {"channel": "plaza", "surfaces": {"talk": {
            "audience": {"value": "everyone", "source": "x"},
            "threading": {"value": "chain", "source": "x"},
            "markup": {"value": "plain", "source": "x"}}}}
          """, "$.surfaces.talk: surface plaza/talk must have at least one form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "7", "\"plaza\""})
    void whatIsNoObject(String json) {
      assertRefused(json, "$: must be a JSON object");
    }

    private void assertRefused(String profile, String message) {
      assertThatThrownBy(() -> CapabilitiesJson.read(profile, Optional.empty()))
          .isInstanceOf(InvalidJsonException.class)
          .hasMessage(message);
    }
  }
}
