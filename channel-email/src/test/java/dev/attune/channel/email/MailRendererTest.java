package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.channel.Author;
import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Draft;
import dev.attune.channel.Payload;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.resolution.Choices;
import dev.attune.resolution.Fact;
import dev.attune.resolution.Link;
import dev.attune.resolution.Media;
import dev.attune.resolution.Say;
import dev.attune.resolution.Steps;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailRendererTest {

  private final Channel channel = Drafts.channel();

  private String body(Draft draft) {
    return channel.renderer().payload(draft).body();
  }

  private static MimeMessage angus(String body) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String part(String body, int number) throws Exception {
    return (String)
        ((MimeMultipart) angus(body).getContent()).getBodyPart(number).getContent();
  }

  private static String header(String body, String name) throws Exception {
    String[] values = angus(body).getHeader(name);
    assertThat(values).as(name).hasSize(1);
    return values[0].replace("\r\n", "");
  }

  private static Draft reply(Map<String, String> details) {
    return Drafts.draft(Drafts.conversation(details), Drafts.everything());
  }

  @Test
  void makesOneWholeMail() {
    Payload payload = channel.renderer().payload(reply(Map.of("subject", "Refund")));

    assertThat(payload.operation()).isEqualTo("SMTP");
    assertThat(payload.mediaType()).isEqualTo("message/rfc822");
    assertThat(payload.body()).startsWith("""
        Date: Sun, 22 Nov 2026 03:00:00 +0000\r
        From: Example Care <care@example.com>\r
        To: Robin Fictional <robin@example.org>\r
        Subject: Re: Refund\r
        """);
  }

  @Test
  void looksAsItAlwaysDid() throws Exception {
    String golden = new String(
        MailRendererTest.class.getResourceAsStream("reply.eml").readAllBytes(),
        StandardCharsets.US_ASCII);
    Draft draft = Drafts.draft(
        Drafts.conversation(Map.of("subject", "AW: Rückerstattung für 5512")),
        Drafts.everything(),
        Drafts.passagesFrom(7, Drafts.map(), Drafts.button(), Drafts.terms()),
        Locale.UK,
        Author.PERSON);

    assertThat(body(draft)).isEqualTo(golden.replace("\r\n", "\n").replace("\n", "\r\n"));
  }

  @Test
  void givesTheSameBytesForTheSameDraft() {
    assertThat(body(reply(Map.of("subject", "Refund"))))
        .isEqualTo(body(reply(Map.of("subject", "Refund"))));
  }

  @Test
  void givesAnotherIdToAnotherMail() throws Exception {
    String one = body(Drafts.draft(Drafts.fresh(), Drafts.passages(Say.of("One"))));
    String two = body(Drafts.draft(Drafts.fresh(), Drafts.passages(Say.of("Two"))));

    assertThat(header(one, "Message-ID"))
        .matches("<Am_[0-9a-f]{32}@example\\.com>")
        .isNotEqualTo(header(two, "Message-ID"));
  }

  @Test
  void writesShortLinesOfAsciiAlone() {
    Draft draft = Drafts.draft(
        Drafts.conversation(Map.of(
            "subject", "Übergröße ".repeat(40), "references", "<" + "a".repeat(400) + "@x>")),
        Drafts.passages(
            Say.of("Grüße ✓ 🎁 " + "x".repeat(5000)),
            Say.of(".\n..\nFrom here\n" + "ü".repeat(2000))));

    assertThat(body(draft)).matches("[\\x20-\\x7E\\r\\n]+");
    assertThat(body(draft).replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(body(draft).lines().filter(line -> !line.contains("aaaa")))
        .allMatch(line -> line.length() <= 76);
    assertThat(body(draft).lines())
        .allMatch(line -> line.length() <= 998)
        .noneMatch(line -> line.startsWith("From "));
  }

  @Test
  void canBeReadByStrictParsers() throws Exception {
    String body = body(Drafts.draft(
        Drafts.conversation(Map.of("subject", "Übergröße")),
        Drafts.passages(Say.of("Grüße ✓ 🎁\nFrom here"))));
    DefaultMessageBuilder strict = new DefaultMessageBuilder();
    strict.setMimeEntityConfig(MimeConfig.STRICT);

    Multipart parts = (Multipart) strict
        .parseMessage(new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)))
        .getBody();

    assertThat(parts.getSubType()).isEqualTo("alternative");
    assertThat(parts.getBodyParts())
        .extracting(org.apache.james.mime4j.dom.Entity::getMimeType)
        .containsExactly("text/plain", "text/html");
    assertThat(angus(body).getSubject()).isEqualTo("Re: Übergröße");
    assertThat(part(body, 0)).startsWith("Grüße ✓ 🎁\r\nFrom here\r\n");
    assertThat(part(body, 1)).contains("Grüße ✓ 🎁<br>\r\nFrom here");
  }

  @Test
  void countsTheHtml() throws Exception {
    Draft draft = reply(Map.of("subject", "Refund"));

    assertThat(part(body(draft), 1).replace("\r\n", "\n"))
        .startsWith(channel.renderer().counted(draft));
    assertThat(part(body(draft), 0).replace("\r\n", "\n"))
        .startsWith(channel.renderer().text(draft) + "\n\n2026-11-21 09:15");
  }

  @Nested
  class PlainPart {

    @Test
    void standsOnItsOwn() throws Exception {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          Drafts.everything(),
          Drafts.passagesFrom(7, Drafts.map(), Drafts.button()),
          Locale.UK,
          Author.PERSON);

      assertThat(ReadMail.of(channel.renderer().payload(draft)).plain().replace("\r\n", "\n"))
          .isEqualTo("""
          Sorry for the wait, Robin.

          Your refund is on its way.

          Refund: EUR 25.00 to the card ending 4421
          Order: 5512

          1. Open the app
          2. Choose Orders
          3. Tap Refund status

          Track it: https://example.com/track?id=5512&lang=en

          Did that solve it?
          A) Yes
          B) Not yet

          Map of the pick-up point: https://example.com/map.png

          Track it: https://example.com/track?id=5512&lang=en

          Sam, Example Care

          2026-11-21 09:15 GMT+00:00 Robin Fictional <robin@example.org>:
          > Where is my refund?
          >
          > Robin
          """);
    }
  }

  @Nested
  class HtmlPart {

    private String html(Draft draft) {
      return channel.renderer().counted(draft);
    }

    @Test
    void showsStepsFactsLinksAndChoicesAsWhatTheyAre() {
      var html = Jsoup.parse(html(reply(Map.of())));

      assertThat(html.select("ol > li").eachText())
          .containsExactly("Open the app", "Choose Orders", "Tap Refund status");
      assertThat(html.select("dl > dt").eachText()).containsExactly("Refund", "Order");
      assertThat(html.select("dl > dd").eachText())
          .containsExactly("EUR 25.00 to the card ending 4421", "5512");
      assertThat(html.select("a").attr("href"))
          .isEqualTo("https://example.com/track?id=5512&lang=en");
      assertThat(html.select("ul[role=list] > li").eachText())
          .containsExactly("A) Yes", "B) Not yet");
      assertThat(html.select("blockquote[type=cite]").text())
          .isEqualTo("Where is my refund? Robin");
    }

    @Test
    void escapesWhatEverybodyWrote() {
      String evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&";
      Conversation conversation = Drafts.conversation(Map.of("subject", evil))
          .with(new Message(
              new NativeId("2@x.example"),
              Drafts.ROBIN,
              Drafts.NOW,
              evil,
              Optional.empty(),
              List.of(),
              Map.of("subject", evil)));
      Draft draft = Drafts.draft(
          conversation,
          Drafts.passages(
              Say.of(evil),
              Fact.forCustomer(evil, evil),
              Steps.of(evil),
              Link.of(evil, URI.create("https://example.com/?a=%22&b='onclick='")),
              Choices.of(evil, new Choices.Option(evil, "x"), new Choices.Option("b", "b")),
              Media.of(URI.create("https://example.com/?'"), "image/png", evil)));
      var html = Jsoup.parse(html(draft));

      assertThat(html.select("script")).isEmpty();
      assertThat(html.select("[onerror], [onclick]")).isEmpty();
      assertThat(html.select("img")).isEmpty();
      assertThat(html.select("a").eachText()).containsExactly(evil, evil);
      assertThat(html.title()).isEqualTo("Re: " + evil);
    }

    @Test
    void fetchesNothing() {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          Drafts.passages(Say.of("Look."), Drafts.map()),
          Drafts.passagesFrom(2, Drafts.map(), Drafts.terms()),
          Locale.UK,
          Author.PERSON);
      var html = Jsoup.parse(html(draft));

      assertThat(html.select("[src]").eachAttr("src"))
          .hasSize(1)
          .allMatch(source -> source.startsWith("cid:"));
      assertThat(html.select("a[href$=png]").text()).isEqualTo("Map of the pick-up point");
      assertThat(html.select("a[href$=pdf]").text()).isEqualTo("Our terms");
      assertThat(html.select("link, script, iframe, form, input, button, [background]"))
          .isEmpty();
      assertThat(html(draft)).doesNotContain("url(", "@import", "@font-face");
    }

    @Test
    void showsLinksThatStandAloneAsButtons() {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          Drafts.passages(Say.of("See https://example.com/a?b=1&c=(2). Or this:")),
          Drafts.passagesFrom(
              1, Drafts.button(), Link.of("More", URI.create("https://example.com/"))),
          Locale.UK,
          Author.PERSON);
      var html = Jsoup.parse(html(draft));

      assertThat(html.select("a[data-attune=button]").eachText())
          .containsExactly("Track it", "More");
      assertThat(html.select("table[role=presentation] td.attune-act a").eachText())
          .containsExactly("Track it");
      assertThat(html.select("p a").eachAttr("href"))
          .containsExactly("https://example.com/a?b=1&c=(2)");
      assertThat(html.select("p").get(0).text())
          .isEqualTo("See https://example.com/a?b=1&c=(2). Or this:");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "Look at https://example.com. | https://example.com",
          "(https://example.com/a) | https://example.com/a",
          "https://example.com:8443/a_(b)? | https://example.com:8443/a_(b)",
          "詳しくはhttps://example.com/helpをご覧ください。 | https://example.com/help",
          "'http://example.com/x' | http://example.com/x"
        })
    void makesLinksOfAddresses(String text, String href) {
      var html = Jsoup.parse(
          html(Drafts.draft(Drafts.conversation(Map.of()), Drafts.passages(Say.of(text)))));

      assertThat(html.select("p a").eachAttr("href")).containsExactly(href);
      assertThat(html.select("p a").eachText()).containsExactly(href);
      assertThat(html.select("p").get(0).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"https://bücher.example/x", "xhttps://example.com", "https://", "javascript://a"
        })
    void makesNoLinksOfWhatItCannotTell(String text) {
      var html = Jsoup.parse(
          html(Drafts.draft(Drafts.conversation(Map.of()), Drafts.passages(Say.of(text)))));

      assertThat(html.select("p a")).isEmpty();
      assertThat(html.select("p").get(0).text()).isEqualTo(text);
    }

    @Test
    void keepsWhatRunsTheOtherWayInOnePiece() {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          Drafts.passages(
              Say.of(
                  "طلبك AB-5512/77، +49 30 123456. Example 5512 من 5-7 على https://example.com/t."),
              Fact.forCustomer("رقم", "AB-5512"),
              Fact.forCustomer("المبلغ", "25 EUR إلى البطاقة")),
          List.of(),
          Locale.forLanguageTag("ar"),
          Author.PERSON);
      var html = Jsoup.parse(html(draft));

      assertThat(html.select("p bdi[dir=ltr]").eachText())
          .startsWith("AB-5512/77", "+49 30 123456", "https://example.com/t")
          .hasSize(4);
      assertThat(html.select("dd bdi[dir=ltr]").eachText()).containsExactly("AB-5512");
      assertThat(html.select("div[data-attune=answer]").attr("dir")).isEqualTo("rtl");
      assertThat(html.select("div[data-attune=answer]").attr("lang")).isEqualTo("ar");
    }

    @Test
    void makesParagraphsOfParagraphsAndListsOfSteps() {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          Drafts.passages(
              Say.of("One\ntwo\n\n\nthree"), Steps.of("a", "b"), Steps.of("c"), Say.of("four")));
      var html = Jsoup.parse(html(draft));

      assertThat(html.select("div[data-attune=answer] > p").eachText())
          .containsExactly("One two", "three", "four", "Sam, Example Care");
      assertThat(html.select("ol")).hasSize(2);
      assertThat(html.select("ol > li").eachAttr("value")).containsExactly("1", "2", "1");
    }

    @Test
    void saysLinksAndPicturesWhereTheirPartsStand() {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          List.of(
              dev.attune.channel.Passage.phrase("Correction:"),
              Drafts.passagesFrom(1, Say.of("Here is the map.")).get(0),
              Drafts.passagesFrom(3, Say.of("Bring your passport.")).get(0),
              dev.attune.channel.Passage.phrase("Just reply.")),
          List.of(
              Drafts.passagesFrom(2, Drafts.map()).get(0),
              Drafts.passagesFrom(0, Drafts.button()).get(0),
              Drafts.passagesFrom(4, Drafts.terms()).get(0)),
          Locale.UK,
          Author.PERSON);

      assertThat(channel.renderer().text(draft)).isEqualTo("""
          Correction:

          Track it: https://example.com/track?id=5512&lang=en

          Here is the map.

          Map of the pick-up point: https://example.com/map.png

          Bring your passport.

          Our terms: https://example.com/terms.pdf

          Just reply.

          Sam, Example Care""");
      assertThat(Jsoup.parse(html(draft)).body().children().get(0).children())
          .extracting(org.jsoup.nodes.Element::text)
          .containsExactly(
              "Correction:",
              "Track it",
              "Here is the map.",
              "",
              "Bring your passport.",
              "Our terms (terms.pdf)",
              "Just reply.",
              "Sam, Example Care");
    }

    @Test
    void saysTheWordsOfALoneLinkOnce() {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          List.of(Drafts.passages(Drafts.button()).get(0).saying("Track it")),
          Drafts.passages(Drafts.button()),
          Locale.UK,
          Author.PERSON);

      assertThat(channel.renderer().text(draft))
          .isEqualTo("Track it: https://example.com/track?id=5512&lang=en\n\nSam, Example Care");
      assertThat(Jsoup.parse(html(draft)).select("div[data-attune=answer]").text())
          .isEqualTo("Track it Sam, Example Care");
    }

    @Test
    void isShownBeforeItIsSentWithoutItsPictures() {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          Drafts.everything(),
          Drafts.passagesFrom(7, Drafts.map(), Drafts.button(), Drafts.terms()),
          Locale.UK,
          Author.PERSON);
      String sent = html(draft);
      String shown = channel.renderer().html(draft).orElseThrow();

      assertThat(Jsoup.parse(shown).select("img, [src]")).isEmpty();
      assertThat(Jsoup.parse(shown).select("[role=img]").eachText())
          .containsExactly("Map of the pick-up point");
      assertThat(shown.replaceAll("<span role=\"img\".*</span>", "picture"))
          .isEqualTo(sent.replaceAll("<img [^>]*>", "picture"));
      assertThat(channel.renderer().html(reply(Map.of())).orElseThrow())
          .isEqualTo(html(reply(Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
      "en-GB, ltr",
      "ar, rtl",
      "he, rtl",
      "fa-IR, rtl",
      "ur, rtl",
      "de, ltr",
      "az-Arab, rtl",
      "ar-Latn, ltr",
      "ja, ltr"
    })
    void saysItsLanguageAndDirection(String tag, String direction) throws Exception {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          Drafts.everything(),
          List.of(),
          Locale.forLanguageTag(tag),
          Author.PERSON);
      var html = Jsoup.parse(html(draft));

      assertThat(html.select("html").attr("lang")).isEqualTo(tag);
      assertThat(html.select("html").attr("dir")).isEqualTo(direction);
      assertThat(html.select("body").attr("dir")).isEqualTo(direction);
      assertThat(header(body(draft), "Content-Language")).isEqualTo(tag);
    }

    @Test
    void setsColoursOnlyInPairs() {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          Drafts.everything(),
          Drafts.passagesFrom(7, Drafts.button()),
          Locale.UK,
          Author.PERSON);
      var html = Jsoup.parse(html(draft));

      assertThat(html.select("[style~=(^|;)color:]")).hasSize(1);
      assertThat(html.select("td[style*=background] > a[style~=(^|;)color:]").text())
          .isEqualTo("Track it");
      assertThat(html.select("[style*=background]").eachAttr("bgcolor")).containsExactly("#1f5fbf");
      assertThat(html.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
      assertThat(html.select("style").html()).contains("prefers-color-scheme:dark");
    }

    @ParameterizedTest
    @CsvSource({"1f5fbf, ffffff", "8ab4f8, 0b1a33"})
    void hasColoursThatCanBeReadOnEachOther(String one, String other) {
      assertThat(html(Drafts.draft(
              Drafts.conversation(Map.of()),
              Drafts.everything(),
              Drafts.passagesFrom(7, Drafts.button()),
              Locale.UK,
              Author.PERSON)))
          .contains("background:#" + one, "color:#" + other);
      assertThat(contrast(luminance(one), luminance(other))).isGreaterThan(4.5);
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(double one, double other) {
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
      double[] weights = {0.2126, 0.7152, 0.0722};
      double sum = 0;
      for (int i = 0; i < 3; i++) {
        double share = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
        sum += weights[i]
            * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
      }
      return sum;
    }
  }

  @Nested
  class Quotes {

    private String plain(Draft draft) throws Exception {
      return part(body(draft), 0);
    }

    @Test
    void areCutAtAWord() throws Exception {
      Message longOne = Drafts.message("word ".repeat(1000), Map.of());
      Draft draft = Drafts.draft(
          Conversation.begin(Drafts.MAIL, new NativeId(Drafts.ROOT), Drafts.BRAND, longOne),
          Drafts.everything());

      assertThat(plain(draft)).endsWith("word […]\r\n").hasSizeLessThan(2600);
    }

    @Test
    void areNotBeneathWhatNobodyWrote() throws Exception {
      Draft draft = Drafts.draft(
          Drafts.conversation(Map.of()),
          Drafts.everything(),
          List.of(),
          Locale.UK,
          Author.AUTOMATION);

      assertThat(body(draft)).doesNotContain("Where is my refund");
    }

    @Test
    void areLeftOutIfTheHostWantsSo() {
      Channel quiet = new EmailChannelProvider()
          .open(ChannelSettings.builder().value("quote", "none").build());

      assertThat(quiet.renderer().payload(reply(Map.of())).body())
          .doesNotContain("Where is my refund");
    }

    @Test
    void areNotSentToAnotherAddress() {
      assertThat(body(reply(Map.of("reply-to", "robin.f@example.org"))))
          .doesNotContain("Where is my refund");
    }
  }

  @Nested
  class Automatic {

    private String body(Conversation conversation) {
      return MailRendererTest.this.body(
          Drafts.draft(conversation, Drafts.everything(), List.of(), Locale.UK, Author.AUTOMATION));
    }

    @Test
    void mailSaysSo() throws Exception {
      assertThat(header(body(Drafts.conversation(Map.of())), "Auto-Submitted"))
          .isEqualTo("auto-replied");
      assertThat(header(body(Drafts.fresh()), "Auto-Submitted")).isEqualTo("auto-generated");
      assertThat(header(body(Drafts.fresh()), "X-Auto-Response-Suppress"))
          .isEqualTo("DR, RN, NRN, OOF, AutoReply");
    }

    @Test
    void mailIsNotWhatAPersonWrote() {
      assertThat(MailRendererTest.this.body(reply(Map.of())))
          .doesNotContain("Auto-Submitted", "X-Auto");
    }
  }

  @Nested
  class Threads {

    private List<String> references(Draft draft) throws Exception {
      return MessageIds.all(header(body(draft), "References"));
    }

    @Test
    void goOn() throws Exception {
      Message second = new Message(
          new NativeId("c@x"),
          Drafts.ROBIN,
          Drafts.NOW,
          "And?",
          Optional.empty(),
          List.of(),
          Map.of("references", "<" + Drafts.ROOT + "> <b@x>"));
      Draft draft = Drafts.draft(Drafts.conversation(Map.of()).with(second), Drafts.everything());

      assertThat(references(draft)).containsExactly(Drafts.ROOT, "b@x", "c@x");
      assertThat(header(body(draft), "In-Reply-To")).isEqualTo("<c@x>");
    }

    @Test
    void beginWithTheFirstMail() throws Exception {
      Draft draft = reply(Map.of());

      assertThat(references(draft)).containsExactly(Drafts.ROOT);
      assertThat(header(body(draft), "In-Reply-To")).isEqualTo("<" + Drafts.ROOT + ">");
    }

    @Test
    void keepTheirRootAndTheirEndWithinTheBudget() throws Exception {
      StringBuilder chain = new StringBuilder("<" + Drafts.ROOT + ">");
      for (int i = 0; i < 100; i++) {
        chain.append(" <").append("x".repeat(60)).append(i).append("@mail.example>");
      }

      List<String> references = references(reply(Map.of("references", chain.toString())));

      assertThat(MessageIds.written(references)).hasSizeLessThanOrEqualTo(1500);
      assertThat(references)
          .hasSizeLessThanOrEqualTo(21)
          .startsWith(Drafts.ROOT)
          .endsWith("x".repeat(60) + "98@mail.example", "x".repeat(60) + "99@mail.example");
    }

    @Test
    void ofNewConversationsHaveARootOfTheirOwn() throws Exception {
      List<String> one = references(Drafts.draft(Drafts.fresh(), Drafts.passages(Say.of("One"))));
      List<String> two = references(Drafts.draft(Drafts.fresh(), Drafts.passages(Say.of("Two"))));

      assertThat(one).hasSize(1).isEqualTo(two);
      assertThat(one.get(0)).matches("At_[0-9a-f]{32}@example\\.com");
      assertThat(body(Drafts.draft(Drafts.fresh(), Drafts.everything())))
          .doesNotContain("In-Reply-To");
    }

    @Test
    void doNotAnswerAnIdThatWasNeverSent() throws Exception {
      Message first = Message.of(
          new NativeId("00112233445566778899aabbccddeeff@missing-id.invalid"),
          Drafts.ROBIN,
          Drafts.WRITTEN,
          "Hi");
      Draft draft = Drafts.draft(
          Conversation.begin(Drafts.MAIL, first.id(), Drafts.BRAND, first), Drafts.everything());

      assertThat(body(draft)).doesNotContain("In-Reply-To");
      assertThat(references(draft))
          .containsExactly("00112233445566778899aabbccddeeff@missing-id.invalid");
    }

    @Test
    void keepWhatOutlookGroupsBy() throws Exception {
      String body = body(reply(
          Map.of("thread-topic", "Paket Ü", "thread-index", "AQHdei2QABEiM0RVZneImaq7zN3u/w==")));

      assertThat(header(body, "Thread-Index")).isEqualTo("AQHdei2QABEiM0RVZneImaq7zN3u/w==");
      assertThat(header(body, "Thread-Topic")).isEqualTo("=?UTF-8?Q?Paket_=C3=9C?=");
    }

    @Test
    void areFoundAgainWhenTheCustomerAnswers() throws Exception {
      MimeMessage ours = angus(body(reply(Map.of())));
      byte[] answer = Mails.octets(
          "From: robin@example.org\nTo: care@example.com\nMessage-ID: <z@x>\nIn-Reply-To: "
              + ours.getMessageID() + "\nReferences: " + ours.getHeader("References", " ") + " "
              + ours.getMessageID()
              + "\n\nThanks");

      assertThat(Mails.received(answer).thread().value()).isEqualTo(Drafts.ROOT);
    }
  }

  @Nested
  class Subjects {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "AW: RE: Antw: Fwd: Paket 5512 | Re: Paket 5512",
          "RE : Colis | Re: Colis",
          "回复：订单 | Re: 订单",
          "Re[2]: Order | Re: Order",
          "Re(3): Re-2: Order | Re: Order",
          "Sv: Ordre (was: Hej) | Re: Ordre",
          "R: Pacco | Re: Pacco",
          "R : Pacco | Re: R : Pacco",
          "Order (fwd) | Re: Order",
          "Resolution: late | Re: Resolution: late",
          "Ref 5512: late | Re: Ref 5512: late",
          "Via: post | Re: Via: post",
          "ΑΠ: Δέμα | Re: Δέμα",
          "Ynt: Paket | Re: Paket",
          "[#5512] Refund | Re: [#5512] Refund",
          "Refund | Re: Refund"
        })
    void areTheCustomersWithOnePrefix(String subject, String expected) throws Exception {
      assertThat(angus(body(reply(Map.of("subject", subject)))).getSubject()).isEqualTo(expected);
    }

    @Test
    void areTheBrandsNameIfThereIsNone() throws Exception {
      assertThat(header(body(Drafts.draft(Drafts.fresh(), Drafts.everything())), "Subject"))
          .isEqualTo("Example Care");
      assertThat(header(body(reply(Map.of("subject", "Re: "))), "Subject"))
          .isEqualTo("Example Care");
    }

    @Test
    void areTheHostsIfItSetsOne() {
      Channel named = new EmailChannelProvider()
          .open(ChannelSettings.builder().value("subject", "Your order").build());

      assertThat(named
              .renderer()
              .payload(Drafts.draft(Drafts.fresh(), Drafts.everything()))
              .body())
          .contains("\r\nSubject: Your order\r\n");
    }
  }

  @Nested
  class Recipients {

    private String to(Map<String, String> details, String replyTo) throws Exception {
      Channel set = new EmailChannelProvider()
          .open(ChannelSettings.builder().value("reply-to", replyTo).build());
      return header(set.renderer().payload(reply(details)).body(), "To");
    }

    @Test
    void areWhereTheCustomerAsksOnTheSameDomain() throws Exception {
      assertThat(to(Map.of("reply-to", "r@example.org"), "same-domain"))
          .isEqualTo("Robin Fictional <r@example.org>");
      assertThat(to(Map.of("reply-to", "r@example.net"), "same-domain"))
          .isEqualTo("Robin Fictional <robin@example.org>");
      assertThat(to(Map.of("reply-to", "r@example.net"), "always"))
          .isEqualTo("Robin Fictional <r@example.net>");
      assertThat(to(Map.of("reply-to", "r@example.org"), "never"))
          .isEqualTo("Robin Fictional <robin@example.org>");
    }

    @Test
    void areSpelledAsTheySpellThemselves() throws Exception {
      assertThat(to(Map.of("from", "Robin@Example.org"), "never"))
          .isEqualTo("Robin Fictional <Robin@example.org>");
      assertThat(to(Map.of("from", "mallory@example.net"), "never"))
          .isEqualTo("Robin Fictional <robin@example.org>");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "a..b@example.org | <\"a..b\"@example.org>",
          "a b@example.org | <\"a b\"@example.org>",
          "robin@bücher.example | <robin@xn--bcher-kva.example>",
          "o'neil+tag@example.org | <o'neil+tag@example.org>"
        })
    void areWrittenSoThatServersUnderstand(String id, String written) throws Exception {
      assertThat(header(body(to(id)), "To")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "jörg@example.org | customer has letters outside ASCII before the at sign. Mail servers need SMTPUTF8 for that,"
              + " which is not spoken here; use an address in ASCII",
          "robin | customer must be a mail address, for instance care@example.com",
          "@example.org | customer must be a mail address, for instance care@example.com",
          "robin@ | customer must have a domain after the at sign, for instance example.com",
          "robin@exa mple.org | customer must have a domain after the at sign, for instance example.com",
          "robin@-a.org | customer must have a domain after the at sign, for instance example.com",
          "robin@straße.example | customer has a domain that older software reads as another one. Write its A-label form,"
              + " which starts with xn--"
        })
    void areRefusedIfNoServerUnderstands(String id, String message) {
      assertThatThrownBy(() -> body(to(id)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }

    @Test
    void areRefusedIfTheyAreTooLong() {
      assertThatThrownBy(() -> body(to("a".repeat(65) + "@example.org")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("customer must have at most 64 characters before the at sign and 254 in all");
    }

    private static Draft to(String id) {
      Identity customer = Identity.of(EmailChannelProvider.KIND, id);
      Conversation conversation = new Conversation(
          Drafts.MAIL,
          new NativeId("x"),
          Drafts.BRAND,
          customer,
          List.of(),
          Map.of(),
          java.util.Set.of());
      return Drafts.draft(conversation, Drafts.everything());
    }
  }

  @Nested
  class HeaderInjection {

    private static final List<String> FIELDS = List.of(
        "Date",
        "From",
        "To",
        "Subject",
        "Message-ID",
        "In-Reply-To",
        "References",
        "Thread-Topic",
        "Thread-Index",
        "Content-Language",
        "MIME-Version",
        "Content-Type");

    @ParameterizedTest
    @ValueSource(
        strings = {
          "x\r\nBcc: evil@example.net",
          "x\nBcc: evil@example.net",
          "x\rBcc: evil@example.net",
          "x\r\n\r\n<p>body",
          "x\0\u0001\u007F\u0085Bcc: evil@example.net",
          "x\u2028Bcc: evil@example.net\u2029",
          "=?utf-8?q?evil=0D=0ABcc:_x@example.org?=",
          "x\u760D\u760ABcc: evil@example.net",
          "x%0D%0ABcc: evil@example.net",
          "\"\r\nBcc: evil@example.net",
          "x\\\"\u202Egro.elpmaxe\u202C",
          "half \uD83D a pair"
        })
    void isImpossible(String evil) throws Exception {
      Identity brand = Drafts.named("care@example.com", evil);
      Identity customer = Drafts.named("robin@example.org", evil);
      Message message = new Message(
          new NativeId("1@x"),
          customer,
          Drafts.WRITTEN,
          evil,
          Optional.empty(),
          List.of(),
          Map.of(
              "subject",
              evil,
              "references",
              "<a@x> <" + evil + "@x>",
              "reply-to",
              "<r@example.org>" + evil,
              "from",
              evil,
              "thread-topic",
              evil,
              "thread-index",
              evil));
      Conversation conversation = new Conversation(
          Drafts.MAIL,
          new NativeId("t@x"),
          brand,
          customer,
          List.of(message),
          Map.of(),
          java.util.Set.of());
      String body = body(Drafts.draft(conversation, Drafts.everything()));

      var headers = java.util.Collections.list(angus(body).getAllHeaders());
      assertThat(headers)
          .extracting(jakarta.mail.Header::getName)
          .containsExactlyInAnyOrderElementsOf(FIELDS);
      assertThat(body).matches("[\\x20-\\x7E\\r\\n]+");
      assertThat(header(body, "To")).contains("<robin@example.org>");
      assertThat(angus(body).getAllRecipients()).hasSize(1);
      assertThat(angus(body).getFrom()).hasSize(1);
    }

    @Test
    void throughTheSignOffEndsInTheBody() throws Exception {
      Draft plain = reply(Map.of());
      Draft draft = new Draft(
          plain.surface(),
          plain.form(),
          plain.flow(),
          plain.carried(),
          plain.conversation(),
          plain.arrivesBy(),
          plain.invitesTo(),
          plain.edits(),
          true,
          plain.mention(),
          Optional.of(new Draft.Position(1, 2)),
          Optional.of("Sam\r\n--=_\r\nBcc: x"),
          plain.locale(),
          plain.author(),
          plain.at());

      assertThat(((MimeMultipart) angus(body(draft)).getContent()).getCount()).isEqualTo(2);
      assertThat(part(body(draft), 0)).contains("1/2", "Sam\r\n--=_\r\nBcc: x");
    }

    @Test
    void throughSettingsIsRefused() {
      assertThatThrownBy(() -> new EmailChannelProvider()
              .open(ChannelSettings.builder()
                  .value("message-id-domain", "x\r\nBcc: a")
                  .build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "setting message-id-domain must have a domain after the at sign, for instance example.com");
    }
  }
}
