package dev.attune.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.InvalidJsonException;
import dev.attune.resolution.Choices.Option;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionJsonTest {
  /** What an author sees first, in the docs too. */
  static final String EXAMPLE = """
      {
        "purpose": "resolve",
        "locale": "en-GB",
        "goal": "Where is my refund?",
        "parts": [
          {"say": ["Sorry for the wait, Robin.", "Sorry for the wait, Robin. You should have heard from us on Monday."], "weight": "should"},
          {"say": ["Your refund is on its way."]},
          {"fact": {"label": "Refund", "value": "EUR 25.00 to the card ending 4421"}, "sensitivity": "customer"},
          {"steps": ["Open the app", "Choose Orders", "Tap Refund status"], "weight": "may"},
          {"link": {"label": "Track it", "href": "https://example.com/track/5512", "role": "detail"}},
          {"ask": {"what": "your order number", "why": "so that we can find the parcel"}, "sensitivity": "customer"},
          {"choices": {"prompt": "Did that solve it?", "options": [{"label": "Yes", "value": "solved"}, {"label": "Not yet", "value": "open"}]}},
          {"media": {"href": "https://example.com/map.png", "type": "image/png", "alt": "Map of the pick-up point"}}
        ]
      }
      """;

  @Nested
  class Reading {
    @Test
    void givesEveryPartTheAuthorWrote() {
      assertThat(ResolutionJson.read(EXAMPLE))
          .isEqualTo(new Resolution(
              Purpose.RESOLVE,
              Locale.UK,
              Optional.of("Where is my refund?"),
              List.of(
                  new Say(
                      List.of(
                          "Sorry for the wait, Robin.",
                          "Sorry for the wait, Robin. You should have heard from us on Monday."),
                      Weight.SHOULD,
                      Sensitivity.PUBLIC),
                  Say.of("Your refund is on its way."),
                  Fact.forCustomer("Refund", "EUR 25.00 to the card ending 4421"),
                  new Steps(
                      List.of("Open the app", "Choose Orders", "Tap Refund status"),
                      Weight.MAY,
                      Sensitivity.PUBLIC),
                  Link.of("Track it", URI.create("https://example.com/track/5512")),
                  Ask.of("your order number", "so that we can find the parcel"),
                  Choices.of(
                      "Did that solve it?",
                      new Option("Yes", "solved"),
                      new Option("Not yet", "open")),
                  Media.of(
                      URI.create("https://example.com/map.png"),
                      "image/png",
                      "Map of the pick-up point"))));
    }

    @Test
    void takesOneTextForAListOfOne() {
      assertThat(parts("{\"say\": \"Hello\"}, {\"steps\": \"Open the app\"}"))
          .containsExactly(Say.of("Hello"), Steps.of("Open the app"));
    }

    @Test
    void takesNullForAbsence() {
      assertThat(parts("{\"say\": \"Hello\", \"fact\": null, \"weight\": null}, "
              + "{\"ask\": {\"what\": \"your name\", \"why\": null}}"))
          .containsExactly(
              Say.of("Hello"),
              new Ask("your name", Optional.empty(), Weight.MUST, Sensitivity.CUSTOMER));
    }

    @Test
    void isPublicAndMustBeSaidUnlessTheAuthorSaysOtherwise() {
      assertThat(parts("{\"say\": \"Hello\"}").get(0))
          .extracting(Part::weight, Part::sensitivity)
          .containsExactly(Weight.MUST, Sensitivity.PUBLIC);
      assertThat(parts("{\"ask\": {\"what\": \"your name\"}}").get(0))
          .extracting(Part::weight, Part::sensitivity)
          .containsExactly(Weight.MUST, Sensitivity.CUSTOMER);
      assertThat(parts("{\"ask\": {\"what\": \"your name\"}, \"sensitivity\": \"public\"}")
              .get(0))
          .extracting(Part::sensitivity)
          .isEqualTo(Sensitivity.PUBLIC);
    }

    private List<Part> parts(String json) {
      return ResolutionJson.read(
              "{\"purpose\": \"update\", \"locale\": \"en\", \"parts\": [" + json + "]}")
          .parts();
    }
  }

  @Nested
  class RoundTrips {
    @Test
    void keepEverythingInTwentyLanguages() {
      LongStream.range(0, 3_000).forEach(seed -> {
        Resolution resolution = ResolutionGenerator.of(seed);

        assertThat(ResolutionJson.read(ResolutionJson.write(resolution)))
            .as("seed %d", seed)
            .isEqualTo(resolution);
      });
    }

    @Test
    void coverEveryKindOfPartAndEveryLanguage() {
      List<Resolution> all =
          LongStream.range(0, 300).mapToObj(ResolutionGenerator::of).toList();

      assertThat(all.stream().flatMap(one -> one.parts().stream()).map(Part::kind))
          .contains(Part.Kind.values());
      assertThat(all.stream().map(one -> one.parts().size())).contains(1, 40);
      assertThat(all.stream().map(one -> one.locale().getLanguage()).collect(Collectors.toSet()))
          .containsAll(Set.of("ar", "he", "hi", "ja", "ko", "ru", "th", "vi", "zh"))
          .hasSizeGreaterThan(17);
    }

    @Test
    void writeOneLineInOneOrderAndLeaveOutWhatIsUsual() {
      assertThat(ResolutionJson.write(ResolutionJson.read(EXAMPLE)))
          .isEqualTo(
              "{\"purpose\":\"resolve\",\"locale\":\"en-GB\",\"goal\":\"Where is my refund?\",\"parts\":["
                  + "{\"say\":[\"Sorry for the wait, Robin.\",\"Sorry for the wait, Robin. You should have heard from us on Monday.\"],\"weight\":\"should\"},"
                  + "{\"say\":[\"Your refund is on its way.\"]},"
                  + "{\"fact\":{\"label\":\"Refund\",\"value\":\"EUR 25.00 to the card ending 4421\"},\"sensitivity\":\"customer\"},"
                  + "{\"steps\":[\"Open the app\",\"Choose Orders\",\"Tap Refund status\"],\"weight\":\"may\"},"
                  + "{\"link\":{\"label\":\"Track it\",\"href\":\"https://example.com/track/5512\",\"role\":\"detail\"}},"
                  + "{\"ask\":{\"what\":\"your order number\",\"why\":\"so that we can find the parcel\"}},"
                  + "{\"choices\":{\"prompt\":\"Did that solve it?\",\"options\":[{\"label\":\"Yes\",\"value\":\"solved\"},{\"label\":\"Not yet\",\"value\":\"open\"}]}},"
                  + "{\"media\":{\"href\":\"https://example.com/map.png\",\"type\":\"image/png\",\"alt\":\"Map of the pick-up point\"}}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iw_IL", "no_NO_NY", "ja_JP_JP", "in_ID", "th_TH_TH"})
    void keepLocalesThatJavaSpellsInItsOwnWay(String name) {
      String[] pieces = name.split("_");
      Locale locale = new Locale(pieces[0], pieces[1], pieces.length > 2 ? pieces[2] : "");
      Resolution resolution = Resolution.of(Purpose.UPDATE, locale, Say.of("Hello"));

      assertThat(ResolutionJson.read(ResolutionJson.write(resolution))).isEqualTo(resolution);
    }
  }

  @Nested
  class Refusing {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "resolve"             | "resolved"            | $.purpose: must be one of [acknowledge, ask, update, resolve, correct]
            "resolve"             | 4                     | $.purpose: must be a text
            "purpose": "resolve", |                       | $.purpose: must be there
            "purpose"             | "porpoise": 1, "purpose" | $.porpoise: is not known here. Known are [goal, locale, parts, purpose]
            "en-GB"               | "en_GB"               | $.locale: must be a language tag such as en-GB
            "en-GB"               | "English, I think"    | $.locale: must be a language tag such as en-GB
            "en-GB"               | ""                    | $.locale: must be a language tag such as en-GB
            "en-GB"               | "en-"                 | $.locale: must be a language tag such as en-GB
            "en-GB"               | "und"                 | $.locale: must be a language tag such as en-GB
            "Where is my refund?" | " "                   | $.goal: the text must not be blank
            "Where is my refund?" | ["?"]                 | $.goal: must be a text
            "parts": [            | "parts": {}, "x": [   | $.parts: must be a list
            "parts": [            | "parts": [7,          | $.parts[0]: must be an object
            "parts": [            | "parts": [{},         | $.parts[0]: must have exactly one of [say, steps, fact, link, ask, choices, media], but has none
            "parts": [            | "parts": [{"quote": "a"}, | $.parts[0]: must have exactly one of [say, steps, fact, link, ask, choices, media], but has none
            "parts": [            | "parts": [{"say": "a", "steps": "b"}, | $.parts[0]: must have exactly one of [say, steps, fact, link, ask, choices, media], but has [say, steps]
            "parts": [            | "parts": [{"say": "a", "tone": "b"},  | $.parts[0].tone: is not known here. Known are [ask, choices, fact, link, media, say, sensitivity, steps, weight]
            "weight": "should"    | "weight": "could"     | $.parts[0].weight: must be one of [must, should, may]
            "weight": "should"    | "weight": 1           | $.parts[0].weight: must be a text
            "weight": "may"       | "sensitivity": "all"  | $.parts[3].sensitivity: must be one of [public, customer, staff]
            ["Your refund is on its way."] | []           | $.parts[1]: wordings must have 1 to 10 entries, but has 0
            ["Your refund is on its way."] | ["a", "\\n"] | $.parts[1].say[1]: the text must not be blank
            ["Your refund is on its way."] | ["a", "\\u200b\\u00a0"] | $.parts[1].say[1]: the text must not be blank
            ["Your refund is on its way."] | ["a", 7]     | $.parts[1].say[1]: must be a text
            ["Your refund is on its way."] | ["a", null]  | $.parts[1].say[1]: must be a text
            ["Your refund is on its way."] | {}           | $.parts[1].say: must be a list
            ["Your refund is on its way."] | "a\\u0007"   | $.parts[1].say: the text must not hold the control character at index 1. Take it out
            ["Your refund is on its way."] | "a\\ud83d"   | $.parts[1].say: must be well-formed Unicode, but has half a surrogate pair at index 1
            ["Your refund is on its way."] | ["\\udc4ba"] | $.parts[1].say[0]: must be well-formed Unicode, but has half a surrogate pair at index 0
            "label": "Refund"     | "label": ""           | $.parts[2].fact.label: the text must not be blank
            "label": "Refund",    |                       | $.parts[2].fact.label: must be there
            "label": "Refund"     | "label": true         | $.parts[2].fact.label: must be a text
            "label": "Refund"     | "label": "Refund", "unit": "EUR" | $.parts[2].fact.unit: is not known here. Known are [label, value]
            {"label": "Refund", "value": "EUR 25.00 to the card ending 4421"} | "EUR" | $.parts[2].fact: must be an object
            "https://example.com/track/5512" | "example.com/track" | $.parts[4].link.href: the address must be an absolute http or https address with a host of letters, digits and hyphens, an international one in its xn-- form
            "https://example.com/track/5512" | "javascript:alert(1)" | $.parts[4].link.href: the address must be an absolute http or https address with a host of letters, digits and hyphens, an international one in its xn-- form
            "https://example.com/track/5512" | "https://bücher.example/" | $.parts[4].link.href: the address must be an absolute http or https address with a host of letters, digits and hyphens, an international one in its xn-- form
            "https://example.com/track/5512" | "https://example.com/a b" | $.parts[4].link.href: the address is not well formed: Illegal character in path at index 21
            "https://example.com/track/5512" | "https://robin:geheim@example.com/" | $.parts[4].link.href: the address must not hold user information before the host
            "https://example.com/track/5512" | "" | $.parts[4].link.href: the address must be an absolute http or https address with a host of letters, digits and hyphens, an international one in its xn-- form
            "detail"              | "more"                | $.parts[4].link.role: must be one of [detail, action, source]
            "what": "your order number" | "whom": "you"   | $.parts[5].ask.what: must be there
            "why": "so that we can find the parcel" | "why": "\\t" | $.parts[5].ask.why: the text must not be blank
            "value": "open"       | "value": "solved"     | $.parts[6].choices: values of options must differ from each other
            "label": "Not yet"    | "label": "Yes"        | $.parts[6].choices: labels of options must differ from each other
            "label": "Not yet"    | "label": "Not yet", "icon": "x" | $.parts[6].choices.options[1].icon: is not known here. Known are [label, value]
            "prompt": "Did that solve it?", | "prompt": 7, | $.parts[6].choices.prompt: must be a text
            [{"label": "Yes", "value": "solved"}, {"label": "Not yet", "value": "open"}] | [] | $.parts[6].choices: options must have 1 to 20 entries, but has 0
            "image/png"           | "png"                 | $.parts[7].media: type must be a media type such as image/png
            "alt": "Map of the pick-up point" | "alt": "" | $.parts[7].media.alt: the text must not be blank
            , "alt": "Map of the pick-up point" |         | $.parts[7].media.alt: must be there
            """)
    void saysWhereAndWhatWouldWork(String found, String replacement, String message) {
      assertThat(EXAMPLE).contains(found);

      assertRefused(EXAMPLE.replace(found, replacement == null ? "" : replacement), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "null", "true", "7", "[]", "\"say\""})
    void whatIsNoObject(String json) {
      assertRefused(json, "$: must be a JSON object");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hello                                 | $: is not readable as JSON, at line 1, column 1
            {"purpose": resolve}                  | $.purpose: is not readable as JSON, at line 1, column 13
            {"purpose": "resolve"                 | $.purpose: is not readable as JSON, at line 1, column 22
            {'purpose': 'resolve'}                | $: is not readable as JSON, at line 1, column 2
            {"parts": [{"say": "a"}, {"say": NaN}]} | $.parts[1].say: is not readable as JSON, at line 1, column 37
            {"parts": [{"say": "a",}]}            | $.parts[0].say: is not readable as JSON, at line 1, column 24
            {"say": "geheim", "say": "geheim"}    | $.say: stands twice in its object, at line 1, column 24
            {"parts": [{"say": 1, "say": 2}]}     | $.parts[0].say: stands twice in its object, at line 1, column 28
            {"purpose": "resolve"} {}             | $: must end after one JSON value, but goes on, at line 1, column 24
            {"purpose": "resolve"} geheim         | $: is not readable as JSON, at line 1, column 24
            {"geheim geheim": 1}                  | $.purpose: must be there
            """)
    void whatIsNoJson(String json, String message) {
      assertRefused(json, message);
    }

    @Test
    void whatIsDeeperThanAnybodyWrites() {
      String tooMuch =
          "$: is more than is read: at most 16000000 characters, 64 levels, 4000000 characters in a text, 1000 digits in a number";

      assertRefused("[".repeat(10_000) + "]".repeat(10_000), tooMuch);
      assertRefused("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), tooMuch);
      assertRefused("[".repeat(10_000), tooMuch);
    }

    @Test
    void whatIsLargerThanAnybodyWrites() {
      String tooMuch =
          "$: is more than is read: at most 16000000 characters, 64 levels, 4000000 characters in a text, 1000 digits in a number";

      assertRefused(say("\"" + "a".repeat(4_000_001) + "\""), tooMuch);
      assertRefused(" ".repeat(16_000_001) + "{}", tooMuch);
      assertRefused(say("1" + "0".repeat(1_000)), tooMuch);
      assertRefused(
          say("\"" + "a".repeat(1_000_001) + "\""),
          "$.parts[0].say: the text must have at most 1000000 characters, but has 1000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "99999999999999999999"})
    void numbersOfAnySize(String number) {
      assertRefused(say(number), "$.parts[0].say: must be a list");
      assertRefused(say("[" + number + "]"), "$.parts[0].say[0]: must be a text");
    }

    @Test
    void moreThanIsAllowed() {
      String parts = "{\"say\": \"a\"},".repeat(200) + "{\"say\": \"a\"}";
      assertRefused(
          "{\"purpose\": \"ask\", \"locale\": \"en\", \"parts\": [" + parts + "]}",
          "$: parts must have 1 to 200 entries, but has 201");
      assertRefused(
          "{\"purpose\": \"ask\", \"locale\": \"en\"}",
          "$: parts must have 1 to 200 entries, but has 0");
      assertRefused(
          say("[" + "\"a\",".repeat(10) + "\"a\"]"),
          "$.parts[0]: wordings must have 1 to 10 entries, but has 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geheim\\nforged line", "geheim \\u202e", "geheim/ geheim"})
    void namesOfFieldsThatCanBeNoneOfOursWithoutShowingThem(String name) {
      assertRefused(
          "{\"purpose\": \"ask\", \"locale\": \"en\", \"parts\": [{\"say\": \"a\"}], \"" + name
              + "\": 1}",
          "$.?: is not known here. Known are [goal, locale, parts, purpose]");
    }

    @Test
    void andNeverQuotesWhatStandsThere() {
      String canary = "geheim-4711";
      List<String> broken = List.of(
          EXAMPLE.replace("\"en-GB\"", "\"" + canary + "_\""),
          EXAMPLE.replace("\"resolve\"", "\"" + canary + "\""),
          EXAMPLE.replace("\"resolve\"", canary),
          EXAMPLE.replace("https://example.com/map.png", "https://" + canary + " /"),
          EXAMPLE.replace("image/png", canary),
          EXAMPLE.replace("Track it", canary + "\\u0000"),
          EXAMPLE.replace("Track it", canary + "\\ud83d"),
          EXAMPLE.replace("Track it", canary + "\n"),
          EXAMPLE + canary);

      assertThat(broken)
          .allSatisfy(text -> assertThatThrownBy(() -> ResolutionJson.read(text))
              .isInstanceOf(InvalidJsonException.class)
              .hasNoCause()
              .hasMessageNotContainingAny(canary, "geheim"));
    }

    @Test
    void andTellsThePathApart() {
      assertThatThrownBy(() -> ResolutionJson.read(EXAMPLE.replace("\"detail\"", "\"more\"")))
          .isInstanceOfSatisfying(
              InvalidJsonException.class,
              e -> assertThat(e.path()).isEqualTo("$.parts[4].link.role"));
    }

    private String say(String value) {
      return "{\"purpose\": \"ask\", \"locale\": \"en\", \"parts\": [{\"say\": " + value + "}]}";
    }

    private void assertRefused(String json, String message) {
      assertThatThrownBy(() -> ResolutionJson.read(json))
          .isInstanceOf(InvalidJsonException.class)
          .hasMessage(message);
    }
  }
}
