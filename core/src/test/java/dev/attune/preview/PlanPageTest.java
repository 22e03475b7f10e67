package dev.attune.preview;

import static dev.attune.preview.Square.CAPABILITIES;
import static dev.attune.preview.Square.CHAIN;
import static dev.attune.preview.Square.HELLO;
import static dev.attune.preview.Square.LETTER;
import static dev.attune.preview.Square.NESTED;
import static dev.attune.preview.Square.SESSION;
import static dev.attune.preview.Square.message;
import static dev.attune.preview.Square.page;
import static dev.attune.preview.Square.plan;
import static dev.attune.preview.Square.resolution;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.channel.HandOff;
import dev.attune.channel.Passage.Anchor;
import dev.attune.channel.Passage.Picks;
import dev.attune.channel.Passage.Picture;
import dev.attune.compose.Alternative;
import dev.attune.compose.Coverage;
import dev.attune.compose.Coverage.Treatment;
import dev.attune.compose.Fidelity;
import dev.attune.compose.Finding;
import dev.attune.compose.Plan;
import dev.attune.conversation.SurfaceId;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Choices.Option;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.Say;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPageTest {
  private static final String HOSTILE =
      "</p></style></textarea><script>alert(1)</script>\"'>&amp; onload=x <img src=https://x.example>";

  @Nested
  class Messages {
    @ParameterizedTest
    @CsvSource({
      "square/chain, lane chain everyone, Everyone can read this",
      "square/nested, lane nested everyone, Everyone can read this",
      "square/session, lane session customer, Only the customer reads this",
      "square/letter, lane references customer, Only the customer reads this"
    })
    void hangTogetherAsTheirSurfaceSays(String surface, String lane, String readBy) {
      String page = page(message(SurfaceId.parse(surface), "Hello."));

      assertThat(page)
          .contains("<section class=\"" + lane + "\"", readBy, ">" + surface + "</h4>")
          .contains("<p class=\"text\" dir=\"auto\">Hello.</p>");
    }

    @Test
    void standTogetherWhileTheyFollowEachOtherOnOneSurface() {
      String page = page(
          message(SESSION, "One."),
          message(NESTED, "Two."),
          message(NESTED, "Three."),
          message(SESSION, "Four."));

      assertThat(page.split("<section class=\"lane ", -1)).hasSize(4);
      assertThat(page.indexOf("class=\"turn\"")).isLessThan(page.indexOf(">One.<"));
      assertThat(page.split("class=\"turn\"", -1))
          .as("what is answered, told once")
          .hasSize(2);
    }

    @Test
    void sayWhatTheyWaitFor() {
      String page = page(
          message(CHAIN, "One."),
          message(CHAIN, "Two.").after(0),
          message(SESSION, "Three.").after(1).by(HandOff.Mode.INVITATION).awaiting(SESSION),
          message(CHAIN, "Four.").after(1, 2).awaiting(SESSION));

      assertThat(page)
          .contains("after message <a href=\"#plan-0-message-0\">0</a> has arrived")
          .contains("The customer comes here by invitation.")
          .contains("Waits here until the customer has written on square/session.")
          .contains("after messages <a href=\"#plan-0-message-1\">1</a> and "
              + "<a href=\"#plan-0-message-2\">2</a> have arrived")
          .containsOnlyOnce("once the customer has written on square/session</li>");
    }

    @Test
    void sayThatTheyArriveWithoutTheCustomer() {
      assertThat(page(message(SESSION, "One.").by(HandOff.Mode.DIRECT)))
          .contains("Arrives here without the customer doing anything.");
    }

    @Test
    void sayUntilWhenThePlatformTakesThem() {
      assertThat(page(message(SESSION, "One.").until("2026-11-29T10:00:00Z")))
          .contains(
              "<li>possible until <time datetime=\"2026-11-29T10:00:00Z\">29 November 2026, 10:00 UTC");
    }

    @Test
    void sayWhatTheyEdit() {
      assertThat(page(message(CHAIN, "One.").editing("<77>")))
          .contains(
              "Edit: takes the place of our earlier message <bdi class=\"id\">&lt;77&gt;</bdi>");
    }

    @Test
    void sayHowLongTheyAre() {
      assertThat(page(message(CHAIN, "Hello.")))
          .contains("<rect class=\"taken\" width=\"6\"")
          .contains("<span>6 of 1,000 code-points</span>");
      assertThat(page(message(CHAIN, "Long. ".repeat(20).strip())))
          .contains(
              "<rect class=\"much\" width=\"119\"",
              "<span>119 of 1,000 code-points, more than the customary 80</span>");
    }

    @Test
    void haveTheirHeadingWhereTheFormHasOne() {
      assertThat(page(message(SESSION, "Your parcel\nIt comes today.").as("card")))
          .contains("<p class=\"text heading\" dir=\"auto\">Your parcel</p>"
              + "<p class=\"text\" dir=\"auto\">It comes today.</p>");
      assertThat(page(message(SESSION, "Your parcel").as("card")))
          .contains("<p class=\"text heading\" dir=\"auto\">Your parcel</p></div>");
      assertThat(page(message(SESSION, "Your parcel comes today, at last.").as("card")))
          .doesNotContain("text heading");
      assertThat(page(message(SESSION, "Your parcel\nIt comes today.")))
          .doesNotContain("text heading");
    }

    @Test
    void showAnswersLinksAndMediaThatDoNothing() {
      URI page = URI.create("https://example.com/a?b=1&c=2");
      String html = page(message(SESSION, "Well?")
          .carrying(
              new Anchor(Link.of("Track it", page)),
              new Picture(Media.of(page, "video/mp4", "How to pack it")),
              new Picks(Choices.of("Well?", new Option("Yes", "y"), new Option("No", "n")))));

      assertThat(html)
          .contains(
              "<button type=\"button\" disabled=\"\"><span dir=\"auto\">Track it</span>",
              "<bdi>https://example.com/a?b=1&amp;c=2</bdi>",
              "<bdi>video/mp4</bdi>",
              "<p dir=\"auto\">How to pack it</p>",
              "<button type=\"button\" disabled=\"\"><span dir=\"auto\">Yes</span></button>",
              "<button type=\"button\" disabled=\"\"><span dir=\"auto\">No</span></button>")
          .doesNotContain("href=\"https", "<img", "<video");
    }

    @Test
    void showTheWayToAPrivateSurface() {
      assertThat(page(message(CHAIN, "Write to us.").inviting(SESSION)))
          .contains("Send a private message", "which leads to square/session");
    }

    @Test
    void haveBothPartsWhereTheyAreHtml() {
      String html = page(message(LETTER, "Hello <plain>")
          .html("\n<!DOCTYPE html><html lang=\"en\"><p title='\"'>Hello</html>"));

      assertThat(html)
          .contains("<iframe title=\"HTML part of message 0\" sandbox=\"\"")
          .contains(
              "srcdoc=\"&lt;!DOCTYPE html&gt;&lt;meta http-equiv=&quot;Content-Security-Policy&quot;"
                  + " content=&quot;default-src &amp;#39;none&amp;#39;; style-src &amp;#39;unsafe-inline&amp;#39;&quot;&gt;")
          .contains("&lt;html lang=&quot;en&quot;&gt;&lt;p title=&#39;&quot;&#39;&gt;Hello")
          .contains("Hello &lt;plain&gt;</pre>");
      assertThat(page(message(LETTER, "Hello").html("Hello")))
          .contains("srcdoc=\"&lt;meta http-equiv=");
    }

    @Test
    void leadNowhereWhereTheyAreHtml() {
      String html = "<link rel=preconnect href=x><base/HREF=x><iframe src=x></iframe>"
          + "<a title=''href = x style=color:red>One</a><svg><a xlink:href=x></svg><abbr>href</abbr>";

      assertThat(page(message(LETTER, "Hello").html(html)))
          .contains("&lt;link rel=preconnect x-href=x&gt;&lt;base/x-HREF=x&gt;"
              + "&lt;x-iframe src=x&gt;&lt;/x-iframe&gt;"
              + "&lt;a title=&#39;&#39;x-href = x style=color:red&gt;One&lt;/a&gt;"
              + "&lt;svg&gt;&lt;a x-xlink:href=x&gt;&lt;/svg&gt;&lt;abbr&gt;href&lt;/abbr&gt;");
    }

    @Test
    void haveTheLanguageAndDirectionOfTheirResolution() {
      Resolution arabic =
          resolution("أين طلبي؟", Locale.forLanguageTag("ar-EG"), Say.of("قريبًا.", "في الطريق."));

      assertThat(page(arabic, plan(arabic, List.of(), message(SESSION, "في الطريق."))))
          .startsWith("<!doctype html>\n<html lang=\"en\">")
          .contains("<div class=\"said\" lang=\"ar-EG\" dir=\"rtl\">")
          .contains("<h2 lang=\"ar-EG\" id=\"resolution-0\" dir=\"auto\">أين طلبي؟</h2>");
    }
  }

  @Nested
  class Notes {
    @Test
    void tellWhatBecameOfEachPart() {
      Resolution resolution = resolution(
          "Where?",
          Locale.UK,
          Say.of("Soon.", "Soon, by tonight.", "Soon, by tonight at the latest."),
          Fact.forCustomer("Card", "ending 4421"),
          new Say(List.of("By the way."), Weight.MAY, Sensitivity.PUBLIC),
          new Say(List.of("Grumpy, be careful."), Weight.MUST, Sensitivity.STAFF));
      Plan plan = plan(resolution, List.of(), message(CHAIN, "Soon."), message(SESSION, "Card."));
      List<Coverage> coverage = List.of(
          new Coverage(0, Treatment.SAID, OptionalInt.of(0), List.of(0)),
          new Coverage(1, Treatment.MOVED, OptionalInt.empty(), List.of(1)),
          new Coverage(2, Treatment.LEFT_OUT, OptionalInt.empty(), List.of()),
          new Coverage(3, Treatment.WITHHELD, OptionalInt.empty(), List.of()));
      String page = page(
          resolution,
          new Plan(
              plan.surface(),
              plan.fidelity(),
              plan.messages(),
              coverage,
              List.of(),
              Optional.empty(),
              List.of()));

      assertThat(page)
          .contains(
              "<span>Say · must · for everyone</span>",
              "<span>Said</span> in message <a href=\"#plan-0-message-0\">0</a>, the shortest of 3 wordings",
              "<span>Fact · must · for the customer</span>",
              "Card: ending 4421",
              "<span>Moved to private</span> in message <a href=\"#plan-0-message-1\">1</a>",
              "<span>Say · may · for everyone</span>",
              "<span>Left out</span>",
              "<span>Say · must · for the staff</span>",
              "<span>Withheld</span>")
          .doesNotContain("Grumpy");
    }

    @Test
    void haveTheBeginningOfALongPart() {
      String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
      Resolution resolution = resolution("Where?", Locale.UK, Say.of("!", family.repeat(300)));

      assertThat(page(resolution, plan(resolution, List.of(), message(CHAIN, "Soon."))))
          .contains("dir=\"auto\">" + family.repeat(200) + "…</p>");
    }

    @Test
    void haveTheFindings() {
      Finding cut = new Finding(
          Finding.Code.LIP_SERVICE_CUT_OFF,
          Finding.Severity.WARNING,
          OptionalInt.of(0),
          "The text looks cut off.");

      assertThat(page(HELLO, plan(HELLO, List.of(cut), message(CHAIN, "Hello."))))
          .contains(
              "<li class=\"finding warning\">",
              "<span class=\"severity\">warning</span>",
              "<span class=\"code\">lip-service-cut-off</span>",
              "<a href=\"#plan-0-part-0\">part 0</a>",
              "<p>The text looks cut off.</p>");
      assertThat(page(message(CHAIN, "Hello."))).contains("Nothing to note.");
    }

    @Test
    void sayWhyNothingIsSaidAndWhatCouldBeDone() {
      Alternative other = new Alternative(
          Alternative.Kind.ANSWER_ON_SURFACE,
          "Answer in private.",
          Optional.of(SESSION),
          Optional.empty(),
          Optional.of(Instant.parse("2026-11-23T10:00:00Z")));
      Plan refused = new Plan(
          CHAIN,
          Fidelity.REFUSED,
          List.of(),
          List.of(),
          List.of(),
          Optional.of("The time is over & gone."),
          List.of(other));

      assertThat(page(HELLO, refused))
          .contains(
              "<span class=\"fidelity refused\">Refused</span>",
              "<p class=\"reason\">The time is over &amp; gone.</p>",
              "<p class=\"what\">Answer on another surface</p><p>Answer in private.</p>",
              "<li>on square/session</li><li>until <time datetime=\"2026-11-23T10:00:00Z\">23 November 2026, 10:00 UTC</time></li>",
              "Hello there.")
          .doesNotContain("Nothing to note", "class=\"message\"");
    }
  }

  @Nested
  class Pages {
    @Test
    void keepThePlansOfOneResolutionTogether() {
      Plan posted = plan(HELLO, List.of(), message(CHAIN, "Hello."));
      Plan mailed = plan(HELLO, List.of(), message(LETTER, "Hello."));
      String page = PlanPage.titled("All & sundry")
          .with("one.json", HELLO, posted, CAPABILITIES)
          .with("one.json", HELLO, mailed, CAPABILITIES)
          .with("two.json", HELLO, posted, CAPABILITIES)
          .html();

      assertThat(page)
          .contains(
              "<title>All &amp; sundry</title>",
              "3 plans of 2 resolutions. Nothing was sent.",
              "<a href=\"#plan-1\"><bdi>square/letter</bdi>",
              "<a href=\"#plan-2\"><bdi>square/chain</bdi>");
      assertThat(page.split("<section class=\"resolution\"", -1)).hasSize(3);
      assertThat(page.split(" id=\"", -1))
          .hasSameSizeAs(List.of(page.split(" id=\"", -1)).stream()
              .map(rest -> rest.split("\"", 2)[0])
              .distinct()
              .toList());
    }

    @Test
    void areTheSameEachTime() {
      assertThat(page(message(CHAIN, "Hello."))).isEqualTo(page(message(CHAIN, "Hello.")));
    }

    @Test
    void mayBeEmpty() {
      assertThat(PlanPage.titled("None").html()).contains("0 plans of 0 resolutions.");
    }

    @Test
    void neitherRunNorLoadAnything() {
      String page = page(
          message(LETTER, HOSTILE).html(HOSTILE).as("plain"),
          message(SESSION, HOSTILE)
              .carrying(new Picture(
                  Media.of(URI.create("https://x.example/p.png"), "image/png", HOSTILE))));

      assertThat(page)
          .contains(
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; ")
          .doesNotContain("src=\"", "url(", "@import", "<link", "<base");
      assertThat(Tags.of(page))
          .contains("iframe", "figure")
          .doesNotContain("script", "img", "link", "object", "embed", "form", "textarea");
    }

    @Test
    void keepWhatIsWrittenAsText() {
      Resolution resolution = resolution(
          HOSTILE,
          Locale.UK,
          Say.of(HOSTILE, HOSTILE + "."),
          Link.of(HOSTILE, URI.create("https://x.example/%22%3E")));
      Finding finding =
          new Finding(Finding.Code.LEFT_OUT, Finding.Severity.INFO, OptionalInt.of(1), HOSTILE);
      Plan plan = plan(resolution, List.of(finding), message(NESTED, HOSTILE).as("plain"));
      String page =
          PlanPage.titled(HOSTILE).with(HOSTILE, resolution, plan, CAPABILITIES).html();

      assertThat(Tags.of(page)).doesNotContain("script", "img");
      assertThat(page).contains("<title>&lt;/p&gt;&lt;/style&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00x", "a\u0000b"})
    void replaceWhatNoEncoderKeeps(String text) {
      String page = page(message(CHAIN, text));

      assertThat(new String(page.getBytes(UTF_8), UTF_8)).isEqualTo(page).doesNotContain("\u0000");
    }

    @Test
    void nameCharactersThatCannotBeSeen() {
      assertThat(page(message(CHAIN, "a\u0007b\u202Ec\u0000")))
          .contains("a<bdi class=\"hidden\" title=\"BEL\">U+0007</bdi>b"
              + "<bdi class=\"hidden\" title=\"RIGHT-TO-LEFT OVERRIDE\">U+202E</bdi>\u202Ec"
              + "<bdi class=\"hidden\" title=\"NULL\">U+0000</bdi></p>");
      assertThat(page(message(CHAIN, "नमस्ते क्\u200Dष \u200F אבג")))
          .as("what languages need")
          .doesNotContain("class=\"hidden\"");
    }

    @Test
    void letAddressesStandOut() {
      assertThat(page(message(CHAIN, "See HTTPS://example.com/a?b=<c>, or https://例え.jp).")))
          .contains("See <bdi class=\"address\">HTTPS://example.com/a?b=</bdi>&lt;c&gt;");
      assertThat(page(message(CHAIN, "(see https://example.com/a.)")))
          .contains("(see <bdi class=\"address\">https://example.com/a</bdi>.)");
      assertThat(page(message(CHAIN, "请看https://example.com/help。")))
          .contains("请看<bdi class=\"address\">https://example.com/help</bdi>。");
    }
  }

  @Nested
  class Mistakes {
    @Test
    void areATitleWithoutWords() {
      assertThatThrownBy(() -> PlanPage.titled(" "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("title must not be blank");
    }

    @Test
    void areCapabilitiesOfAnotherChannel() {
      SurfaceId elsewhere = SurfaceId.parse("moon/crater");
      Plan refused = new Plan(
          elsewhere,
          Fidelity.REFUSED,
          List.of(),
          List.of(),
          List.of(),
          Optional.of("No."),
          List.of());

      assertThatThrownBy(() -> PlanPage.titled("Plans").with("a", HELLO, refused, CAPABILITIES))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "capabilities must be of the plan's channel, but have no moon/crater. In use: [square/chain, square/nested, square/session, square/letter]");
    }

    @Test
    void areAPlanOfAnotherResolution() {
      Plan plan = plan(HELLO, List.of(), message(CHAIN, "Hello."));
      Resolution longer = resolution("Where?", Locale.UK, Say.of("One."), Say.of("Two."));

      assertThatThrownBy(() -> PlanPage.titled("Plans").with("a", longer, plan, CAPABILITIES))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the plan must be of this resolution, which has 2 parts, but tells of 1");
      Resolution shorter = resolution("Where?", Locale.UK, Say.of("One."));
      assertThatThrownBy(() -> PlanPage.titled("Plans").with("a", shorter, plan, CAPABILITIES))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "the plan must be of this resolution, but tells of a part or wording it does not have");
    }
  }
}
